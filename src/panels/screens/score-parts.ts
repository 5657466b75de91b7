import { html, nothing, type TemplateResult } from 'lit';
import type { Certainty, IndicatorResult, Mode, PreciseResult } from '../../host/index.ts';
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

/** A score as text, `742 / 1000`; with its standard error `742 ±45 / 1000`. */
export const scoreOf = (score: number, standardError: number | null = null): TemplateResult =>
  html`<span class="score"
    >${score}${standardError === null ? nothing : html`<small title=${t('app:score.standard-error')}> ±${standardError}</small>`}<small> / 1000</small></span
  >`;

/** The scores between which chance alone moves one, ±1.96 standard errors, in words' values. */
export function intervalOf(
  score: number,
  standardError: number,
): { readonly from: number; readonly to: number; readonly error: number } {
  const reach = Math.round(1.96 * standardError);
  return { from: Math.max(0, score - reach), to: Math.min(1000, score + reach), error: standardError };
}

/** A score as a bar, with its interval where there is one. It is hidden from screen readers, because the number is always beside it. */
export const gauge = (
  score: number | null,
  level?: Level | null,
  look = '',
  standardError: number | null = null,
): TemplateResult =>
  html`<span
    class="gauge ${look}"
    aria-hidden="true"
    data-level=${level ?? levelOf(score ?? 0)}
    style="--value:${score ?? 0}"
    ><i></i>${score === null || standardError === null ? nothing : whisker(intervalOf(score, standardError))}</span
  >`;

const whisker = ({ from, to }: ReturnType<typeof intervalOf>): TemplateResult =>
  html`<b style="--from:${from};--to:${to}"></b>`;

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

/** The standard error to be shown beside a score: none where a critical error, and not chance, decides it. */
export const shownError = ({
  certainty,
  standardError,
}: Pick<PreciseResult, 'certainty' | 'standardError'>): number | null => (certainty === null ? null : standardError);

const CERTAINTY_LOOKS: Readonly<Record<Certainty, { readonly icon: IconName; readonly look: string }>> = {
  'below-competent': LEVEL_LOOKS['not-yet'],
  'about-competent': { icon: 'scale', look: '' },
  'above-competent': LEVEL_LOOKS.competent,
  'about-exemplary': { icon: 'scale', look: 'blue' },
  'above-exemplary': LEVEL_LOOKS.exemplary,
};

/** On which side of which mark an indicator's score lies; its level where chance cannot be reckoned or does not decide. */
export function certaintyChip({ certainty, level }: Pick<PreciseResult, 'certainty' | 'level'>): TemplateResult {
  if (certainty === null) return levelChip(level);
  const { icon: name, look } = CERTAINTY_LOOKS[certainty];
  return html`<span class="chip ${look}">${icon(name)} ${t(`app:score.certainty.${certainty}`)}</span>`;
}
