import type { Finding, Opportunity } from '../../scoring/ledger.ts';
import type { ReadWork } from '../../sitting/class-work.ts';

/** One verdict that cost points, where it was made. */
export interface Miss {
  readonly work: ReadWork;
  readonly chance: Opportunity;
  readonly finding: Finding;
}

/** A rule by which chances of many sittings were judged, and how often it was missed. */
export interface MissedRule {
  readonly indicator: Opportunity['indicator'];
  readonly kind: string;
  readonly criterion: string;
  /** How often it was asked for, and how often it cost points. */
  readonly asked: number;
  readonly missed: number;
  readonly pointsLost: number;
  /** How many trainees missed it. */
  readonly trainees: number;
  /** At most two, of two trainees where there are. */
  readonly examples: readonly Miss[];
}

const EXAMPLES = 2;

const lostOf = ({ earned, possible }: Finding): number => possible - earned;

/** Numbers, dates and names of things differ from one chance to the next; codes say which rule it is. */
function codesOf({ expected }: Opportunity, { summary }: ReadWork): string {
  const codes = Object.entries(expected.values).filter(
    ([name, value]) =>
      typeof value === 'string' && !/\d/.test(value) && summary.names[`${name}/${value}`] === undefined,
  );
  return codes.map(([name, value]) => `${name}=${value}`).join(' ');
}

/** Of what was never done there is little to talk about: such a miss comes last. */
const isMissed = ({ finding }: Miss): number => Number(finding.reason.key === 'reason.missed');

function examplesOf(misses: readonly Miss[]): Miss[] {
  const costly = misses.toSorted((a, b) => isMissed(a) - isMissed(b) || lostOf(b.finding) - lostOf(a.finding));
  const [first] = costly;
  const second = costly.find(({ work }) => work !== first?.work) ?? costly[1];
  return [first, second].flatMap((each) => each ?? []).slice(0, EXAMPLES);
}

/** The rules that sittings were judged by and that cost points, those first that cost most. */
export function missedRules(works: readonly ReadWork[]): MissedRule[] {
  const rules = new Map<string, Miss[]>();
  for (const work of works)
    for (const chance of work.summary.ledger.opportunities)
      for (const finding of chance.findings) {
        const { indicator, kind, expected } = chance;
        const key = [indicator, kind, finding.criterion, expected.key, codesOf(chance, work)].join('|');
        const known = rules.get(key);
        if (known === undefined) rules.set(key, [{ work, chance, finding }]);
        else known.push({ work, chance, finding });
      }
  return [...rules.values()]
    .map((all): MissedRule => {
      const misses = all.filter(({ finding }) => lostOf(finding) > 0);
      const [{ chance, finding }] = all as [Miss];
      return {
        ...{ indicator: chance.indicator, kind: chance.kind, criterion: finding.criterion },
        asked: all.length,
        missed: misses.length,
        pointsLost: misses.reduce((sum, each) => sum + lostOf(each.finding), 0),
        trainees: new Set(misses.map(({ work }) => work)).size,
        examples: examplesOf(misses),
      };
    })
    .filter(({ missed }) => missed > 0)
    .sort((a, b) => b.pointsLost - a.pointsLost || b.missed - a.missed);
}
