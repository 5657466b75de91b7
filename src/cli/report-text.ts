import type { Finding, Ledger, Opportunity } from '../scoring/ledger.ts';
import type { PreciseResult } from '../scoring/precision.ts';
import type { GroupResult } from '../scoring/report.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { dutyCodes, type IndicatorCode, indicatorOf, indicatorsOf, tasksOf, unscored } from '../standard/index.ts';
import type { SittingNames } from './sitting-names.ts';
import type { Words } from './words.ts';

interface Reader {
  readonly words: Words;
  readonly names: SittingNames;
}

const sum = (findings: readonly Finding[], of: 'earned' | 'possible'): number =>
  findings.reduce((total, finding) => total + finding[of], 0);
const lost = ({ findings }: Opportunity): number => sum(findings, 'possible') - sum(findings, 'earned');

function scoreWords({ score, level }: GroupResult, { words }: Reader): string {
  return score === null || level === null
    ? words.of('cli:report.no-score')
    : `${score} ${words.of(`app:score.levels.${level}`)}`;
}

/** An indicator's score with its standard error; instead of the bare level, on which side of which mark it lies. */
function preciseWords(result: PreciseResult, reader: Reader): string {
  const { score, standardError, certainty, subjects, critical } = result;
  const { words } = reader;
  if (score === null || critical.length > 0) return scoreWords(result, reader);
  if (standardError === null)
    return `${scoreWords(result, reader)} ${words.of('app:score.few-subjects', { count: subjects })}`;
  return `${score} ±${standardError} ${words.of(`app:score.certainty.${certainty}`)}`;
}

/** A chance: what was expected about which record, and each verdict under it. */
function lostLines(opportunity: Opportunity, { words, names }: Reader): string[] {
  const { outcome, subject, expected, findings, openedAt } = opportunity;
  const chance = {
    outcome: words.of(`app:debrief.outcomes.${outcome}`),
    subject: names.subject(subject),
    expected: words.of(`scoring:${expected.key}`, names.values(expected.values)),
    at: names.moment(openedAt),
  };
  return [
    `      ${words.of('cli:report.chance', chance)}`,
    ...findings.flatMap(({ criterion, earned, possible, reason, details = [], page, at, log }) => {
      const entries = log.length === 0 ? '' : ` ${words.of('cli:report.entries', { entries: log.join(', ') })}`;
      const verdict = words.of('cli:report.verdict', {
        criterion: words.of(`scoring:criterion.${criterion}`),
        reason: words.of(`scoring:${reason.key}`, names.values(reason.values)),
      });
      const see = page === undefined ? '' : ` ${words.of('cli:report.page', { page: names.page(page) })}`;
      return [
        `        ${earned}/${possible} ${verdict}${see} [${names.moment(at)}]${entries}`,
        ...details.map(({ key, values }) => `            · ${words.of(`scoring:${key}`, names.values(values))}`),
      ];
    }),
  ];
}

/** Chances taken in full, counted by what was expected. */
function fullLines(opportunities: readonly Opportunity[], { words, names }: Reader): string[] {
  const counts = new Map<string, { times: number; points: number }>();
  for (const { expected, findings } of opportunities) {
    const said = words.of(`scoring:${expected.key}`, names.values(expected.values));
    const { times, points } = counts.get(said) ?? { times: 0, points: 0 };
    counts.set(said, { times: times + 1, points: points + sum(findings, 'earned') });
  }
  return [...counts].map(
    ([expected, { times, points }]) => `      ${words.of('cli:report.full-row', { times, points, expected })}`,
  );
}

function indicatorLines(code: IndicatorCode, result: PreciseResult, ledger: Ledger, reader: Reader): string[] {
  const { words, names } = reader;
  const mine = ledger.opportunities.filter(({ indicator }) => indicator === code);
  const costly = mine.filter((chance) => lost(chance) > 0).sort((a, b) => lost(b) - lost(a) || a.openedAt - b.openedAt);
  const full = mine.filter((chance) => lost(chance) === 0);
  const critical = ledger.critical.filter(({ indicator }) => indicator === code);
  const { earned, possible, opportunities } = result;
  return [
    `  ${code} ${indicatorOf(code).text[words.language]}`,
    `    ${preciseWords(result, reader)} · ${words.of('cli:report.points', { earned, possible, opportunities })}`,
    ...critical.map(
      ({ key, values, at }) =>
        `    ${words.of('app:debrief.critical')}: ${words.of(`scoring:critical.${key}`, names.values(values))} [${names.moment(at)}]`,
    ),
    ...ledger.warnings
      .filter(({ indicator }) => indicator === code)
      .map(({ kind, what, subject, at }) => {
        const said = words.of(`terms:typedWarning.${kind}`, { what });
        return `    ${words.of('app:debrief.typed-warning')}: ${names.subject(subject)}: ${said} [${names.moment(at)}]`;
      }),
    ...(costly.length === 0
      ? []
      : [`    ${words.of('cli:report.lost')}`, ...costly.flatMap((chance) => lostLines(chance, reader))]),
    ...(full.length === 0 ? [] : [`    ${words.of('cli:report.full')}`, ...fullLines(full, reader)]),
    '',
  ];
}

/** The report and ledger of a sitting as lines of text: for each indicator what cost points first, then what went well. */
export function makeReportText(sitting: Sitting, words: Words, names: SittingNames): string[] {
  const { header } = sitting;
  const ledger = sitting.ledger();
  const report = sitting.preciseReport();
  const reader = { words, names };
  const total = (result: GroupResult): string =>
    result.score === null && header.mode === 'assessment'
      ? words.of('cli:report.not-rated')
      : scoreWords(result, reader);
  const critical = ledger.critical.length;
  const lacking = unscored(report.indicators);
  const lines = [
    words.of('cli:report.head', {
      ...header.pack,
      seed: header.seed,
      mode: words.of(`app:mode.${header.mode}`),
      sitting: header.id,
    }),
    ...(header.difficulty === undefined
      ? []
      : [words.of('cli:report.difficulty', { difficulty: words.of(`app:difficulty.${header.difficulty}`) })]),
    `${header.standard} · ${words.of('cli:report.until', { at: names.moment(report.until) })}`,
    ...(sitting.handedInAt === null || header.mode === 'practice'
      ? []
      : [words.of('cli:report.handed-in', { at: names.moment(sitting.handedInAt) })]),
    ...(report.injects === undefined ? [] : [words.of('cli:report.injects', { injects: report.injects })]),
    `${words.of('cli:report.overall')} ${total(report.overall)}`,
    ...(critical === 0 ? [] : [words.of('cli:report.critical', { number: critical })]),
    ...(lacking.length === 0 ? [] : [words.of('cli:report.lacking', { codes: lacking.join(', ') })]),
    '',
  ];
  for (const duty of dutyCodes) {
    for (const { code: task, name } of tasksOf(duty)) {
      const result = report.tasks[task];
      if (result === undefined) continue;
      lines.push(`${task} ${name[words.language]}: ${total(result)}`, '');
      for (const { code } of indicatorsOf(task)) {
        const shown = report.indicators[code];
        if (shown !== undefined) lines.push(...indicatorLines(code, shown, ledger, reader));
      }
    }
  }
  return lines;
}
