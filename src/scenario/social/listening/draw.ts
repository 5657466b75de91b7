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

/** The most that a post can weigh by luck. What the tool reads wrong is rare and weighs nearly as much: each batch needs some. */
const LUCK = 999;
const isReadWrong = ({ brand, guess = brand }: HeardPostData): boolean => guess !== brand;

/** The posts of each sort that leans by itself: the complaints about the own brand, the praise of it, the talk of its category. */
const LEANINGS: readonly { readonly of: BrandKind; readonly sentiment: Sentiment | null }[] = [
  { of: 'own', sentiment: 'negative' },
  { of: 'own', sentiment: 'positive' },
  { of: 'same-category', sentiment: null },
];

type Kinds = ReadonlyMap<string, BrandKind>;

/** What customers say in this form: by what leads in it, and as much of all else as is asked for. */
function drawCustomers(random: RandomStream, { posts, drawn }: ListeningData, kinds: Kinds): Drawn[] {
  const all = posts.map((data): Weighed => {
    const weight = random.fork(postKey(data)).int(0, LUCK);
    return { data, weight: isReadWrong(data) ? Math.max(weight, LUCK - 1) : weight };
  });
  const dropped = new Set<HeardPostData>();
  const leading = new Set<HeardPostData>();
  for (const { of, sentiment } of LEANINGS) {
    const some = all.filter(
      ({ data }) => kinds.get(data.brand) === of && (sentiment === null || data.sentiment === sentiment),
    );
    const leads = drawLeads(random.fork(`${of}/${sentiment}`), some);
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

/** Of some batches the one with fewest posts of a sort; of equal ones the first. */
const fewest = (batches: readonly Drawn[][], isOf: (post: Drawn) => boolean): Drawn[] | undefined =>
  batches.reduce((least, batch) => (batch.filter(isOf).length < least.filter(isOf).length ? batch : least));

const isMisread = ({ misread }: Drawn): boolean => misread;
const isFake = ({ labels }: Drawn): boolean => labels.mark !== null;

/**
 * Deals posts out to batches of equal size, each with its share of fakes and of misread brands. What leads in the form comes in the
 * first `early` of them.
 */
export function deal(random: RandomStream, posts: readonly Drawn[], batches: number, early: number): Drawn[][] {
  const dealt: Drawn[][] = Array.from({ length: batches }, () => []);
  const first = dealt.slice(0, early);
  const give = (
    group: string,
    some: readonly Drawn[],
    to: readonly Drawn[][],
    isOf: (post: Drawn) => boolean,
  ): void => {
    for (const post of random.fork(group).shuffle(some)) fewest(to, isOf)?.push(post);
  };
  const all = (): boolean => true;
  const leading = posts.filter(({ leads }) => leads);
  const others = posts.filter((post) => !post.leads && !isFake(post));
  give('fakes', posts.filter(isFake), dealt, isFake);
  give('leading-misread', leading.filter(isMisread), first, isMisread);
  give('misread', others.filter(isMisread), dealt, isMisread);
  give(
    'leading',
    leading.filter((post) => !isMisread(post)),
    first,
    all,
  );
  give(
    'others',
    others.filter((post) => !isMisread(post)),
    dealt,
    all,
  );
  return dealt.map((batch, i) => random.fork(`batch/${i}`).shuffle(batch));
}
