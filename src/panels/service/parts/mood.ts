import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { words } from '../../parts/words.ts';

/** The mouths of the moods from furious to delighted, on a 24 × 24 grid. */
const MOUTHS = [
  'M8 17.2q4-3.6 8 0',
  'M8.4 16.6q3.6-1.8 7.2 0',
  'M8.4 16h7.2',
  'M8.4 15q3.6 2.4 7.2 0',
  'M8 14.4q4 5 8 0',
];
/** The brows of the moods, for where the mouth is too small to see. */
const BROWS = ['M7 7.6l3 1.6M17 7.6l-3 1.6', '', '', '', ''];

const level = (mood: number): number => Math.max(1, Math.min(5, Math.round(mood)));

const face = (mood: number): SVGTemplateResult =>
  svg`<circle cx="12" cy="12" r="9.5"></circle><path d="M9 10.2v.1M15 10.2v.1"></path>
    <path d=${MOUTHS[level(mood) - 1] ?? ''}></path><path d=${BROWS[level(mood) - 1] ?? ''}></path>`;

/** The mood of a buyer as text. */
export const moodWords = (mood: number): string => words(`papers:service.mood.${level(mood)}`);

/** The mood of a buyer as a face and text. */
export const moodOf = (mood: number): TemplateResult =>
  html`<span class="mood" data-mood=${level(mood)}>
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${face(mood)}</svg><span>${moodWords(mood)}</span>
  </span>`;
