import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../icons.ts';
import type { Form } from './form.ts';

/** One thing that can be chosen: how it is called, and what else tells it from the others. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly of: string;
  readonly note: string;
  /** Opens its paper. */
  readonly open?: { readonly label: string; act(): void };
}

export interface Finder {
  /** The form's field that holds the chosen id; what was typed stands beside it under `search`. */
  readonly name: string;
  readonly legend: string;
  readonly search: string;
  readonly none: string;
  readonly choices: readonly Choice[];
  readonly error?: string;
}

/** Compares without case and width. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

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
        <strong class="number">${choice.name}</strong> · ${choice.of}
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

/** Chooses one thing among many: by a number or a name that is typed, out of the few that are found. */
export function finder(form: Form, { name, legend, search, none, choices, error }: Finder): TemplateResult {
  const id = form.id('search');
  return html`<fieldset class="field is-wide">
    <legend>${legend}</legend>
    <div class="field">
      <label for=${id} class="sub">${search}</label>
      <input
        id=${id}
        type="search"
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
