import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import type { Form } from './form.ts';

/** A fact that can be added to an answer, and its value where it is known. */
export interface FactChip {
  readonly fact: string;
  readonly words: string;
  readonly value?: string | null;
}

/** Facts as toggle buttons, so that nobody types them. */
export function factChips(form: Form, label: string, facts: readonly FactChip[]): TemplateResult {
  const chosen = form.list('facts');
  return html`<fieldset class="field is-wide">
    <legend>${label}</legend>
    <div class="chips">
      ${facts.map(
        ({ fact, words, value }) => html`<button
          type="button"
          class="button small"
          aria-pressed=${chosen.includes(fact)}
          @click=${() => form.toggle('facts', fact)}
        >
          ${icon(chosen.includes(fact) ? 'check' : 'add')}<span
            >${words}${value === undefined || (value === null && !chosen.includes(fact)) ? nothing : html`<span class="fact-value">${value ?? '—'}</span>`}</span
          >
        </button>`,
      )}
    </div>
  </fieldset>`;
}
