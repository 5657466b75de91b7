import type { RandomStream } from '../../../kernel/random.ts';
import { CAUSE_OF, type EventKind, type Sign } from '../../../operations/store/performance/anomaly.ts';
import type { Anomaly } from '../../../operations/store/performance/truth.ts';

/** An event before it has its number and its date. */
interface Draft {
  readonly day: number;
  readonly kind: EventKind;
  readonly channel: string | null;
  readonly product: string | null;
  readonly isCause: boolean;
}

/** Events that happen at the same place and time as the cause and look as if they were it. */
const TEMPTING: Readonly<Record<Sign, readonly EventKind[]>> = {
  'visits-gone': ['ads-paused'],
  'visits-without-carts': ['rival-sale', 'prices-uploaded'],
  'visits-down-orders-steady': ['ads-paused', 'rival-sale'],
  'price-per-piece-down': ['coupon-began'],
  'every-channel-down': ['fee-raised', 'rival-sale'],
  'ad-visits-up-carts-steady': ['newsletter-sent', 'photos-changed'],
};

/** What happens elsewhere and changes nothing that the tables show. */
const IDLE: readonly EventKind[] = [
  ...(['photos-changed', 'fee-raised', 'coupon-began', 'newsletter-sent'] as const),
  ...(['prices-uploaded', 'tag-changed', 'rival-sale'] as const),
];

/** Events of a whole channel. */
const OF_CHANNEL: ReadonlySet<EventKind> = new Set(['tag-changed', 'fee-raised', 'coupon-began', 'newsletter-sent']);
const IDLE_EVENTS = 7;

/** The event log of the shop: the cause of the anomaly, one beside it that looks like it, and some that have nothing to do with it. */
export function draftEvents(
  random: RandomStream,
  anomaly: Omit<Anomaly, 'event'>,
  days: number,
  channels: readonly string[],
  products: readonly string[],
): readonly Draft[] {
  const { channel, product, day, sign } = anomaly;
  const cause: Draft = { day, kind: CAUSE_OF[sign], channel, product, isCause: true };
  const kind = random.pick(TEMPTING[sign]);
  const tempting: Draft = {
    day: day + random.int(-1, 1),
    kind,
    channel: channel ?? random.pick(channels),
    product: OF_CHANNEL.has(kind) ? null : product,
    isCause: false,
  };
  const elsewhere = channels.filter((each) => each !== channel);
  const others = products.filter((each) => each !== product);
  const idle = Array.from({ length: IDLE_EVENTS }, (_, i): Draft => {
    const kind = IDLE[i % IDLE.length] ?? 'newsletter-sent';
    return {
      day: random.int(2, days - 4),
      kind,
      channel: random.pick(elsewhere),
      product: OF_CHANNEL.has(kind) ? null : random.pick(others),
      isCause: false,
    };
  });
  // Events of one day stand in an order that tells nothing.
  return random.shuffle([cause, tempting, ...idle]).sort((a, b) => a.day - b.day);
}
