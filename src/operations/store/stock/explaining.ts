import { type Explanation, type Inquiry, PARTIES, type Party, type StockCount, type VarianceCause } from './count.ts';
import { type PaperReading, SPEAKS_OF } from './papers.ts';

type Inquiries = StockCount['inquiries'];

/** What somebody says who blames a cause: `blames-<cause>`. Words alone show nothing. */
const BLAMES = 'blames-';
const blames = ({ says = '' }: Inquiry): string | null => (says.startsWith(BLAMES) ? says.slice(BLAMES.length) : null);

/** Whether all who can know something have been asked, and have answered. */
export const haveAllAnswered = (inquiries: Inquiries): boolean =>
  PARTIES.every((party) => inquiries[party]?.answeredAt !== undefined);

/** How an explanation stands by the papers in hand. */
export interface Weighed {
  /** Something shows the cause: a paper, the entry it is read beside, or the party that has sent it. */
  readonly shown: boolean;
  /** Something named as evidence speaks against it. */
  readonly contradicted: boolean;
  /** There is no cause behind it: nothing shows it, or nothing explains and not everybody was asked. */
  readonly hollow: boolean;
}

const showsIt = (
  cause: VarianceCause,
  readings: readonly PaperReading[],
  inquiries: Inquiries,
): ReadonlySet<string> => {
  const shown = readings.filter((reading) => reading.cause === cause);
  const papers = new Set(shown.map(({ docket }) => docket));
  const parties = PARTIES.filter((party) => inquiries[party]?.dockets?.some((docket) => papers.has(docket)) === true);
  return new Set([...papers, ...shown.flatMap(({ entries }) => entries), ...parties.map((party) => `party/${party}`)]);
};

/** Papers that show another cause, or that the book is right where the cause would have it wrong; and parties that blame another. */
const speaksAgainst = (cause: VarianceCause, readings: readonly PaperReading[], inquiries: Inquiries): Set<string> => {
  const papers = readings.filter((reading) =>
    reading.cause === null ? SPEAKS_OF[reading.kind].includes(cause) : reading.cause !== cause,
  );
  const parties = PARTIES.filter((party: Party) => {
    const inquiry = inquiries[party];
    const blamed = inquiry === undefined ? null : blames(inquiry);
    return blamed !== null && blamed !== cause;
  });
  return new Set([...papers.map(({ docket }) => docket), ...parties.map((party) => `party/${party}`)]);
};

/**
 * Weighs an explanation: the cause has to be shown by at least one thing that is named, and nothing named may speak against it. A loss
 * without trace is shown by nothing; it is accepted once all who could know were asked and have answered. Who blames another is no
 * evidence against a loss: nobody's word shows anything.
 */
export function weigh(
  { cause, evidence }: Pick<Explanation, 'cause' | 'evidence'>,
  readings: readonly PaperReading[],
  inquiries: Inquiries,
): Weighed {
  if (cause === 'unexplained') {
    const all = haveAllAnswered(inquiries);
    return { shown: all, contradicted: readings.some((reading) => reading.cause !== null), hollow: !all };
  }
  const [shows, against] = [showsIt(cause, readings, inquiries), speaksAgainst(cause, readings, inquiries)];
  const shown = evidence.some((id) => shows.has(id));
  return { shown, contradicted: evidence.some((id) => against.has(id) && !shows.has(id)), hollow: !shown };
}
