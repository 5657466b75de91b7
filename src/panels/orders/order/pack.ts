import { html, nothing, type TemplateResult } from 'lit';
import type { OrderView } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField } from '../../parts/fields.ts';
import type { Work } from '../../parts/paper.ts';
import { cartonName, sizeWords } from '../../parts/words.ts';

/** The cartons as options: name, size and what they hold. */
export const cartonOptions = (work: Work): readonly (readonly [string, string])[] =>
  work.host.catalogue.cartons.map(({ id, size, maxGrams }) => [
    id,
    t('papers:pack.option', {
      name: cartonName(work.host, id),
      size: sizeWords(size),
      max: formatNumber(maxGrams / 1000),
    }),
  ]);

/** Weight and size of a packed parcel. */
const parcelWords = (work: Work, parcel: NonNullable<OrderView['parcel']>): string =>
  t('papers:pack.parcel', {
    carton: cartonName(work.host, parcel.carton),
    grams: formatNumber(parcel.grams),
    size: sizeWords(parcel.size),
  });

/** The packing form: choose a carton. The weight is known after packing. */
export function packForm(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/pack`);
  const carton = form.text('carton');
  const send = (): unknown =>
    carton === '' ? work.refuse(form) : work.act('pack', 'parcel/pack', { orders: [order.id], carton });
  return html`<div class="reasoned">
    ${selectField(form, {
      name: 'carton',
      label: t('papers:pack.carton'),
      ask: t('papers:field.choose'),
      error: missing(form, carton),
      options: cartonOptions(work),
    })}
    ${actButton(work, { name: form.key, icon: 'box', words: t(order.parcel === undefined ? 'papers:act.pack' : 'papers:act.repack'), look: `${order.parcel === undefined ? 'primary' : ''}`, does: send })}
  </div>`;
}

/** The packed parcel with its carton, weight and size. */
export const parcelLine = (work: Work, order: OrderView): unknown =>
  order.parcel === undefined
    ? nothing
    : html`<p class="parcel-line">${icon('weight')}<strong class="number">${parcelWords(work, order.parcel)}</strong></p>`;
