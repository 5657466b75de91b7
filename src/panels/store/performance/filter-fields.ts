import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type DataTableName, TABLE_FIELDS } from '../../../host/index.ts';
import { isComposing } from '../../composing.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { selectField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { codesOf, fieldName, isoDay, valueWords } from './cell-words.ts';
import { houseOf } from './performance-view.ts';
import { kindOf } from './work/cells.ts';
import { type How, howsOf } from './work/filters.ts';

function selectOf(
  form: Form,
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
): TemplateResult {
  return selectField(form, { name, label, ask: t('papers:field.choose'), options });
}

/** The field for the value of a filter: a list of names, a date, or what is typed. */
function valueField(work: Work, form: Form, field: string, add: () => void): TemplateResult {
  const { host } = work;
  const label = t('papers:performance.filter.value');
  const codes = codesOf(host, field);
  if (codes.length > 0)
    return selectOf(
      form,
      'value',
      label,
      codes.map((_, at) => [String(at), valueWords(host, field, at)] as const),
    );
  const id = form.id('value');
  const last = (houseOf(host)?.days ?? 1) - 1;
  const isDay = kindOf(field) === 'day';
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault();
    add();
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type=${isDay ? 'date' : 'text'}
      min=${isoDay(host, 0)}
      max=${isoDay(host, last)}
      autocomplete="off"
      .value=${live(form.text('value'))}
      @keydown=${enter}
      @input=${(event: Event) => form.set('value', (event.target as HTMLInputElement).value)}
    />
  </div>`;
}

/** The condition chosen for the field; the first one that it can have where none was, or where the field has changed since. */
export function howIn(form: Form): How {
  const hows = howsOf(form.text('field'));
  return hows.find((each) => each === form.text('how')) ?? hows[0] ?? 'is';
}

/** The fields with which a filter is made. */
export function filterFields(work: Work, table: DataTableName, form: Form, add: () => void): TemplateResult {
  // Amounts of several currencies cannot be compared.
  const fields = (TABLE_FIELDS[table] as readonly string[]).filter((field) => kindOf(field) !== 'amount');
  const field = form.text('field');
  const hows = howsOf(field);
  return html`<div class="filter-fields">
    ${selectField(form, {
      name: 'field',
      label: t('papers:performance.filter.field'),
      ask: t('papers:field.choose'),
      options: fields.map((each) => [each, fieldName(each)]),
    })}
    ${selectField(form, {
      name: 'how',
      label: t('papers:performance.filter.how'),
      first: howIn(form),
      options: hows.map((each) => [each, t(`papers:performance.how.${each}`)]),
    })}
    ${valueField(work, form, field, add)}
    <button type="button" class="button" ?disabled=${field === ''} @click=${add}>
      ${icon('add')}${t('papers:performance.filter.add')}
    </button>
  </div>`;
}
