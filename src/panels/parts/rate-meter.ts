import { html, nothing, type TemplateResult } from 'lit';
import { formatPermille } from '../format.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';

/** A share in per-mille (null: nothing to measure yet), with its target if it has one. */
export interface Meter {
  readonly name: string;
  readonly permille: number | null;
  readonly note: string;
  readonly target?: number;
  /** The target as text. */
  readonly aim?: string;
  /** Whether the share must stay at or below the target, instead of at or above it. */
  readonly atMost?: boolean;
}

function standing({ permille, target, atMost }: Meter): '' | 'good' | 'late' {
  if (permille === null || target === undefined) return '';
  return (atMost === true ? permille <= target : permille >= target) ? 'good' : 'late';
}

const joined = (...words: readonly (string | undefined)[]): string =>
  words.filter((each) => each !== undefined).join(' · ');

/** A share as a bar with its target. Icon and text say the same as the colour. */
export function meterOf(meter: Meter): TemplateResult {
  const { name, permille, note, target, aim } = meter;
  const state = standing(meter);
  const words = permille === null ? t('papers:figures.none') : formatPermille(permille);
  return html`<li class="rate">
    <p class="rate-words">
      <strong>${name}</strong>
      <span class="chip ${state}">${state === '' ? nothing : icon(state === 'good' ? 'check' : 'alert')}${words}</span>
    </p>
    <div
      class="rate-meter ${state}"
      role="meter"
      aria-label=${name}
      aria-valuemin="0"
      aria-valuemax="1000"
      aria-valuenow=${permille ?? 0}
      aria-valuetext=${joined(words, aim)}
    >
      <span class="rate-bar" style="inline-size:${(permille ?? 0) / 10}%"></span>
      ${target === undefined ? nothing : html`<span class="rate-aim" style="inset-inline-start:${target / 10}%"></span>`}
    </div>
    <p class="sub">${joined(aim, note)}</p>
  </li>`;
}
