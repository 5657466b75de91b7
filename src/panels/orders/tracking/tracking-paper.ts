import { html, type TemplateResult } from 'lit';
import {
  isInTrouble,
  isTrackingComplete,
  type OrderView,
  ordersOf,
  type ParcelEvent,
  type ShipmentView,
  type SittingHost,
} from '../../../host/index.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { fileMoment } from '../../parts/file-date.ts';
import { eachNamed, nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { channelName, countryWords, modeName, shortModeName, term } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { eventWords } from '../order/way.ts';
import { shipmentOf } from '../parts/stage.ts';

const DAY = 24 * 60 * 60_000;

/** A parcel under way, at the last check of its tracking. */
interface Underway {
  readonly order: OrderView;
  readonly shipment: ShipmentView;
  readonly last: ParcelEvent | undefined;
  /** Whole days since the last known scan. */
  readonly still: number;
}

function parcelsUnderWay(host: SittingHost): readonly Underway[] {
  const view = ordersOf(host.view());
  return view.orders.flatMap((order) => {
    const shipment = shipmentOf(view, order);
    if (shipment?.handedOverAt === undefined || isTrackingComplete(order.stage)) return [];
    const last = shipment.events.at(-1);
    const since = last?.at ?? shipment.handedOverAt;
    return [{ order, shipment, last, still: Math.floor((host.clock() - since) / DAY) }];
  });
}

/** The reason of the last scan, with a separator for the time after it. */
const reasonWords = ({ reason }: ParcelEvent): string =>
  reason === undefined ? '' : `${term('eventReason', reason)} · `;

/** Whether an exception was found that still waits for its remedy. */
const hasException = ({ shipment: { exception } }: Underway): boolean =>
  exception?.noticedAt !== undefined && !exception.over;

/** More days than any parcel stands still: exceptions come before the others. */
const FIRST = 10_000;

const stateOf = ({ order }: Underway): string => order.stage.fulfilment;

const columns = (host: SittingHost): readonly TableColumn<Underway>[] => [
  {
    id: 'order',
    header: () => t('papers:column.order'),
    text: ({ order }) => nameOf(host, 'order', order.id),
    cell: ({ order }) =>
      html`<strong class="one number">${nameOf(host, 'order', order.id)}</strong><span class="sub">${channelName(host, order.channel)} · ${order.market}</span>`,
    width: 12.75,
    priority: 0,
  },
  {
    id: 'mode',
    header: () => t('papers:mode.mode'),
    text: ({ shipment, order }) => `${modeName(host, shipment.mode)} ${order.tracking ?? ''}`,
    files: [
      { header: () => t('papers:mode.mode'), of: ({ shipment }) => modeName(host, shipment.mode) },
      { header: () => t('papers:tracking.number'), of: ({ order }) => order.tracking ?? '' },
      { header: () => t('papers:column.market'), of: ({ order }) => countryWords(order.market) },
    ],
    cell: ({ shipment, order }) =>
      html`${modeName(host, shipment.mode)}<span class="sub number">${order.tracking ?? '—'}</span>`,
    width: 9,
    priority: 3,
    under: {
      column: 'order',
      words: ({ shipment, order }) => `${shortModeName(host, shipment.mode)} · ${order.tracking ?? '—'}`,
    },
    facet: { key: ({ shipment }) => shipment.mode, words: (mode) => modeName(host, mode) },
  },
  {
    id: 'last',
    header: () => t('papers:tracking.last'),
    text: ({ last }) => (last === undefined ? '—' : `${eventWords(last)} ${last.place}`),
    value: ({ last }) => last?.at ?? 0,
    files: [
      { header: () => t('papers:tracking.last'), of: ({ last }) => (last === undefined ? '' : eventWords(last)) },
      { header: () => t('papers:tracking.lastPlace'), of: ({ last }) => last?.place ?? '' },
      { header: () => t('papers:tracking.lastAt'), of: ({ last }) => fileMoment(last?.at) },
    ],
    cell: ({ last }) =>
      last === undefined
        ? '—'
        : html`${term('event', last.code)}<span class="sub">${reasonWords(last)}${formatMoment(last.at)} · ${last.place}</span>`,
    width: 12,
    grow: true,
    priority: 0,
  },
  {
    id: 'still',
    header: () => t('papers:tracking.still'),
    text: ({ still }) => formatNumber(still),
    value: (row) => row.still + (hasException(row) ? FIRST : 0),
    file: ({ still }) => still,
    cell: (row) =>
      html`${formatNumber(row.still)}<span class="sub">${hasException(row) ? html`<span class="due now">${icon('alert')}${term('order.fulfilment', stateOf(row))}</span>` : term('order.fulfilment', stateOf(row))}</span>`,
    width: 6.5,
    align: 'end',
    priority: 0,
  },
  {
    id: 'state',
    header: () => t('papers:tracking.state'),
    text: (row) => term('order.fulfilment', stateOf(row)),
    width: 6,
    priority: 4,
    fileOnly: true,
    facet: { key: stateOf, words: (key) => term('order.fulfilment', key) },
  },
  {
    id: 'looked',
    header: () => t('papers:tracking.looked'),
    text: ({ shipment }) => (shipment.checkedAt === undefined ? '—' : formatMoment(shipment.checkedAt)),
    value: ({ shipment }) => shipment.checkedAt ?? 0,
    file: ({ shipment }) => fileMoment(shipment.checkedAt),
    width: 7,
    priority: 5,
  },
];

/** The list of parcels under way: last known event, days without a scan, and a button to check again. */
export class WbTrackingPaper extends WorkPaper {
  #columns: readonly TableColumn<Underway>[] | undefined;
  #rows: { readonly view: unknown; readonly rows: readonly Underway[] } | undefined;

  #parcels(): readonly Underway[] {
    const view = this.host.view();
    if (this.#rows?.view !== view) this.#rows = { view, rows: parcelsUnderWay(this.host) };
    return this.#rows.rows;
  }

  /** The text after a check. It tells how many parcels left the list because they were delivered. */
  #checkedWords(looked: ReadonlySet<string>, count: number): string {
    const orders = ordersOf(this.host.view()).orders.filter(({ id }) => looked.has(id));
    const delivered = orders.filter(({ stage }) => stage.fulfilment === 'delivered').length;
    return t('papers:tracking.checked', {
      count,
      delivered,
      trouble: orders.filter(({ stage }) => isInTrouble(stage)).length,
    });
  }

  #check(rows: readonly Underway[]): Promise<unknown> {
    const things = eachNamed(
      this.host,
      'order',
      rows.map(({ order }) => order),
    );
    const looked = new Set(things.map(({ id }) => id));
    const input = (ids: readonly string[]): object => ({ orders: ids });
    return this.actEach('check', 'tracking/check', things, input, {
      tell: (outcome) => ({ ...outcome, words: this.#checkedWords(looked, outcome.done) }),
    });
  }

  #checkButton(which: 'checkAll' | 'checkSome', rows: readonly Underway[]): TemplateResult {
    return actButton(this, {
      name: which,
      icon: 'refresh',
      words: t(`papers:tracking.${which}`, { count: rows.length }),
      look: which === 'checkAll' ? 'primary' : '',
      off: rows.length === 0,
      does: () => this.#check(rows),
    });
  }

  protected override page(): TemplateResult {
    const { selected } = this;
    this.#columns ??= columns(this.host);
    const rows = this.#parcels();
    const chosen = rows.filter(({ order }) => selected.has(order.id));
    return html`<div class="paper list-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:tracking.title')}</h2>
      <div class="acts">
        ${this.#checkButton('checkAll', rows)} ${this.#checkButton('checkSome', chosen)}
      </div>
      ${this.outcome('check')}
      ${tableOf<Underway>({
        name: 'tracking',
        label: t('papers:tracking.title'),
        columns: this.#columns,
        rows,
        rowId: ({ order }) => order.id,
        rowName: ({ order }) => nameOf(this.host, 'order', order.id),
        tone: (row) => (hasException(row) ? 'now' : undefined),
        drafts: this.drafts,
        empty: t('papers:tracking.empty'),
        sortBy: '-still',
        rowHeight: 4.75,
        selected,
        onSelect: (ids) => this.select(ids),
        onOpen: ({ order }) => this.open('order', order.id),
      })}
    </div>`;
  }
}

customElements.define('wb-tracking-paper', WbTrackingPaper);
