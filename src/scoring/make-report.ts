import type { Form } from '../operations/market/form.ts';
import { type DutyCode, duties, type IndicatorCode, indicatorsOf, type TaskCode, tasksOf } from '../standard/index.ts';
import type { Ledger } from './ledger.ts';
import type { GroupResult, IndicatorResult, Level, Report, SittingMode } from './report.ts';

type Rules = Pick<Form, 'minimum' | 'indicators' | 'levels' | 'duties'>;

/** What the report says of its sitting. */
interface ReportHead {
  readonly standard: string;
  readonly id: string;
  readonly mode: SittingMode;
}

/** The fewest chances that give an indicator a score; undefined where it is not judged. */
const minimumOf = (code: IndicatorCode, { minimum, indicators }: Rules): number | undefined =>
  indicators === undefined ? minimum : indicators[code];

function levelOf(score: number | null, { levels }: Rules): Level | null {
  if (score === null) return null;
  if (score < levels.competent) return 'not-yet';
  return score < levels.exemplary ? 'competent' : 'exemplary';
}

/**
 * Points earned ÷ points possible over the chances that were really given, in per-mille. Too few chances: no number.
 * A critical error keeps the score below the pass mark.
 */
function resultOf(code: IndicatorCode, ledger: Ledger, rules: Rules): IndicatorResult {
  const mine = ledger.opportunities.filter((chance) => chance.indicator === code);
  const findings = mine.flatMap((chance) => chance.findings);
  const earned = findings.reduce((sum, finding) => sum + finding.earned, 0);
  const possible = findings.reduce((sum, finding) => sum + finding.possible, 0);
  const opportunities = mine.filter((chance) => chance.outcome !== 'false-alarm').length;
  const critical = [...new Set(ledger.critical.filter((error) => error.indicator === code).map((error) => error.key))];
  const raw =
    opportunities < (minimumOf(code, rules) ?? rules.minimum) || possible === 0
      ? null
      : Math.floor((earned * 1000) / possible);
  const score = raw !== null && critical.length > 0 ? Math.min(raw, rules.levels.competent - 1) : raw;
  return { score, earned, possible, opportunities, level: levelOf(score, rules), critical };
}

/** Indicators taken together: their mean before any cap, and the two things that keep a number from being shown as it is. */
interface Group {
  readonly mean: number | null;
  /** Whether one of them has a critical error. */
  readonly critical: boolean;
  /** Whether one of them has too little evidence. */
  readonly lacking: boolean;
}

const groupOfOne = ({ score, critical }: IndicatorResult): Group => ({
  mean: score,
  critical: critical.length > 0,
  lacking: score === null,
});

/** The mean of those that have a number; none has one: no number. */
function join(groups: readonly Group[]): Group {
  const means = groups.flatMap(({ mean }) => mean ?? []);
  return {
    mean: means.length === 0 ? null : Math.floor(means.reduce((sum, each) => sum + each, 0) / means.length),
    critical: groups.some(({ critical }) => critical),
    lacking: groups.some(({ lacking }) => lacking),
  };
}

/**
 * The result of a group. A critical error in it keeps it below the pass mark, however good the rest is. In an assessment it
 * has a number only when every indicator in it has one: the indicators were announced, so none of them may be left out.
 */
function groupResult({ mean, critical, lacking }: Group, rules: Rules, mode: SittingMode): GroupResult {
  const raw = mode === 'assessment' && lacking ? null : mean;
  const score = raw !== null && critical ? Math.min(raw, rules.levels.competent - 1) : raw;
  return { score, level: levelOf(score, rules) };
}

const judgedIn = (task: TaskCode, rules: Rules): IndicatorCode[] =>
  indicatorsOf(task).flatMap(({ code }) => (minimumOf(code, rules) === undefined ? [] : [code]));

const tasksJudged = (duty: DutyCode, rules: Rules): TaskCode[] =>
  tasksOf(duty).flatMap(({ code }) => (judgedIn(code, rules).length === 0 ? [] : [code]));

/** The report of a ledger: indicators, and the means of tasks, duties and the whole. Only what the pack trains and judges stands in it. */
export function makeReport(ledger: Ledger, rules: Rules, header: ReportHead): Report {
  const indicators: Partial<Record<IndicatorCode, IndicatorResult>> = {};
  const tasks: Partial<Record<TaskCode, GroupResult>> = {};
  const byDuty: Partial<Record<DutyCode, GroupResult>> = {};
  const show = (group: Group): GroupResult => groupResult(group, rules, header.mode);
  const groupOfTask = (task: TaskCode): Group =>
    join(
      judgedIn(task, rules).map((code) => {
        const result = resultOf(code, ledger, rules);
        indicators[code] = result;
        return groupOfOne(result);
      }),
    );
  const groupOfDuty = (duty: DutyCode): Group =>
    join(
      tasksJudged(duty, rules).map((code) => {
        const group = groupOfTask(code);
        tasks[code] = show(group);
        return group;
      }),
    );
  const trained = duties.filter(({ code }) => rules.duties.includes(code) && tasksJudged(code, rules).length > 0);
  const whole = join(
    trained.map(({ code }) => {
      const group = groupOfDuty(code);
      byDuty[code] = show(group);
      return group;
    }),
  );
  return {
    standard: header.standard,
    sitting: header.id,
    indicators,
    tasks,
    duties: byDuty,
    overall: show(whole),
  };
}
