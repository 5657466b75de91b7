import type { HistoryRow } from '../../host/index.ts';
import type { Region } from './layout.ts';

/** The shortest way from one state to another along the moves; the two ends alone where there is none. */
function wayBetween(region: Region, from: string, to: string): readonly string[] {
  const came = new Map<string, string>();
  const queue = [from];
  for (const state of queue) {
    if (state === to) break;
    for (const move of region.moves) {
      if (move.from !== state || move.to === from || came.has(move.to)) continue;
      came.set(move.to, state);
      queue.push(move.to);
    }
  }
  if (from !== to && !came.has(to)) return [from, to];
  const way = [to];
  for (let state = to; state !== from; ) {
    state = came.get(state) ?? from;
    way.unshift(state);
  }
  return way;
}

/** States a record was in for certain once something happened to it, by region. */
const LED_TO: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'order/seen': { review: 'undecided' },
  'order/confirmed': { review: 'confirmed', fulfilment: 'allocated' },
  'order/held': { review: 'on-hold' },
  'order/cancelled': { review: 'rejected' },
  'order/cancellation-requested': { review: 'cancellation-requested' },
  'order/paid': { payment: 'captured' },
  'order/voided': { payment: 'voided' },
  'parcel/packed': { fulfilment: 'packed' },
  'document/completed': { fulfilment: 'documented' },
  'parcel/handed-over': { fulfilment: 'handed-over' },
  'order/delivered': { fulfilment: 'delivered', acceptance: 'inspecting' },
  'order/accepted': { acceptance: 'accepted' },
  'order/disputed': { acceptance: 'disputed' },
  'order/settled': { acceptance: 'settled' },
  'order/closable': { closing: 'closable' },
  'order/closed': { closing: 'closed' },
  'order/reopened': { closing: 'reopened' },
  'ticket/asked': { work: 'waiting-on-buyer', resolution: 'paused', 'first-response': 'met' },
  'ticket/buyer-wrote': { resolution: 'due' },
  'ticket/escalated': { work: 'escalated' },
  'ticket/handed-back': { work: 'open' },
  'ticket/solved': { work: 'solved' },
  'ticket/reopened': { work: 'reopened' },
  'ticket/merged': { work: 'merged' },
  'ticket/closed': { work: 'closed' },
  'case/assessed': { case: 'assessing' },
  'case/info-requested': { case: 'needs-info' },
  'case/info-came': { case: 'assessing' },
  'return/received': { case: 'received' },
  'return/inspected': { case: 'inspected' },
  'case/refunded': { case: 'refunded' },
  'case/replaced': { case: 'replaced' },
  'case/repaired': { case: 'repaired' },
  'case/recorded': { case: 'recorded' },
  'case/disputed': { case: 'disputed' },
  'case/settled': { case: 'settled' },
  'case/closed': { case: 'closed' },
};

/** The states of a region a record passed through, in order, the one it is in last. */
export function visitedStates(region: Region, history: readonly HistoryRow[], current: string): readonly string[] {
  const known = history.flatMap((row) => {
    const state = LED_TO[row.kind]?.[region.id];
    return state !== undefined && region.states.includes(state) ? [state] : [];
  });
  const way = [region.initial];
  for (const state of [...known, current]) {
    const last = way.at(-1) ?? region.initial;
    if (state !== last) way.push(...wayBetween(region, last, state).slice(1));
  }
  return way;
}
