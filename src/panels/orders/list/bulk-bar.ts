import { html, nothing } from 'lit';
import { CANCEL_REASONS, FILE_PAPERS, HOLD_REASONS, type OrderView } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { checkField, selectField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import { eachNamed } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { cartonName, sizeWords, term } from '../../parts/words.ts';
import { handOver } from '../parts/hand-over.ts';

const ACTS = ['confirm', 'hold', 'release', 'cancel', 'pack', 'hand-over', 'check', 'close'] as const;
type Act = (typeof ACTS)[number];

const options = (group: string, values: readonly string[]): readonly (readonly [string, string])[] =>
  values.map((value) => [value, term(group, value)]);

/** The extra field that an action needs. */
function particulars(work: Work, form: Form, act: Act): unknown {
  if (act === 'hold' || act === 'cancel') {
    const [group, values] = act === 'hold' ? ['holdReason', HOLD_REASONS] : ['cancelReason', CANCEL_REASONS];
    const error = missing(form, form.text(act));
    return selectField(form, {
      name: act,
      label: t('papers:act.reason'),
      ask: t('papers:field.choose'),
      error,
      options: options(group as string, values as readonly string[]),
    });
  }
  if (act === 'pack') {
    const cartons = work.host.catalogue.cartons;
    const error = missing(form, form.text('carton'));
    return selectField(form, {
      name: 'carton',
      label: t('papers:pack.carton'),
      ask: t('papers:field.choose'),
      error,
      options: cartons.map(({ id, size }) => [id, `${cartonName(work.host, id)} · ${sizeWords(size)}`]),
    });
  }
  return act === 'close'
    ? checkField(form, { name: 'file', label: t('papers:closing.file'), options: options('filePaper', FILE_PAPERS) })
    : nothing;
}

const wanted = (form: Form, act: Act): string | null => {
  const name = { hold: 'hold', cancel: 'cancel', pack: 'carton' }[act as string];
  return name === undefined ? null : form.text(name);
};

function perform(work: Work, form: Form, act: Act, orders: readonly OrderView[]): unknown {
  if (wanted(form, act) === '') return work.refuse(form);
  const things = eachNamed(work.host, 'order', orders);
  const value = wanted(form, act) ?? '';
  const file = form.list('file');
  switch (act) {
    case 'hold':
    case 'cancel':
      return work.actEach('bulk', `order/${act}`, things, (ids) => ({ orders: ids, reason: value }));
    case 'pack':
      return work.actEach('bulk', 'parcel/pack', things, (ids) => ({ orders: ids, carton: value }));
    case 'hand-over':
      return handOver(work, 'bulk', orders);
    case 'check':
      return work.actEach('bulk', 'tracking/check', things, (ids) => ({ orders: ids }));
    case 'close':
      return work.actEach('bulk', 'order/close', things, (ids) => ({ orders: ids, file }));
    default:
      return work.actEach('bulk', `order/${act}`, things, (ids) => ({ orders: ids }));
  }
}

/** The foot of the order list while orders are selected: one action for all of them. */
export function bulkBar(work: Work, orders: readonly OrderView[], unselect: () => void): unknown {
  const form = work.form('bulk');
  const act = (ACTS.find((each) => each === form.text('act')) ?? 'confirm') satisfies Act;
  const count = formatNumber(orders.length);
  const bar = html`<div class="bulk" role="group" aria-label=${t('papers:bulk.title')}>
    ${work.outcome('bulk')}
    <p class="bulk-count">
      <strong>${t('papers:bulk.selected', { count })}</strong>
      <button type="button" class="button link" @click=${unselect}>${t('papers:bulk.unselect')}</button>
    </p>
    ${selectField(form, { name: 'act', label: t('papers:bulk.act'), options: ACTS.map((each) => [each, t(`papers:bulk.${each}`)]) })}
    ${particulars(work, form, act)}
    ${actButton(work, {
      name: form.key,
      icon: 'check',
      words: t('papers:bulk.do', { count, act: t(`papers:bulk.${act}`) }),
      look: 'primary',
      does: () => perform(work, form, act, orders),
    })}
  </div>`;
  return orders.length === 0 ? work.outcome('bulk') : bar;
}
