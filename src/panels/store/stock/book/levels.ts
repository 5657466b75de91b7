import { html, nothing, type TemplateResult } from 'lit';
import type { StockItemView, SupplyRule } from '../../../../host/index.ts';
import { unitPriceAt } from '../../../../host/index.ts';
import { formatNumber } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import { actButton } from '../../../parts/act-button.ts';
import { parseWhole } from '../../../parts/amounts.ts';
import { comingWords } from '../../../parts/coming.ts';
import { notWhole } from '../../../parts/field-errors.ts';
import { textField } from '../../../parts/fields.ts';
import { fact } from '../../../parts/fold.ts';
import type { Work } from '../../../parts/paper.ts';
import { houseOf, isReviewOpen } from '../parts/stock-view.ts';

/** How a product is bought again; undefined where the handbook does not say. */
const supplyOf = (work: Work, product: string): SupplyRule | undefined =>
  houseOf(work.host)?.stock.supply.find((each) => each.product === product);

const tenths = (value: number): string => formatNumber(value / 10);

/** The figures by which levels are worked out. */
function figures({ demandTenths, demandDeviationTenths, leadTenths, leadDeviationTenths }: SupplyRule): TemplateResult {
  const name = (figure: string): string => t(`papers:store.stock.levels.${figure}`);
  return html`<dl class="facts tight">
    ${fact(name('demand'), html`<span class="number">${tenths(demandTenths)}</span>`)}
    ${fact(name('demandDeviation'), html`<span class="number">${tenths(demandDeviationTenths)}</span>`)}
    ${fact(name('lead'), html`<span class="number">${tenths(leadTenths)}</span>`)}
    ${fact(name('leadDeviation'), html`<span class="number">${tenths(leadDeviationTenths)}</span>`)}
  </dl>`;
}

const LEVELS = ['safetyStock', 'reorderPoint'] as const;

/** The fields for safety stock and reorder point, with the figures they are worked out from. */
export function levelsPart(work: Work, item: StockItemView): TemplateResult {
  const rule = supplyOf(work, item.id);
  if (rule === undefined) return html`<p class="sub">${t('papers:store.stock.levels.none')}</p>`;
  const form = work.form('levels');
  const typed = LEVELS.map((name) => form.text(name));
  const send = (): unknown => {
    const [safetyStock = null, reorderPoint = null] = typed.map(parseWhole);
    if (safetyStock === null || reorderPoint === null) return work.refuse(form);
    return work.act('levels', 'level/set', { product: item.id, safetyStock, reorderPoint }, { form });
  };
  const set =
    item.safetyStock === undefined || item.reorderPoint === undefined ? null : [item.safetyStock, item.reorderPoint];
  return html`${figures(rule)}
    ${isReviewOpen(item) ? html`<p class="note now">${icon('bell')}<span>${t('papers:store.stock.levels.due')}</span></p>` : nothing}
    ${
      set === null
        ? nothing
        : html`<p class="note good">
            ${icon('check-circle')}<span>${t('papers:store.stock.levels.set', { safety: formatNumber(set[0] ?? 0), reorder: formatNumber(set[1] ?? 0) })}</span>
          </p>`
    }
    <div class="form-grid narrow">
      ${LEVELS.map((name, i) =>
        textField(form, {
          name,
          label: t(`papers:store.stock.levels.${name}`),
          numeric: true,
          error: notWhole(form, typed[i] ?? ''),
        }),
      )}
    </div>
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'save', words: t('papers:store.stock.act.levels'), does: send })}
    </div>
    ${work.outcome('levels')}`;
}

/** The price of a piece at a quantity; null where the supplier does not deliver so few. */
function priceAt(quantity: number, rule: SupplyRule): number | null {
  return quantity < rule.minimum || rule.priceSteps.every(({ from }) => from > quantity)
    ? null
    : unitPriceAt(quantity, rule);
}

function priceSteps({ minimum, carton, priceSteps: steps }: SupplyRule, chosen: number | null): TemplateResult {
  const step = steps.findLast(({ from }) => from <= (chosen ?? -1));
  return html`<p class="sub">${t('papers:store.stock.buy.terms', { minimum: formatNumber(minimum), carton: formatNumber(carton) })}</p>
    <div class="table-frame">
      <table class="table">
        <thead>
          <tr>
            <th scope="col" class="num">${t('papers:store.stock.buy.from')}</th>
            <th scope="col" class="num">${t('papers:store.stock.buy.price')}</th>
          </tr>
        </thead>
        <tbody>
          ${steps.map(
            (each) => html`<tr aria-selected=${String(each === step)}>
              <td class="num">${formatNumber(each.from)}</td>
              <td class="num">${formatNumber(each.unitPrice)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

/** The form that orders goods: the supplier's terms, and what the order costs. */
export function buyPart(work: Work, item: StockItemView): TemplateResult {
  const rule = supplyOf(work, item.id);
  if (rule === undefined) return html`<p class="sub">${t('papers:store.stock.levels.none')}</p>`;
  const form = work.form('buy');
  const quantity = form.text('quantity');
  const pieces = parseWhole(quantity);
  const price = pieces === null ? null : priceAt(pieces, rule);
  const send = (): unknown =>
    pieces === null || pieces === 0
      ? work.refuse(form)
      : work.act('buy', 'purchase/order', { product: item.id, quantity: pieces }, { form });
  const coming = comingWords(item);
  return html`${coming === '' ? nothing : html`<p class="note">${icon('truck')}<span>${coming}</span></p>`}
    ${priceSteps(rule, pieces)}
    <div class="form-grid narrow">
      ${textField(form, { name: 'quantity', label: t('papers:lines.quantity'), numeric: true, error: notWhole(form, quantity) })}
    </div>
    ${price === null || pieces === null ? nothing : html`<p>${t('papers:store.stock.buy.total', { total: formatNumber(price * pieces), price: formatNumber(price) })}</p>`}
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'truck', words: t('papers:store.stock.act.buy'), does: send })}
    </div>
    ${work.outcome('buy')}`;
}
