import type { Finding, Ledger, Opportunity, SittingHost } from '../../../host/index.ts';
import { hasWords, t } from '../../i18n.ts';
import { nameOf } from '../../parts/names.ts';
import { criticalWords, scoringWords } from '../scoring-words.ts';

export const NOTHING_TOLD: Ledger = { opportunities: [], critical: [], warnings: [] };

/** What cost points of a verdict, in words. */
interface LossWords {
  readonly criterion: string;
  readonly reason: string;
  readonly details: readonly string[];
  /** The handbook page that decides it; left out where none does. */
  readonly page?: string;
}

/** A verdict of the coach in words. */
export interface VerdictWords {
  /** What it is on. */
  readonly name: string;
  readonly isRight: boolean;
  /** Where all is right: what was judged. Else what would have been right, empty where nothing was called for. */
  readonly said: string;
  readonly losses: readonly LossWords[];
}

const isWhole = ({ earned, possible }: Finding): boolean => earned === possible;

/** Whether it cost points for a mistake of its own, and not only because another verdict went wrong. */
const isMistake = (finding: Finding): boolean => !isWhole(finding) && finding.reason.key !== 'reason.no-use';

const criterionWords = (criterion: string): string =>
  hasWords(`scoring:criterion.${criterion}`) ? t(`scoring:criterion.${criterion}`) : '';

function lossWords(host: SittingHost, { criterion, reason, details = [], page }: Finding): LossWords {
  return {
    criterion: criterionWords(criterion),
    reason: scoringWords(host, reason),
    details: details.map((each) => scoringWords(host, each)),
    ...(page === undefined ? {} : { page }),
  };
}

function verdictWords(host: SittingHost, { subject, findings, expected, outcome }: Opportunity): VerdictWords {
  const name = nameOf(host, subject.kind, subject.id);
  if (findings.every(isWhole)) {
    const judged = findings.map(({ criterion }) => criterionWords(criterion)).join(t('app:common.comma'));
    return { name, isRight: true, said: judged, losses: [] };
  }
  const said = outcome === 'false-alarm' ? '' : scoringWords(host, expected);
  return { name, isRight: false, said, losses: findings.filter(isMistake).map((finding) => lossWords(host, finding)) };
}

/** Verdicts in words. A reason that was given for a thing is not given again. */
export function verdictsInWords(host: SittingHost, chances: readonly Opportunity[]): readonly VerdictWords[] {
  const given = new Set<string>();
  return chances
    .map((chance) => verdictWords(host, chance))
    .filter(({ name, isRight, losses }) => {
      const signs = losses.map(({ reason }) => `${name} ${reason}`);
      const isNew = isRight || signs.some((sign) => !given.has(sign));
      for (const sign of signs) given.add(sign);
      return isNew;
    });
}

const spokenLoss = ({ criterion, reason, details }: LossWords): readonly string[] => [criterion, reason, ...details];

const spokenVerdict = ({ name, isRight, said, losses }: VerdictWords): string =>
  [t(isRight ? 'app:coach.right' : 'app:coach.wrong'), name, said, ...losses.flatMap(spokenLoss)]
    .filter((words) => words !== '')
    .join(' ');

/** Verdicts and critical errors as one text, to be heard. */
export const spokenVerdicts = (
  host: SittingHost,
  { opportunities, critical }: Pick<Ledger, 'opportunities' | 'critical'>,
): string =>
  [
    ...critical.map((each) => criticalWords(host, each)),
    ...verdictsInWords(host, opportunities).map(spokenVerdict),
  ].join(' ');

/** What of some verdicts went wrong; null where nothing did. */
export function wrongIn({ opportunities, critical }: Ledger): Ledger | null {
  const wrong = opportunities.filter(({ findings }) => findings.some(isMistake));
  return wrong.length === 0 && critical.length === 0 ? null : { opportunities: wrong, critical, warnings: [] };
}
