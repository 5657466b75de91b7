import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../icons.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { isoDay } from './cell-words.ts';
import { houseOf } from './performance-view.ts';

/** A field for a day of the tables. */
export function dateField(
  work: Work,
  form: Form,
  {
    name,
    label,
    first = '',
    error,
  }: { readonly name: string; readonly label: string; readonly first?: string; readonly error: string },
): TemplateResult {
  const id = form.id(name);
  const last = (houseOf(work.host)?.days ?? 1) - 1;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="date"
      min=${isoDay(work.host, 0)}
      max=${isoDay(work.host, last)}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby="${id}-error"
      .value=${live(form.text(name, first))}
      @input=${(event: Event) => form.set(name, (event.target as HTMLInputElement).value)}
    />
    <span class="field-error" id="${id}-error" role="alert">${error ? html`${icon('alert')}${error}` : ''}</span>
  </div>`;
}
