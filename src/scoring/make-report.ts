import type { Form } from '../operations/market/form.ts';
import { type DutyCode, duties, type IndicatorCode, indicatorsOf, type TaskCode, tasksOf } from '../standard/index.ts';
import type { Ledger } from './ledger.ts';
import type { GroupResult, IndicatorResult, Level, Report } from './report.ts';

type Rules = Pick<Form, 'minimum' | 'levels' | 'duties'>;

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
  const raw = opportunities < rules.minimum || possible === 0 ? null : Math.floor((earned * 1000) / possible);
  const score = raw !== null && critical.length > 0 ? Math.min(raw, rules.levels.competent - 1) : raw;
  return { score, earned, possible, opportunities, level: levelOf(score, rules), critical };
}

/** The mean of those that have a number; none has one: no number. */
function mean(results: readonly (GroupResult | undefined)[], rules: Rules): GroupResult {
  const scores = results.flatMap((result) =>
    result?.score === null || result?.score === undefined ? [] : [result.score],
  );
  const score = scores.length === 0 ? null : Math.floor(scores.reduce((sum, each) => sum + each, 0) / scores.length);
  return { score, level: levelOf(score, rules) };
}

/** The report of a ledger: indicators, and the means of tasks, duties and the whole. Only duties of the pack stand in it. */
export function makeReport(
  ledger: Ledger,
  rules: Rules,
  header: { readonly standard: string; readonly id: string },
): Report {
  const indicators: Partial<Record<IndicatorCode, IndicatorResult>> = {};
  const tasks: Partial<Record<TaskCode, GroupResult>> = {};
  const byDuty: Partial<Record<DutyCode, GroupResult>> = {};
  for (const { code: duty } of duties) {
    if (!rules.duties.includes(duty)) continue;
    for (const { code: task } of tasksOf(duty)) {
      const codes = indicatorsOf(task).map((indicator) => indicator.code);
      for (const code of codes) indicators[code] = resultOf(code, ledger, rules);
      tasks[task] = mean(
        codes.map((code) => indicators[code]),
        rules,
      );
    }
    byDuty[duty] = mean(
      tasksOf(duty).map(({ code }) => tasks[code]),
      rules,
    );
  }
  return {
    standard: header.standard,
    sitting: header.id,
    indicators,
    tasks,
    duties: byDuty,
    overall: mean(Object.values(byDuty), rules),
  };
}
