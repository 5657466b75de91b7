import { type Catalogue, find } from '../shop/catalogue.ts';
import type { Circumstance } from '../shop/circumstance.ts';
import type { FreightMode } from '../shop/freight-mode.ts';
import { type DutyOutcome, dutyOutcome, taxNumberNeeded } from '../shop/import-duty.ts';
import { meaningOf, type TextReader } from '../shop/words.ts';
import type { Inquiry, Reply, Topic } from './inquiry.ts';
import { type BareOrder, isBeforeHandOver, isOnItsWay, isUnpacked, type OrderStateValue } from './order.ts';

/** The topic of an inquiry, which its words tell whoever understands them: `buyers.<topic>.<n>`. */
export const topicOf = (reader: TextReader, inquiry: Pick<Inquiry, 'message'>): Topic =>
  topicOfText(meaningOf(reader, inquiry.message.key));

/** The topic that the key of a question's text tells. */
export const topicOfText = (meaning: string): Topic => meaning.split('.')[1] as Topic;

/** What is said of a parcel that does not go on as it should, whether the buyer asks where it is or when it comes. */
const TROUBLE: Readonly<Partial<Record<OrderStateValue['fulfilment'], readonly Reply[]>>> = {
  'customs-hold': ['held-at-customs'],
  'delivery-failed': ['delivery-problem'],
  stuck: ['delivery-problem'],
  lost: ['parcel-lost'],
  returning: ['coming-back'],
  returned: ['coming-back'],
};

/** Where the parcel is, in the answer that says so. */
function whereabouts(state: OrderStateValue): readonly Reply[] {
  if (isBeforeHandOver(state)) return state.review === 'on-hold' ? ['ships-by', 'under-review'] : ['ships-by'];
  if (state.fulfilment === 'delivered') return ['delivered-on'];
  return TROUBLE[state.fulfilment] ?? ['on-its-way'];
}

/** When the parcel comes: the promised day, as long as it can still be kept and nothing has gone wrong. */
function arrival({ deliverBy }: BareOrder, state: OrderStateValue, at: number): readonly Reply[] {
  if (state.fulfilment === 'delivered') return ['delivered-on'];
  const trouble = TROUBLE[state.fulfilment];
  if (trouble !== undefined) return trouble;
  return isOnItsWay(state) && at > deliverBy ? ['on-its-way'] : ['arrives-by'];
}

function changeAddress(order: BareOrder, state: OrderStateValue, catalogue: Catalogue): readonly Reply[] {
  if (!isBeforeHandOver(state)) return ['address-too-late'];
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
  if (!allowed || other?.cancelled !== undefined) return ['combine-cannot'];
  return together || isUnpacked(state) ? ['combined'] : ['combine-cannot'];
}

const DUTY_REPLIES: Readonly<Record<DutyOutcome, Reply>> = {
  included: 'duty-included',
  collected: 'duty-collected',
  'may-be-charged': 'duty-by-buyer',
};

/** The modes by which an order may travel on its channel. */
const openModes = (order: BareOrder, catalogue: Catalogue): readonly FreightMode[] => {
  const accepted = find(catalogue.channels, order.channel).modes;
  return catalogue.modes.filter(
    ({ id, lanes }) => lanes[order.market] !== undefined && accepted?.includes(id) !== false,
  );
};

/**
 * What is true of duty whichever way the parcel goes, while no mode is booked; by the mode, once one is. Where a tax number stands on the
 * paper of a parcel sent duty paid, it is as true that the tax was collected at checkout.
 */
function duty(parcel: BareOrder, mode: string | undefined, catalogue: Catalogue, at: number): readonly Reply[] {
  const modes = mode === undefined ? openModes(parcel, catalogue) : [find(catalogue.modes, mode)];
  const outcomes = new Set(modes.map((each) => dutyOutcome(parcel, each, catalogue, at)));
  if (outcomes.has('may-be-charged')) return [DUTY_REPLIES['may-be-charged']];
  if (outcomes.has('collected')) return [DUTY_REPLIES.collected];
  return taxNumberNeeded(parcel, catalogue) === null
    ? [DUTY_REPLIES.included]
    : [DUTY_REPLIES.included, DUTY_REPLIES.collected];
}

/** The one fact that decides which answer fits a question, as things stand. */
export function answerHangsOn(
  topic: Topic,
  order: BareOrder,
  state: OrderStateValue,
  { mode, parcel }: Sent,
  catalogue: Catalogue,
  at: number,
): Circumstance {
  const sent: Circumstance = isBeforeHandOver(state)
    ? { key: 'because.not-handed-over', values: {} }
    : { key: 'because.handed-over', values: {} };
  if (state.review === 'rejected' && topic !== 'invoice') return { key: 'because.order-was-cancelled', values: {} };
  switch (topic) {
    case 'where':
    case 'when':
      return isBeforeHandOver(state)
        ? { key: 'because.review-stage', values: { reviewStage: state.review } }
        : { key: 'because.parcel-stage', values: { parcelStage: state.fulfilment } };
    case 'change-address': {
      const { id, addressChange } = find(catalogue.channels, order.channel);
      if (!isBeforeHandOver(state)) return sent;
      return addressChange
        ? { key: 'because.channel-changes-address', values: { channel: id } }
        : { key: 'because.channel-keeps-address', values: { channel: id } };
    }
    case 'combine': {
      const { id, combining } = find(catalogue.channels, order.channel);
      if (!combining) return { key: 'because.channel-does-not-combine', values: { channel: id } };
      return isUnpacked(state)
        ? { key: 'because.not-packed', values: {} }
        : { key: 'because.packed-already', values: {} };
    }
    case 'invoice':
      return { key: 'because.asks-for-amount', values: {} };
    case 'duty':
      return dutyHangsOn(parcel, mode, catalogue, at);
    default:
      return sent;
  }
}

function dutyHangsOn(parcel: BareOrder, mode: string | undefined, catalogue: Catalogue, at: number): Circumstance {
  if (mode === undefined) return { key: 'because.duty-no-mode-yet', values: {} };
  const outcome = dutyOutcome(parcel, find(catalogue.modes, mode), catalogue, at);
  const keys: Readonly<Record<DutyOutcome, Circumstance['key']>> = {
    included: 'because.duty-included',
    collected: 'because.duty-collected',
    'may-be-charged': 'because.duty-may-be-charged',
  };
  return { key: keys[outcome], values: { mode } };
}

/** A parcel as a question about it is answered: the mode it was booked with, and its orders as if they were one. */
interface Sent {
  readonly mode: string | undefined;
  readonly parcel: BareOrder;
}

/**
 * The answers that fit a question in the state the order is in, now. `state` is what the trainee can see of the order.
 */
export function fittingReplies(
  topic: Topic,
  order: BareOrder,
  other: BareOrder | undefined,
  state: OrderStateValue,
  { mode, parcel }: Sent,
  catalogue: Catalogue,
  at: number,
): readonly Reply[] {
  const sent = !isBeforeHandOver(state);
  // Nothing comes any more, and nothing about it can be changed.
  if (state.review === 'rejected' && topic !== 'invoice') return ['cancelled'];
  switch (topic) {
    case 'where':
      return whereabouts(state);
    case 'when':
      return arrival(order, state, at);
    case 'change-address':
      return changeAddress(order, state, catalogue);
    case 'combine':
      return combine(order, other, state, catalogue);
    case 'cancel':
      return sent ? ['cancel-too-late'] : ['cancelled'];
    case 'invoice':
      return ['invoice-total'];
    case 'duty':
      return duty(parcel, mode, catalogue, at);
    case 'split':
      return sent ? ['address-too-late', 'on-its-way'] : ['split-agreed'];
  }
}
