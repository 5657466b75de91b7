import { dueKind } from '../../../kernel/agenda.ts';
import type { StockComing } from '../../store/stock/coming.ts';
import type { Party } from '../../store/stock/count.ts';

type What<Kind extends StockComing['kind']> = Omit<Extract<StockComing, { kind: Kind }>, 'kind' | 'at'>;

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const STOCK_COMING = {
  'stock-plan/opens': dueKind<What<'stock-plan/opens'>>('stock-plan/opens'),
  'stock-plan/closes': dueKind<What<'stock-plan/closes'>>('stock-plan/closes'),
  'channel-sync/runs': dueKind<What<'channel-sync/runs'>>('channel-sync/runs'),
  'stock-count/is-reported': dueKind<What<'stock-count/is-reported'>>('stock-count/is-reported'),
  'bin-goods/are-moved': dueKind<What<'bin-goods/are-moved'>>('bin-goods/are-moved'),
  'supply-level/comes-up': dueKind<What<'supply-level/comes-up'>>('supply-level/comes-up'),
  'record-accuracy/is-stated': dueKind<What<'record-accuracy/is-stated'>>('record-accuracy/is-stated'),
} satisfies { readonly [Kind in StockComing['kind']]: unknown };

export const PARTY_ANSWERS = dueKind<{ readonly count: string; readonly party: Party }>('stock-inquiry/is-answered');
export const APPROVER_DECIDES = dueKind<{ readonly count: string }>('stock-adjustment/is-decided');
export const CHANNEL_SHOWS = dueKind<{ readonly channel: string; readonly products: readonly string[] }>(
  'channel-sync/ends',
);
export const PURCHASE_ARRIVES = dueKind<{ readonly purchase: string }>('purchase-order/arrives');
