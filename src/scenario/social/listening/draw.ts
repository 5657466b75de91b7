import type { RandomStream } from '../../../kernel/random.ts';
import type { BrandKind } from '../../../operations/social/brief.ts';
import type { Sentiment } from '../../../operations/social/listening/clipping.ts';
import { type HeardLabels, NO_BRAND } from '../../../operations/social/listening/labels.ts';
import { drawLeads, isNamed, leaning, type Weighed } from './lean.ts';
import { type FakeData, fakeKey, type HeardPostData, type ListeningData, postKey } from './schema.ts';

/** A post of a form, before it has a number and a time. */
export interface Drawn {
  readonly data: HeardPostData | FakeData;
  readonly text: string;
  readonly labels: HeardLabels;
  readonly guess: string;
  /** Whether the tool has read another brand out of it than it speaks of. */
  readonly misread: boolean;
  /** Whether it belongs to what leads in this form: it has to be heard before the plan is written. */
  readonly leads: boolean;
}

function customer(data: HeardPostData, leads: boolean): Drawn {
  const { brand, topic, sentiment, also, guess = brand } = data;
  const brands = [brand, ...(also?.brands ?? [])];
  return {
    data,
    text: postKey(data),
    labels: {
      topics: [topic, ...(also?.topics ?? [])],
      sentiments: [sentiment, ...(also?.sentiments ?? [])],
      brands,
      mark: null,
    },
    guess,
    misread: !brands.includes(guess),
    leads,
  };
}

const fake = (data: FakeData): Drawn => ({
  data,
  text: fakeKey(data),
  labels: { topics: [], sentiments: [], brands: [], mark: data.mark },
  guess: data.guess ?? NO_BRAND,
  misread: false,
  leads: false,
});

/** The most that a post can weigh by luck. */
const LUCK = 999;

/** The posts of each sort that leans by itself: the complaints about the own brand, the praise of it, the talk of its category. */
const LEANINGS: readonly { readonly of: BrandKind; readonly sentiment: Sentiment | null }[] = [
  { of: 'own', sentiment: 'negative' },
  { of: 'own', sentiment: 'positive' },
  { of: 'same-category', sentiment: null },
];

type Kinds = ReadonlyMap<string, BrandKind>;

/** What customers say in this form: by what leads in it, and as much of all else as is asked for. */
function drawCustomers(random: RandomStream, { posts, drawn }: ListeningData, kinds: Kinds): Drawn[] {
  const all = posts.map((data): Weighed => ({ data, weight: random.fork(postKey(data)).int(0, LUCK) }));
  const dropped = new Set<HeardPostData>();
  const leading = new Set<HeardPostData>();
  for (const { of, sentiment } of LEANINGS) {
    const some = all.filter(
      ({ data }) => kinds.get(data.brand) === of && (sentiment === null || data.sentiment === sentiment),
    );
    const leads = drawLeads(random.fork(`${of}/${sentiment}`), some, sentiment !== null);
    const kept = new Set(leaning(some, leads).map(({ data }) => data));
    for (const { data } of some) if (!kept.has(data)) dropped.add(data);
    for (const data of kept) if (isNamed(leads, data)) leading.add(data);
  }
  // What leads, and of the own brand all that does not hide it; then the others, and only where these do not suffice what was left out.
  const isWanted = (data: HeardPostData): boolean => leading.has(data) || kinds.get(data.brand) === 'own';
  const rank = ({ data, weight }: Weighed): number =>
    (dropped.has(data) ? 0 : isWanted(data) ? 2 : 1) * (LUCK + 1) + weight;
  return all
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, drawn.customers)
    .map(({ data }) => customer(data, leading.has(data)));
}

/** All that is said in a form. */
export function drawPosts(
  random: RandomStream,
  own: ListeningData,
  brands: readonly { readonly id: string; readonly kind: BrandKind }[],
): Drawn[] {
  const fakes = (mark: FakeData['mark'], count: number): Drawn[] =>
    random
      .fork(mark)
      .shuffle(own.fakes.filter((each) => each.mark === mark))
      .slice(0, count)
      .map(fake);
  const kinds = new Map(brands.map(({ id, kind }) => [id, kind]));
  return [
    ...drawCustomers(random.fork('customers'), own, kinds),
    ...fakes('spam', own.drawn.spam),
    ...fakes('shill', own.drawn.shills),
  ];
}

/**
 * Deals posts out to batches of equal size, each with its share of fakes and of misread brands. What leads in the form comes in the
 * first `early` of them.
 */
export function deal(random: RandomStream, posts: readonly Drawn[], batches: number, early: number): Drawn[][] {
  const dealt: Drawn[][] = Array.from({ length: batches }, () => []);
  const inTurn = (group: string, some: readonly Drawn[], among: number, from: number): void => {
    for (const [i, post] of random.fork(group).shuffle(some).entries()) dealt[(from + i) % among]?.push(post);
  };
  const fakes = posts.filter(({ labels }) => labels.mark !== null);
  const misread = posts.filter((post) => post.misread);
  const leading = posts.filter(({ misread, leads }) => leads && !misread);
  const others = posts.filter(({ labels, misread, leads }) => labels.mark === null && !misread && !leads);
  inTurn('fakes', fakes, batches, 0);
  inTurn('misread', misread, batches, fakes.length % batches);
  inTurn('leading', leading, early, 0);
  for (const post of random.fork('others').shuffle(others))
    dealt.reduce((least, batch) => (batch.length < least.length ? batch : least)).push(post);
  return dealt.map((batch, i) => random.fork(`batch/${i}`).shuffle(batch));
}
