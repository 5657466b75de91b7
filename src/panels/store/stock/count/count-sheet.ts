import { html, nothing, type TemplateResult } from 'lit';
import type { CountView, Pieces } from '../../../../host/index.ts';
import { formatMoment, formatNumber } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import { actButton } from '../../../parts/act-button.ts';
import { isUnclearWhole, parseWhole } from '../../../parts/amounts.ts';
import { missing } from '../../../parts/field-errors.ts';
import { selectField, textField } from '../../../parts/fields.ts';
import { aside } from '../../../parts/fold.ts';
import type { Form } from '../../../parts/form.ts';
import type { Work } from '../../../parts/paper.ts';
import { productName } from '../../../parts/words.ts';
import { lumpsOf, tallyOf } from '../parts/contents.ts';
import { isBlind } from '../parts/count-line.ts';
import { productWords, skuOf } from '../parts/stock-words.ts';
import { binPicture } from './bin-picture.ts';
import { SHEET, toggled } from './sheet-draft.ts';

/** The button that opens the bin: what lies there and what the book says are fixed at this moment. */
export function openPart(work: Work, count: CountView): TemplateResult {
  const does = (): unknown => work.act('open', 'count/open', { count: count.id });
  return html`<p>${t('papers:store.stock.open.what')}</p>
    <div class="acts">
      ${actButton(work, { name: 'open', icon: 'box', words: t('papers:store.stock.act.open'), look: 'primary', does })}
    </div>
    ${work.outcome('open')}`;
}

/** The number written on the sheet for a product: as it was typed, else as it was counted by pointing. */
const writtenFor = (form: Form, tally: readonly Pieces[], product: string): string =>
  form.text(`typed-${product}`, String(tally.find((each) => each.product === product)?.pieces ?? ''));

function notCount(form: Form, text: string): string {
  if (text.trim() === '') return missing(form, text);
  if (isUnclearWhole(text)) return t('papers:field.unclearWhole', { typed: text.trim() });
  return parseWhole(text) === null ? t('papers:field.notWhole') : '';
}

/** The products on the sheet: the one that belongs there, what was pointed at, and what was added by hand. */
function onSheet(count: CountView, form: Form, tally: readonly Pieces[]): readonly string[] {
  return [...new Set([count.product, ...tally.map(({ product }) => product), ...form.list('others')])];
}

function numberRow(work: Work, form: Form, tally: readonly Pieces[], product: string): TemplateResult {
  const written = writtenFor(form, tally, product);
  return html`<div class="sheet-row">
    <p class="sheet-product"><strong>${productName(work.host, product)}</strong><span class="sub">${skuOf(work.host, product)}</span></p>
    ${textField(form, {
      name: `typed-${product}`,
      label: t('papers:store.stock.sheet.pieces'),
      numeric: true,
      first: written,
      error: notCount(form, written),
    })}
  </div>`;
}

function addOther(work: Work, count: CountView, form: Form, shown: readonly string[]): TemplateResult {
  const options = work.host.catalogue.products
    .filter(({ id }) => !shown.includes(id))
    .map(({ id }): readonly [string, string] => [id, productWords(work.host, id)]);
  const picked = form.text('other');
  const add = (): void => {
    if (picked === '') return;
    form.set('others', [...form.list('others'), picked]);
    form.set('other', '');
  };
  return aside(
    t('papers:store.stock.sheet.other'),
    html`<div class="reasoned">
      ${selectField(form, { name: 'other', label: t('papers:lines.product'), ask: t('papers:field.choose'), options })}
      <button type="button" class="button" @click=${add}>${icon('add')}${t('papers:store.stock.sheet.add')}</button>
    </div>`,
    count.sort === 'bin' && form.list('others').length > 0,
  );
}

function foundOn(form: Form, tally: readonly Pieces[], count: CountView): readonly Pieces[] | null {
  const found: Pieces[] = [];
  for (const product of onSheet(count, form, tally)) {
    const pieces = parseWhole(writtenFor(form, tally, product));
    if (pieces === null) return null;
    if (pieces > 0 || product === count.product) found.push({ product, pieces });
  }
  return found;
}

/** The sheet of an opened bin: the picture of what lies there, and a number for each product. The book's figure is not on it. */
function sheet(work: Work, count: CountView): TemplateResult {
  const form = work.form(SHEET);
  const lumps = lumpsOf(count.cutOff?.lies ?? []);
  const counted = new Set(form.list('counted'));
  const tally = tallyOf(lumps, [...counted]);
  const products = onSheet(count, form, tally);
  const record = (): unknown => {
    const found = foundOn(form, tally, count);
    return found === null ? work.refuse(form) : work.act('sheet', 'count/record', { count: count.id, found }, { form });
  };
  return html`<p class="sub">${t('papers:store.stock.sheet.how')}</p>
    ${binPicture({ host: work.host, lumps, counted, toggle: toggled(form) })}
    <p class="sheet-said" role="status">
      ${t('papers:store.stock.sheet.said', { things: formatNumber(counted.size), of: formatNumber(lumps.length) })}
    </p>
    <div class="sheet-rows">${products.map((product) => numberRow(work, form, tally, product))}</div>
    ${addOther(work, count, form, products)}
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'save', words: t('papers:store.stock.act.record'), look: 'primary', does: record })}
    </div>`;
}

/** The rounds that were written down. */
const roundsOf = (work: Work, { rounds }: CountView): unknown =>
  rounds.length === 0
    ? nothing
    : html`<ul class="rounds">
        ${rounds.map(
          ({ at, found }, i) => html`<li>
            ${icon('edit')}<span
              >${t('papers:store.stock.sheet.round', { round: i + 1, at: formatMoment(at) })}
              ${found.map(({ product, pieces }) => `${productName(work.host, product)} ${formatNumber(pieces)}`).join(t('papers:listSign'))}</span
            >
          </li>`,
        )}
      </ul>`;

/** The count sheet: while the bin is open it can be filled in; afterwards it says what was written down. */
export function sheetPart(work: Work, count: CountView): TemplateResult {
  const { cutOff, stage } = count;
  if (cutOff === undefined) return html`<p class="sub">${t('papers:store.stock.sheet.first')}</p>`;
  return html`<p class="sub">${icon('lock')} ${t(`papers:store.stock.sheet.${stage === 'counting' ? 'blind' : 'cutOff'}`, { at: formatMoment(cutOff.at) })}</p>
    ${roundsOf(work, count)} ${stage === 'counting' && isBlind(count) ? sheet(work, count) : nothing} ${work.outcome('sheet')}`;
}
