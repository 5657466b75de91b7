import { type SVGTemplateResult, svg } from 'lit';
import type { PanelDuty } from '../../panel-duty.ts';

/** The picture of a pack: the picture of its duty in front of the harbour, or the harbour alone. */
export const packCover = (duty: PanelDuty | undefined): SVGTemplateResult =>
  svg`<svg class="pack-cover" viewBox="0 0 320 160" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
    <rect width="320" height="160" fill="#2f789c" />
    <circle cx="262" cy="56" r="62" fill="#3b86ab" />
    <path d="M0 140c40-14 70 6 110-4s70-8 110 2 70-8 100-2v24H0z" fill="#1f5673" />
    ${duty?.cover()}
  </svg>`;
