import { html, nothing } from 'lit';
import { CANCEL_REASONS, FILE_PAPERS, HOLD_REASONS, type OrderView } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { missing } from '../../parts/field-errors.ts';
import { checkField, selectField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { cartonName, sizeWords, term } from '../../parts/words.ts';
import { handOver } from '../parts/hand-over.ts';

const ACTS = ['confirm', 'hold', 'release', 'cancel', 'pack', 'hand-over', 'check', 'close'] as const;
type Act = (typeof ACTS)[number];

const options = (group: string, values: readonly string[]): readonly (readonly [string, string])[] =>
  values.map((value) => [value, term(group, value)]);

/** What else has to be said for an act. */
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

function perform(work: Work, form: Form, act: Act, orders: readonly OrderView[]): void {
  if (wanted(form, act) === '') {
    work.refuse(form);
    return;
  }
  const things = orders.map(({ id, number }) => ({ id, name: number }));
  const value = wanted(form, act) ?? '';
  switch (act) {
    case 'hold':
    case 'cancel':
      work.actEach('bulk', `order/${act}`, things, (ids) => ({ orders: ids, reason: value }));
      return;
    case 'pack':
      work.actEach('bulk', 'parcel/pack', things, (ids) => ({ orders: ids, carton: value }));
      return;
    case 'hand-over':
      handOver(work, 'bulk', orders);
      return;
    case 'check':
      work.actEach('bulk', 'tracking/check', things, (ids) => ({ orders: ids }));
      return;
    case 'close':
      work.actEach('bulk', 'order/close', things, (ids) => ({ orders: ids, file: form.list('file') }));
      return;
    default:
      work.actEach('bulk', `order/${act}`, things, (ids) => ({ orders: ids }));
  }
}

/** The foot of the order list while orders are selected: one act for all of them. */
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
    <button type="button" class="button primary" @click=${() => perform(work, form, act, orders)}>
      ${icon('check')}${t('papers:bulk.do', { count, act: t(`papers:bulk.${act}`) })}
    </button>
  </div>`;
  return orders.length === 0 ? work.outcome('bulk') : bar;
}
