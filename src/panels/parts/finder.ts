import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../icons.ts';
import type { Form } from './form.ts';

/** A thing that can be chosen: its name, and details to tell it from others. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly of: string;
  readonly note: string;
  /** Opens its paper. */
  readonly open?: { readonly label: string; act(): void };
}

export interface Finder {
  /** The form's field for the chosen id; `search` is the field for the text typed. */
  readonly name: string;
  readonly legend: string;
  readonly search: string;
  readonly none: string;
  readonly choices: readonly Choice[];
  readonly error?: string;
}

function choiceRow(form: Form, name: string, choice: Choice): TemplateResult {
  return html`<div class="source">
    <label class="choice boxed">
      <input
        type="radio"
        name=${form.id(name)}
        .checked=${live(form.text(name) === choice.id)}
        @change=${() => form.set(name, choice.id)}
      />
      <span>
        <strong class="number">${choice.name}</strong> · <bdi>${choice.of}</bdi>
        <span class="sub">${choice.note}</span>
      </span>
    </label>
    ${
      choice.open === undefined
        ? nothing
        : html`<button
            type="button"
            class="button quiet square small"
            aria-label=${choice.open.label}
            @click=${() => choice.open?.act()}
          >
            ${icon('arrow-right')}
          </button>`
    }
  </div>`;
}

/** A field to choose one thing among many: type a number or a name, then choose among the results. */
export function finder(form: Form, { name, legend, search, none, choices, error }: Finder): TemplateResult {
  const id = form.id('search');
  return html`<fieldset class="field is-wide">
    <legend>${legend}</legend>
    <div class="field">
      <label for=${id} class="sub">${search}</label>
      <input
        id=${id}
        type="search"
        dir="auto"
        autocomplete="off"
        aria-invalid=${error ? 'true' : nothing}
        .value=${live(form.text('search'))}
        @input=${(event: Event) => form.set('search', (event.target as HTMLInputElement).value)}
      />
    </div>
    ${
      choices.length === 0
        ? html`<p class="sub" role="status">${none}</p>`
        : choices.map((choice) => choiceRow(form, name, choice))
    }
    ${error ? html`<p class="field-error">${icon('alert')}${error}</p>` : nothing}
  </fieldset>`;
}
