import { html, type TemplateResult } from 'lit';
import { type OrderView, ordersOf } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { parseWhole } from '../../parts/amounts.ts';
import { notWhole } from '../../parts/field-errors.ts';
import { checkField, textField } from '../../parts/fields.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { goodsWords, productName } from '../../parts/words.ts';
import { stageWords } from '../list/order-columns.ts';
import { stageOf } from '../parts/stage.ts';

/** Other orders of the same buyer on the same channel that were not handed over yet. */
function companions(work: Work, order: OrderView): readonly OrderView[] {
  const { orders } = ordersOf(work.host.view());
  return orders.filter(
    (each) =>
      each.id !== order.id &&
      each.buyer.id === order.buyer.id &&
      each.channel === order.channel &&
      each.stage.review !== 'rejected' &&
      each.stage.fulfilment !== 'delivered',
  );
}

/** The form to combine other orders of the buyer with this one. */
export function combineForm(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/combine`);
  const others = companions(work, order);
  if (others.length === 0) return html`<p class="sub">${t('papers:combine.none')}</p>`;
  const chosen = form.list('orders').filter((id) => others.some((each) => each.id === id));
  const words = (each: OrderView): string =>
    `${nameOf(work.host, 'order', each.id)} · ${goodsWords(work.host, each)} · ${formatMoment(each.placedAt)} · ${stageWords(stageOf(each))}`;
  const error = form.tried && chosen.length === 0 ? t('papers:combine.choose') : '';
  const send = (): unknown =>
    chosen.length === 0
      ? work.refuse(form)
      : work.act('combine', 'order/combine', { orders: [order.id, ...chosen] }, { form });
  return html`${checkField(form, {
    name: 'orders',
    label: t('papers:combine.label'),
    error,
    options: others.map((each) => [each.id, words(each)]),
  })}
    <div class="acts">${actButton(work, { name: form.key, icon: 'link', words: t('papers:act.combine'), look: 'primary', does: send })}</div>
    ${work.outcome('combine')}`;
}

/** The form to split an order: some goods are sent later, as a separate order. */
export function splitForm(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/split`);
  const typed = order.lines.map((line) => ({ ...line, text: form.text(line.product) }));
  const fault = (line: (typeof typed)[number]): string => {
    if (line.text.trim() === '') return '';
    if ((parseWhole(line.text) ?? 1) > line.quantity) return t('papers:split.tooMany', { count: line.quantity });
    return parseWhole(line.text) === 0 ? '' : notWhole(form, line.text);
  };
  const lines = typed.flatMap(({ product, text }) => {
    const quantity = parseWhole(text) ?? 0;
    return quantity > 0 ? [{ product, quantity }] : [];
  });
  const send = (): unknown =>
    lines.length === 0 || typed.some((line) => fault(line) !== '')
      ? work.refuse(form)
      : work.act('split', 'order/split', { order: order.id, lines }, { form });
  return html`<p class="field-note">${t('papers:split.note')}</p>
    <div class="form-grid">
      ${typed.map((line) =>
        textField(form, {
          name: line.product,
          label: productName(work.host, line.product),
          unit: t('papers:split.of', { count: line.quantity }),
          numeric: true,
          error: fault(line) || (form.tried && lines.length === 0 ? t('papers:split.choose') : ''),
        }),
      )}
    </div>
    <div class="acts">${actButton(work, { name: form.key, icon: 'split', words: t('papers:act.split'), look: 'primary', does: send })}</div>
    ${work.outcome('split')}`;
}
