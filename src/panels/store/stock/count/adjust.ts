import { html, nothing, type TemplateResult } from 'lit';
import { ACCOUNTS, type Adjustment, type AdjustmentLine, type CountView } from '../../../../host/index.ts';
import { formatMoment, formatNumber } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import { actButton } from '../../../parts/act-button.ts';
import { missing, notWhole } from '../../../parts/field-errors.ts';
import { selectField, textField } from '../../../parts/fields.ts';
import { fact } from '../../../parts/fold.ts';
import type { Form } from '../../../parts/form.ts';
import type { Work } from '../../../parts/paper.ts';
import { productName } from '../../../parts/words.ts';
import { binOf, houseOf, stockOf, twinsOf } from '../parts/stock-view.ts';
import { optionsOf, productWords, say, signed } from '../parts/stock-words.ts';
import {
  addLine,
  bookAfter,
  type FirstLine,
  RESERVATION,
  readLine,
  removeLine,
  type TypedLine,
  typedLines,
  worthOf,
} from './adjust-lines.ts';

type Option = readonly [value: string, words: string];

const SIGNS = ['plus', 'minus'] as const;

const costOf =
  (work: Work) =>
  (product: string): number =>
    houseOf(work.host)?.items.find(({ id }) => id === product)?.cost ?? 0;

/** The line a form begins with. A count of reservations has no bin: there it is the first one of the product. */
function firstLine(work: Work, { bin, product }: CountView): FirstLine {
  const own = houseOf(work.host)?.stock.bins.find((each) => each.product === product)?.id ?? '';
  return { product, bin: bin === '' ? own : bin };
}

/** Bins a line may be booked on: those of the products concerned first, then all others. */
function binOptions(work: Work, products: readonly string[]): readonly Option[] {
  const bins = houseOf(work.host)?.stock.bins ?? [];
  const near = bins.filter(({ product }) => products.includes(product));
  const far = bins.filter(({ product }) => !products.includes(product));
  return [...near, ...far].map(({ id, product }) => [id, `${id} · ${productName(work.host, product)}`]);
}

function productOptions(work: Work, { product, variances = [] }: CountView): readonly Option[] {
  const first = [...new Set([product, ...variances.map((each) => each.product), ...twinsOf(work.host, product)])];
  const others = work.host.catalogue.products.map(({ id }) => id).filter((id) => !first.includes(id));
  return [...first, ...others].map((id) => [id, productWords(work.host, id)]);
}

function lineFields(work: Work, count: CountView, form: Form, line: TypedLine, many: boolean): TemplateResult {
  const { key, account, sign, quantity } = line;
  const products = [count.product, ...(count.variances ?? []).map(({ product }) => product)];
  const ask = t('papers:field.choose');
  const field = (name: string): string => t(`papers:store.stock.adjust.${name}`);
  return html`<fieldset class="adjust-line">
    <legend class="visually-hidden">${t('papers:store.stock.adjust.line', { line: key })}</legend>
    ${selectField(form, { name: `account-${key}`, label: field('account'), ask, error: missing(form, account), options: optionsOf('account', ACCOUNTS) })}
    ${account === RESERVATION ? nothing : selectField(form, { name: `bin-${key}`, label: field('bin'), first: firstLine(work, count).bin, options: binOptions(work, products) })}
    ${selectField(form, { name: `product-${key}`, label: t('papers:lines.product'), first: count.product, options: productOptions(work, count) })}
    ${selectField(form, { name: `sign-${key}`, label: field('sign'), ask, error: missing(form, sign), options: SIGNS.map((each) => [each, field(each)]) })}
    ${textField(form, { name: `quantity-${key}`, label: field('quantity'), numeric: true, error: notWhole(form, quantity) })}
    ${
      many
        ? html`<button
            type="button"
            class="button quiet"
            aria-label=${t('papers:store.stock.adjust.remove', { line: key })}
            @click=${() => removeLine(form, key)}
          >
            ${icon('trash')}
          </button>`
        : nothing
    }
  </fieldset>`;
}

/** What the book of each bin and product of the lines is, and will be; and what the entry is worth. */
function willBe(work: Work, count: CountView, lines: readonly AdjustmentLine[]): TemplateResult {
  const places = new Map(lines.map((line) => [`${line.bin} ${line.product}`, line]));
  const rows = [...places.values()].filter(({ account }) => account !== RESERVATION);
  const value = worthOf(lines, costOf(work));
  const limit = houseOf(work.host)?.rules.approvalFrom ?? 0;
  const needs = value > limit;
  return html`<dl class="facts rows will-be">
      ${rows.map(({ bin, product }) => {
        const book = binOf(work.host, bin)?.book[product] ?? 0;
        return fact(
          `${bin} · ${productName(work.host, product)}`,
          html`<span class="number">${formatNumber(book)} → <strong>${formatNumber(bookAfter(book, lines, bin, product))}</strong></span>`,
        );
      })}
      ${fact(t('papers:store.stock.adjust.value'), html`<span class="number">TWD ${formatNumber(value)}</span>`)}
    </dl>
    ${
      count.sort === 'bin' &&
      rows.some(({ bin, product }) => bookAfter(binOf(work.host, bin)?.book[product] ?? 0, lines, bin, product) < 0)
        ? html`<p class="note now">${icon('alert')}<span>${t('papers:store.stock.adjust.below')}</span></p>`
        : nothing
    }
    <p class="sub">${icon(needs ? 'user' : 'check')} ${t(`papers:store.stock.adjust.${needs ? 'needsApproval' : 'needsNone'}`, { limit: formatNumber(limit) })}</p>`;
}

/** What was booked, and what became of it. */
function posted(work: Work, { lines, at, value, approval, postedAt }: Adjustment): TemplateResult {
  return html`<div class="table-frame">
      <table class="table">
        <caption>${t('papers:store.stock.adjust.sent', { at: formatMoment(at) })}</caption>
        <thead>
          <tr>
            ${['account', 'bin'].map((each) => html`<th scope="col">${t(`papers:store.stock.adjust.${each}`)}</th>`)}
            <th scope="col">${t('papers:lines.product')}</th>
            <th scope="col" class="num">${t('papers:store.stock.adjust.quantity')}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            (line) => html`<tr>
              <th scope="row">${say('account', line.account)}</th>
              <td>${line.bin || '—'}</td>
              <td>${productName(work.host, line.product)}</td>
              <td class="num">${signed(line.quantity)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="statuses">
      <span class="chip">TWD ${formatNumber(value)}</span>
      ${approval === undefined ? nothing : html`<span class="chip ${approval === 'refused' ? 'late' : approval === 'given' ? 'good' : 'blue'}">${t(`papers:store.stock.adjust.approval.${approval}`)}</span>`}
      ${postedAt === undefined ? nothing : html`<span class="chip good">${icon('check')}${t('papers:store.stock.adjust.postedAt', { at: formatMoment(postedAt) })}</span>`}
    </p>`;
}

/** The pieces that are set aside now: a correcting entry on reservations changes these. */
const reservedNote = (work: Work, { sort, product }: CountView): TemplateResult | typeof nothing => {
  const reserved = stockOf(work.host).items.find(({ id }) => id === product)?.reserved;
  if (sort !== 'reservations' || reserved === undefined) return nothing;
  return html`<p class="sub">${t('papers:store.stock.adjust.reserved', { count: formatNumber(reserved) })}</p>`;
};

/** The correcting entry: its lines with what the book will be, or what was booked. */
export function adjustPart(work: Work, count: CountView): TemplateResult {
  const { stage, adjustment } = count;
  const before = adjustment === undefined ? nothing : posted(work, adjustment);
  if (stage !== 'explained' && stage !== 'adjusting')
    return html`${before}
      ${adjustment === undefined ? html`<p class="sub">${t('papers:store.stock.adjust.first')}</p>` : nothing} ${work.outcome('adjust')}`;
  const form = work.form('adjust');
  const typed = typedLines(form, firstLine(work, count));
  const read = typed.map(readLine);
  const lines = read.filter((line) => line !== null);
  const send = (): unknown =>
    lines.length < read.length
      ? work.refuse(form)
      : work.act('adjust', 'adjustment/post', { count: count.id, lines }, { form });
  return html`${before} ${reservedNote(work, count)}
    <div class="adjust-lines">${typed.map((line) => lineFields(work, count, form, line, typed.length > 1))}</div>
    <button type="button" class="button link add-line" @click=${() => addLine(form)}>${icon('add')}${t('papers:store.stock.adjust.add')}</button>
    ${lines.length === 0 ? nothing : willBe(work, count, lines)}
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'receipt', words: t('papers:store.stock.act.post'), look: 'primary', does: send })}
    </div>
    ${work.outcome('adjust')}`;
}
