import type { RandomStream } from '../../../kernel/random.ts';
import { CAUSE_OF, type EventKind, type Sign } from '../../../operations/store/performance/anomaly.ts';
import type { Anomaly, Episode } from '../../../operations/store/performance/truth.ts';
import type { EventVerdict } from '../../../operations/store/performance/weighing.ts';

/** An event before it has its number and its date. */
interface Draft {
  readonly day: number;
  readonly kind: EventKind;
  readonly channel: string | null;
  readonly product: string | null;
  /** What it has to do with the figures, and whether the report is to say so. */
  readonly verdict: EventVerdict;
  readonly isHeardOf: boolean;
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
const IDLE_EVENTS = 6;

/** Episodes last so many days and are over before any period begins; the first weeks of the tables are for comparing. */
const EPISODE = { first: 3, last: 16, days: 2 } as const;
const EPISODE_SIGNS: readonly Sign[] = ['visits-gone', 'visits-without-carts', 'ad-visits-up-carts-steady'];

/** Two short troubles of other products on other channels, of kinds that can be a cause. */
export function draftEpisodes(
  random: RandomStream,
  { channel, product }: Pick<Anomaly, 'channel' | 'product'>,
  channels: readonly string[],
  products: readonly string[],
): readonly Episode[] {
  const others = random.shuffle(products.filter((each) => each !== product));
  const elsewhere = channels.filter((each) => each !== channel);
  return random
    .shuffle(EPISODE_SIGNS)
    .slice(0, 2)
    .map((sign, at) => ({
      sign,
      channel: random.pick(elsewhere),
      product: others[at] ?? null,
      day: random.int(EPISODE.first, EPISODE.last),
      days: EPISODE.days,
    }));
}

/** Days between two events that nobody takes for one. */
const APART = 5;

/** Whether something shows at the place and time of an event that nothing came of. */
const isNearOther = (
  { day, channel, product }: Draft,
  others: readonly Pick<Draft, 'day' | 'channel' | 'product'>[],
): boolean =>
  others.some(
    (other) =>
      Math.abs(other.day - day) < APART &&
      (other.channel === null || other.channel === channel) &&
      (other.product === null || product === null || other.product === product),
  );

/** The event log of the shop: the cause of the anomaly, one beside it that looks like it, what was soon over, and what changed nothing. */
export function draftEvents(
  random: RandomStream,
  anomaly: Omit<Anomaly, 'event'>,
  episodes: readonly Episode[],
  days: number,
  channels: readonly string[],
  products: readonly string[],
): readonly Draft[] {
  const { channel, product, day, sign } = anomaly;
  const cause: Draft = { day, kind: CAUSE_OF[sign], channel, product, verdict: 'cause', isHeardOf: true };
  const kind = random.pick(TEMPTING[sign]);
  const tempting: Draft = {
    day: day + random.int(-1, 1),
    kind,
    channel: channel ?? random.pick(channels),
    product: OF_CHANNEL.has(kind) ? null : product,
    verdict: 'not-its-sign',
    isHeardOf: true,
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
      verdict: 'no-sign',
      isHeardOf: false,
    };
  });
  const plain = idle.find((each) => !isNearOther(each, [cause, ...episodes]));
  const short = episodes.map(
    (episode): Draft => ({
      day: episode.day,
      kind: CAUSE_OF[episode.sign],
      channel: episode.channel,
      product: episode.product,
      verdict: 'over-before',
      isHeardOf: true,
    }),
  );
  // Events of one day stand in an order that tells nothing.
  const log = idle.map((each) => (each === plain ? { ...each, isHeardOf: true } : each));
  return random.shuffle([cause, tempting, ...short, ...log]).sort((a, b) => a.day - b.day);
}
