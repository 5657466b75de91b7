import type { RandomStream } from '../../../kernel/random.ts';
import type { HeardPostData } from './schema.ts';

/** Whatever leads has at least so much more than the next, per-mille: enough to be seen, and to plan with. */
const CLEARLY = 1600;
/** A leader is drawn from so many topics of which there is most. */
const CANDIDATES = 4;
const LOUD_MARKETS = 2;

/** A post with the luck it has in this form: who has more is kept. */
export interface Weighed {
  readonly data: HeardPostData;
  readonly weight: number;
}

/** What leads among some posts of a form: a topic, and the markets from which most of it comes. */
export interface Leads {
  readonly topic: string;
  readonly markets: readonly string[];
}

type Field = 'topic' | 'market';

/** Whether a post is of the topic or of a market that leads. */
export const isNamed = (leads: Leads, { topic, market }: HeardPostData): boolean =>
  topic === leads.topic || leads.markets.includes(market);

/** The values of a field, those of which there is most first; equal ones by their names. */
function byCount(posts: readonly Weighed[], field: Field): readonly string[] {
  const counts = new Map<string, number>();
  for (const { data } of posts) counts.set(data[field], (counts.get(data[field]) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
}

/** Draws what leads in a form. */
export function drawLeads(random: RandomStream, posts: readonly Weighed[]): Leads {
  const topics = byCount(posts, 'topic').slice(0, CANDIDATES);
  const markets = [...byCount(posts, 'market')].sort();
  return {
    topic: topics.length === 0 ? '' : random.fork('topic').pick(topics),
    markets: random.fork('market').shuffle(markets).slice(0, LOUD_MARKETS),
  };
}

/** The posts without those by which a value that does not lead would come near the leading ones. */
function thinned(posts: readonly Weighed[], field: Field, leading: readonly string[]): readonly Weighed[] {
  const of = (value: string): readonly Weighed[] => posts.filter(({ data }) => data[field] === value);
  const least = Math.min(...leading.map((value) => of(value).length));
  const most = Math.floor((least * 1000) / CLEARLY);
  const kept = new Set(
    byCount(posts, field).flatMap((value) => {
      const own = [...of(value)].sort((a, b) => b.weight - a.weight);
      return leading.includes(value) ? own : own.slice(0, most);
    }),
  );
  return posts.filter((each) => kept.has(each));
}

/** As many of the posts as can stand without hiding what leads. */
export function leaning(posts: readonly Weighed[], leads: Leads): readonly Weighed[] {
  const favoured = posts.map((each) => (isNamed(leads, each.data) ? { ...each, weight: each.weight + 1000 } : each));
  let kept: readonly Weighed[] = favoured;
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    if (leads.topic !== '') kept = thinned(kept, 'topic', [leads.topic]);
    if (leads.markets.length > 0) kept = thinned(kept, 'market', leads.markets);
  }
  return kept;
}
