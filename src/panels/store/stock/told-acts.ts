import { formatDay, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import type { ToldAct } from '../../panel-duty.ts';
import { called, coded, told, typed } from '../../parts/told-act.ts';
import { docketsOf } from './parts/stock-view.ts';
import { say, signed } from './parts/stock-words.ts';

const DAY = 24 * 3_600_000;

const product = called('papers:lines.product', 'product');

/** The acts of the stock, as its papers name them. */
export const toldStockActs: Readonly<Record<string, ToldAct>> = {
  'count/plan': {
    name: 'papers:store.stock.plan.title',
    fields: {
      day: told('papers:store.stock.plan.day', (host, value) => {
        const { day } = host.view();
        return formatDay(day.open + (Number(value) - day.index) * DAY);
      }),
      bins: typed('papers:store.stock.column.bin'),
    },
  },
  'count/open': { name: 'papers:store.stock.act.open' },
  'count/record': {
    name: 'papers:store.stock.act.record',
    fields: {
      'found.product': product,
      'found.pieces': typed('papers:store.stock.sheet.pieces'),
    },
  },
  'count/recount': { name: 'papers:store.stock.act.recount' },
  'party/ask': {
    name: 'papers:store.stock.act.ask',
    fields: { parties: coded('papers:store.stock.ask.whom', 'party') },
  },
  'variance/explain': {
    name: 'papers:store.stock.act.explain',
    fields: {
      cause: coded('papers:store.stock.cause.cause', 'varianceCause'),
      evidence: told('papers:store.stock.evidence.title', (host, value) =>
        (Array.isArray(value) ? value : [value])
          .map((id) => {
            const docket = docketsOf(host, [String(id)])[0];
            if (docket !== undefined) return `${say('docket', docket.kind)} ${docket.number}`;
            const [kind, party = ''] = String(id).split('/');
            if (kind === 'party') return t('papers:store.stock.evidence.said', { party: say('party', party) });
            return t('papers:store.stock.evidence.entry');
          })
          .join(t('app:common.comma')),
      ),
    },
  },
  'adjustment/post': {
    name: 'papers:store.stock.act.post',
    fields: {
      'lines.account': coded('papers:store.stock.adjust.account', 'account'),
      'lines.bin': typed('papers:store.stock.adjust.bin'),
      'lines.product': product,
      'lines.quantity': told('papers:store.stock.adjust.quantity', (_host, value) => signed(Number(value))),
    },
  },
  'channel/sync': {
    name: 'papers:store.stock.act.sync',
    fields: { channels: called('papers:column.channel', 'channel'), products: product },
  },
  'level/set': {
    name: 'papers:store.stock.act.levels',
    fields: {
      product,
      safetyStock: typed('papers:store.stock.levels.safetyStock'),
      reorderPoint: typed('papers:store.stock.levels.reorderPoint'),
    },
  },
  'purchase/order': {
    name: 'papers:store.stock.act.buy',
    fields: { product, quantity: told('papers:lines.quantity', (_host, value) => formatNumber(Number(value))) },
  },
};
