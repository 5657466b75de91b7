import { html, type TemplateResult } from 'lit';
import type { IndicatorResult, Mode } from '../../host/index.ts';
import { t } from '../i18n.ts';
import { type IconName, icon } from '../icons.ts';

export type Level = NonNullable<IndicatorResult['level']>;

/** Pass marks of the standard packs, for stored results without a report. */
const COMPETENT = 600;
const EXEMPLARY = 850;

const levelOf = (score: number): Level =>
  score >= EXEMPLARY ? 'exemplary' : score >= COMPETENT ? 'competent' : 'not-yet';

const LEVEL_LOOKS: Readonly<Record<Level, { readonly icon: IconName; readonly look: string }>> = {
  'not-yet': { icon: 'flag', look: 'late' },
  competent: { icon: 'check', look: 'blue' },
  exemplary: { icon: 'star', look: 'good' },
};

/** A score as text, `742 / 1000`. */
export const scoreOf = (score: number): TemplateResult =>
  html`<span class="score">${score}<small> / 1000</small></span>`;

/** A score as a bar. It is hidden from screen readers, because the number is always beside it. */
export const gauge = (score: number | null, level?: Level | null, look = ''): TemplateResult =>
  html`<span
    class="gauge ${look}"
    aria-hidden="true"
    data-level=${level ?? levelOf(score ?? 0)}
    style="--value:${score ?? 0}"
    ><i></i
  ></span>`;

/** Why a total has no number: in an assessment one indicator with too little evidence is enough. */
export const noTotalWords = (mode: Mode): string =>
  t(mode === 'assessment' ? 'app:score.not-rated' : 'app:score.not-enough');

const levelWords = (level: Level): string => t(`app:score.levels.${level}`);

/** The level of a total as text. */
export const totalWords = (level: Level | null, mode: Mode): string =>
  level === null ? noTotalWords(mode) : levelWords(level);

/** The level of a total as text, with its icon. */
export const totalChip = (level: Level | null, mode: Mode): TemplateResult =>
  level === null ? html`<span class="chip">${icon('minus')} ${noTotalWords(mode)}</span>` : levelChip(level);

/** The level of an indicator as text, with its icon. */
export function levelChip(level: Level | null): TemplateResult {
  if (level === null) return html`<span class="chip">${icon('minus')} ${t('app:score.not-enough')}</span>`;
  const { icon: name, look } = LEVEL_LOOKS[level];
  return html`<span class="chip ${look}">${icon(name)} ${levelWords(level)}</span>`;
}
