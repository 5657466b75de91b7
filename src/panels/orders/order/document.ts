import { html, type TemplateResult } from 'lit';
import { CONTENT_CATEGORIES, cleanCode, DOCUMENT_FORMS, INCOTERMS, type OrderView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { parseAmount, parseWhole } from '../../parts/amounts.ts';
import { missing, notAmount, notHs, notWhole, parseHs } from '../../parts/field-errors.ts';
import { radioField, selectField, textField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { findProduct, productName, term } from '../../parts/words.ts';
import { productsIn } from '../parts/whole-parcel.ts';
import { shuffled } from './shuffled.ts';

const NO_NUMBER = 'none';

type Line = ReturnType<typeof productsIn>[number];

interface Fault {
  readonly field: string;
  readonly words: string;
}

function lineFaults(form: Form, order: OrderView, line: Line): Fault[] {
  const text = (name: string): string => form.text(`${line.product}/${name}`);
  const origin = cleanCode(text('origin'));
  return [
    { field: 'description', words: missing(form, text('description')) },
    { field: 'hs', words: notHs(form, text('hs')) },
    {
      field: 'origin',
      words: origin !== '' && !/^[A-Z]{2}$/.test(origin) ? t('papers:document.notOrigin') : missing(form, origin),
    },
    { field: 'quantity', words: notWhole(form, form.text(`${line.product}/quantity`, String(line.quantity))) },
    { field: 'netGrams', words: notWhole(form, text('netGrams')) },
    { field: 'value', words: notAmount(form, text('value'), order.currency) },
  ];
}

function lineForm(work: Work, form: Form, order: OrderView, line: Line): TemplateResult {
  const faults = lineFaults(form, order, line);
  const error = (field: string): string => faults.find((each) => each.field === field)?.words ?? '';
  const name = (field: string): string => `${line.product}/${field}`;
  const described = findProduct(work.host, line.product)?.descriptions ?? [];
  return html`<fieldset class="document-line">
    <legend>${t('papers:document.line', { product: productName(work.host, line.product), count: line.quantity })}</legend>
    ${radioField(form, {
      name: name('description'),
      label: t('papers:document.description'),
      error: error('description'),
      options: shuffled(described, order.id).map((each) => [each, work.host.text(each)]),
    })}
    <div class="form-grid narrow">
      ${textField(form, { name: name('hs'), label: t('papers:document.hs'), numeric: true, error: error('hs') })}
      ${textField(form, { name: name('origin'), label: t('papers:document.origin'), error: error('origin') })}
      ${textField(form, { name: name('quantity'), label: t('papers:document.quantity'), numeric: true, first: String(line.quantity), error: error('quantity') })}
      ${textField(form, { name: name('netGrams'), label: t('papers:document.netWeight'), unit: 'g', numeric: true, error: error('netGrams') })}
      ${textField(form, { name: name('identifier'), label: t('papers:document.identifier') })}
      ${textField(form, { name: name('value'), label: t('papers:document.value'), unit: order.currency, numeric: true, error: error('value') })}
    </div>
  </fieldset>`;
}

const identified = (identifier: string): object => (identifier === '' ? {} : { identifier });

function documentInput(form: Form, order: OrderView): unknown {
  const number = form.text('taxNumber');
  return {
    order: order.id,
    form: form.text('form'),
    category: form.text('category'),
    incoterm: form.text('incoterm'),
    taxNumber: number === NO_NUMBER ? null : number,
    lines: productsIn(order.lines).map(({ product, quantity }) => ({
      product,
      description: form.text(`${product}/description`),
      hs: parseHs(form.text(`${product}/hs`)),
      origin: cleanCode(form.text(`${product}/origin`)),
      quantity: parseWhole(form.text(`${product}/quantity`, String(quantity))) ?? 0,
      netGrams: parseWhole(form.text(`${product}/netGrams`)) ?? 0,
      value: parseAmount(form.text(`${product}/value`), order.currency) ?? 0,
      ...identified(form.text(`${product}/identifier`).trim()),
    })),
  };
}

const isComplete = (form: Form, order: OrderView): boolean =>
  ['form', 'category', 'incoterm', 'taxNumber'].every((name) => form.text(name) !== '') &&
  productsIn(order.lines).every((line) => {
    const text = (name: string): string => form.text(`${line.product}/${name}`).trim();
    const filled = ['description', 'hs', 'origin', 'netGrams', 'value'].every((name) => text(name) !== '');
    return filled && lineFaults(form, order, line).every((fault) => fault.words === '');
  });

/** The form for the export document of a parcel, given as one order: CN22, CN23 or commercial invoice. */
export function documentForm(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/document`);
  const choose = (name: string, group: string, values: readonly string[]): TemplateResult =>
    selectField(form, {
      name,
      label: t(`papers:document.${name}`),
      ask: t('papers:field.choose'),
      error: missing(form, form.text(name)),
      options: values.map((value) => [value, term(group, value)]),
    });
  const send = (): unknown =>
    isComplete(form, order) ? work.act('document', 'document/complete', documentInput(form, order)) : work.refuse(form);
  const numbers = work.host.catalogue.taxNumbers.map(({ id, value }): [string, string] => [
    id,
    `${work.host.text(`taxNumbers.${id}.name`)} ${value}`,
  ]);
  return html`<div class="form-grid">
      ${choose('form', 'documentForm', DOCUMENT_FORMS)} ${choose('category', 'category', CONTENT_CATEGORIES)}
      ${choose('incoterm', 'incoterm', INCOTERMS)}
      ${selectField(form, {
        name: 'taxNumber',
        label: t('papers:document.taxNumber'),
        ask: t('papers:field.choose'),
        error: missing(form, form.text('taxNumber')),
        options: [[NO_NUMBER, t('papers:document.noNumber')], ...numbers],
      })}
    </div>
    ${productsIn(order.lines).map((line) => lineForm(work, form, order, line))}
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'seal', words: t('papers:act.document'), look: 'primary', does: send })}
    </div>`;
}
