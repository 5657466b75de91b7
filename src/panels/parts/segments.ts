import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../format.ts';

/** One of the lists that a paper can show. */
export interface Segment<Id extends string> {
  readonly id: Id;
  readonly words: string;
  /** How many rows it has; left out: it is not said. */
  readonly size?: number;
}

/** A row of buttons above a list, of which one is chosen: which of its rows are shown. */
export const segmentsRow = <Id extends string>(
  label: string,
  segments: readonly Segment<Id>[],
  chosen: Id,
  choose: (id: Id) => void,
): TemplateResult =>
  html`<div class="segments" role="group" aria-label=${label}>
    ${segments.map(
      ({ id, words, size }) => html`<button
        type="button"
        class="button"
        aria-pressed=${String(id === chosen)}
        @click=${() => choose(id)}
      >
        ${words}${size === undefined ? nothing : html` <span class="number">${formatNumber(size)}</span>`}
      </button>`,
    )}
  </div>`;
