import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../icons.ts';
import type { Form } from './form.ts';

interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly note?: string;
  readonly error?: string;
}

type Option = readonly [value: string, words: string];

const errorOf = (form: Form, field: FieldBase): TemplateResult =>
  html`<span class="field-error" id="${form.id(field.name)}-error" role="alert"
    >${field.error ? html`${icon('alert')}${field.error}` : nothing}</span
  >`;

const describedBy = (form: Form, field: FieldBase): string =>
  `${form.id(field.name)}-error${field.note === undefined ? '' : ` ${form.id(field.name)}-note`}`;

const noteOf = (form: Form, field: FieldBase): unknown =>
  field.note === undefined
    ? nothing
    : html`<span class="field-note" id="${form.id(field.name)}-note">${field.note}</span>`;

export interface TextField extends FieldBase {
  readonly first?: string;
  readonly unit?: string;
  readonly numeric?: boolean;
  readonly lang?: string;
  readonly wide?: boolean;
}

/** A field of one line. */
export function textField(form: Form, field: TextField): TemplateResult {
  const id = form.id(field.name);
  return html`<div class="field ${field.wide ? 'is-wide' : ''}">
    <label for=${id}>${field.label}${field.unit === undefined ? nothing : html` <span class="unit">${field.unit}</span>`}</label>
    <input
      id=${id}
      type="text"
      dir="auto"
      autocomplete="off"
      spellcheck="false"
      inputmode=${field.numeric ? 'decimal' : nothing}
      lang=${field.lang ?? nothing}
      aria-invalid=${field.error ? 'true' : nothing}
      aria-describedby=${describedBy(form, field)}
      .value=${live(form.text(field.name, field.first))}
      @input=${(event: Event) => form.set(field.name, (event.target as HTMLInputElement).value)}
    />
    ${noteOf(form, field)} ${errorOf(form, field)}
  </div>`;
}

export interface AreaField extends FieldBase {
  readonly rows?: number;
  readonly lang?: string;
  readonly placeholder?: string;
}

/** A field of several lines. Its value is set only where it differs, so that an input method is not interrupted. */
export function areaField(form: Form, field: AreaField): TemplateResult {
  const id = form.id(field.name);
  return html`<div class="field is-wide">
    <label for=${id}>${field.label}</label>
    <textarea
      id=${id}
      rows=${field.rows ?? 4}
      dir="auto"
      lang=${field.lang ?? nothing}
      placeholder=${field.placeholder ?? nothing}
      aria-invalid=${field.error ? 'true' : nothing}
      aria-describedby=${describedBy(form, field)}
      .value=${live(form.text(field.name))}
      @input=${(event: Event) => form.set(field.name, (event.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${noteOf(form, field)} ${errorOf(form, field)}
  </div>`;
}

export interface SelectField extends FieldBase {
  readonly first?: string;
  /** Shown while nothing is chosen; without it, the first option is chosen. */
  readonly ask?: string;
  readonly options: readonly Option[];
  /** Options under headings instead of `options`. */
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[];
}

/** A drop-down list. */
export function selectField(form: Form, field: SelectField): TemplateResult {
  const id = form.id(field.name);
  const chosen = form.text(field.name, field.first ?? (field.ask === undefined ? (field.options[0]?.[0] ?? '') : ''));
  const option = ([value, words]: Option): TemplateResult =>
    html`<option value=${value} ?selected=${value === chosen}>${words}</option>`;
  return html`<div class="field">
    <label for=${id}>${field.label}</label>
    <select
      id=${id}
      aria-invalid=${field.error ? 'true' : nothing}
      aria-describedby=${describedBy(form, field)}
      @change=${(event: Event) => form.set(field.name, (event.target as HTMLSelectElement).value)}
    >
      ${field.ask === undefined ? nothing : html`<option value="" ?selected=${chosen === ''}>${field.ask}</option>`}
      ${field.options.map(option)}
      ${field.groups?.map((group) => html`<optgroup label=${group.label}>${group.options.map(option)}</optgroup>`)}
    </select>
    ${noteOf(form, field)} ${errorOf(form, field)}
  </div>`;
}

interface ChoiceField extends FieldBase {
  readonly options: readonly Option[];
  readonly first?: readonly string[];
}

/** A group of checkboxes. */
export function checkField(form: Form, field: ChoiceField): TemplateResult {
  const chosen = form.list(field.name, field.first);
  return html`<fieldset class="field is-wide" aria-describedby=${describedBy(form, field)}>
    <legend>${field.label}</legend>
    <div class="choices">
      ${field.options.map(
        ([value, words]) => html`<label class="choice boxed">
          <input
            type="checkbox"
            .checked=${live(chosen.includes(value))}
            @change=${() => form.toggle(field.name, value, field.first)}
          />
          <span>${words}</span>
        </label>`,
      )}
    </div>
    ${noteOf(form, field)} ${errorOf(form, field)}
  </fieldset>`;
}

/** A group of radio buttons. */
export function radioField(form: Form, field: FieldBase & { readonly options: readonly Option[] }): TemplateResult {
  const chosen = form.text(field.name);
  return html`<fieldset class="field is-wide" role="radiogroup" aria-describedby=${describedBy(form, field)}>
    <legend>${field.label}</legend>
    <div class="choices">
      ${field.options.map(
        ([value, words]) => html`<label class="choice boxed">
          <input
            type="radio"
            name=${form.id(field.name)}
            .checked=${live(chosen === value)}
            @change=${() => form.set(field.name, value)}
          />
          <span>${words}</span>
        </label>`,
      )}
    </div>
    ${noteOf(form, field)} ${errorOf(form, field)}
  </fieldset>`;
}
