import { type Catalogue, find } from '../shop/catalogue.ts';
import { meaningOf, type TextReader } from '../shop/words.ts';
import type { Inquiry, Reply, Topic } from './inquiry.ts';
import type { BareOrder, OrderStateValue } from './order.ts';

const BEFORE_HAND_OVER: ReadonlySet<string> = new Set(['unallocated', 'allocated', 'packed', 'documented']);

const UNPACKED: ReadonlySet<string> = new Set(['unallocated', 'allocated']);

/** The topic of an inquiry, which its words tell whoever understands them: `buyers.<topic>.<n>`. */
export const topicOf = (reader: TextReader, inquiry: Pick<Inquiry, 'message'>): Topic =>
  topicOfText(meaningOf(reader, inquiry.message.key));

/** The topic that the key of a question's text tells. */
export const topicOfText = (meaning: string): Topic => meaning.split('.')[1] as Topic;

/** Where the parcel is, in the answer that says so. */
function whereabouts(state: OrderStateValue): readonly Reply[] {
  if (state.review === 'rejected') return ['cancelled'];
  if (BEFORE_HAND_OVER.has(state.fulfilment))
    return state.review === 'on-hold' ? ['ships-by', 'under-review'] : ['ships-by'];
  if (state.fulfilment === 'delivered') return ['delivered-on'];
  if (state.fulfilment === 'customs-hold') return ['held-at-customs'];
  if (state.fulfilment === 'handed-over' || state.fulfilment === 'in-transit') return ['on-its-way'];
  return ['delivery-problem'];
}

function changeAddress(order: BareOrder, state: OrderStateValue, catalogue: Catalogue): readonly Reply[] {
  if (!BEFORE_HAND_OVER.has(state.fulfilment)) return ['address-too-late'];
  return find(catalogue.channels, order.channel).addressChange ? ['address-changed'] : ['address-cannot'];
}

function combine(
  order: BareOrder,
  other: BareOrder | undefined,
  state: OrderStateValue,
  catalogue: Catalogue,
): readonly Reply[] {
  const allowed = find(catalogue.channels, order.channel).combining;
  const together = other !== undefined && (order.travelsWith === other.id || other.travelsWith === order.id);
  if (!allowed) return ['combine-cannot'];
  return together || UNPACKED.has(state.fulfilment) ? ['combined'] : ['combine-cannot'];
}

function duty(order: BareOrder, mode: string | undefined, catalogue: Catalogue): readonly Reply[] {
  if (mode !== undefined) return find(catalogue.modes, mode).incoterm === 'DDP' ? ['duty-included'] : ['duty-by-buyer'];
  const ways = new Set(catalogue.modes.filter((m) => m.lanes[order.market] !== undefined).map((m) => m.incoterm));
  return ways.has('DAP') ? ['duty-by-buyer'] : ['duty-included'];
}

/**
 * The answers that fit a question in the state the order is in. `state` is what the trainee can see of the order;
 * `mode` is the mode it was booked with.
 */
export function fittingReplies(
  topic: Topic,
  order: BareOrder,
  other: BareOrder | undefined,
  state: OrderStateValue,
  mode: string | undefined,
  catalogue: Catalogue,
): readonly Reply[] {
  const sent = !BEFORE_HAND_OVER.has(state.fulfilment);
  switch (topic) {
    case 'where':
      return whereabouts(state);
    case 'when':
      return state.fulfilment === 'delivered' ? ['delivered-on'] : ['arrives-by'];
    case 'change-address':
      return changeAddress(order, state, catalogue);
    case 'combine':
      return combine(order, other, state, catalogue);
    case 'cancel':
      return sent ? ['cancel-too-late'] : ['cancelled'];
    case 'invoice':
      return ['invoice-total'];
    case 'duty':
      return duty(order, mode, catalogue);
    case 'split':
      return sent ? ['address-too-late', 'on-its-way'] : ['split-agreed'];
  }
}
