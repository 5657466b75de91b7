import type { RandomStream } from '../../../kernel/random.ts';
import { atClock, MINUTE } from '../../../operations/shop/calendar.ts';
import { BOARD, type HeardPost } from '../../../operations/social/listening/heard-post.ts';
import type { HeardLabels } from '../../../operations/social/listening/labels.ts';
import type { ListeningPart } from '../../../operations/social/listening/part.ts';
import { dayAt } from '../../compile/context.ts';
import type { CompilingSocial } from '../subject.ts';
import { type Drawn, deal, drawPosts } from './draw.ts';
import type { ListeningData } from './schema.ts';

type AccountRange = Readonly<Record<'days' | 'posts', readonly [number, number]>>;

/** A batch holds what was said in the hours before it, minutes ago. */
const AGO = [25, 1150] as const;
/** Most people have had their account for long; a few are new, and customers all the same. */
const OLD_ACCOUNT: AccountRange = { days: [40, 2600], posts: [12, 1900] };
const NEW_ACCOUNT: AccountRange = { days: [2, 25], posts: [1, 20] };
const NEW_PERMILLE = 90;

const instantOf = (c: CompilingSocial, { day, at }: { day: number; at: string }): number =>
  atClock(dayAt(c, day - 1).open, at);

function accountOf(
  random: RandomStream,
  { data: { account } }: Drawn,
): Pick<HeardPost, 'accountDays' | 'accountPosts'> {
  if (account !== undefined) return { accountDays: account.days, accountPosts: account.posts };
  const { days, posts } = random.chance(NEW_PERMILLE) ? NEW_ACCOUNT : OLD_ACCOUNT;
  return { accountDays: random.int(...days), accountPosts: random.int(...posts) };
}

function makePost(random: RandomStream, drawn: Drawn, of: { id: string; batch: string; at: number }): HeardPost {
  const { platform, market, language, kind, stars, author } = drawn.data;
  const { id, batch, at } = of;
  return {
    ...{ id, batch, text: drawn.text, platform, market, language, kind },
    ...(stars === undefined ? {} : { stars }),
    ...{ author, ...accountOf(random.fork('account'), drawn) },
    at: at - random.int(...AGO) * MINUTE,
    guess: drawn.guess,
    tags: {},
  };
}

const numbered = (letter: string, at: number, digits: number): string =>
  `${letter}-${String(at + 1).padStart(digits, '0')}`;

/** Puts the batches on the calendar; returns the labels of all their posts. */
function addBatches(c: CompilingSocial, random: RandomStream, own: ListeningData): Record<string, HeardLabels> {
  const labels: Record<string, HeardLabels> = {};
  const early = own.batches.filter(({ day }) => day <= own.evidence.until.day).length;
  const drawn = drawPosts(random.fork('draw'), own, c.brands);
  const dealt = deal(random.fork('deal'), drawn, own.batches.length, Math.max(1, early));
  let count = 0;
  for (const [i, when] of own.batches.entries()) {
    const [id, at] = [numbered('L', i, 2), instantOf(c, when)];
    const posts = (dealt[i] ?? []).map((drawn) => {
      const post = makePost(random.fork(`post/${drawn.text}`), drawn, { id: numbered('H', count, 3), batch: id, at });
      count += 1;
      labels[post.id] = drawn.labels;
      return post;
    });
    const until = dayAt(c, when.day - 1 + c.socialRules.tagDays).close;
    const batch = { id, at, until, posts: posts.map((post) => post.id) };
    c.coming.push({ kind: 'heard-posts/come', at, batch, posts });
    const signs = [{ happening: 'heard-batch/came', of: id }];
    c.made.push({ file: 'listening.yaml', path: ['listening', 'batches', i], least: 1, most: 1, signs });
  }
  return labels;
}

/** Makes the part of a form about listening. */
export function compileListening(
  c: CompilingSocial,
  own: ListeningData,
): { house: ListeningPart['house']; form: ListeningPart['form']; truth: ListeningPart['truth'] } {
  const labels = addBatches(c, c.random.fork('listening'), own);
  const { from, until } = own.evidence;
  c.coming.push({ kind: 'evidence/is-asked', at: instantOf(c, from), board: BOARD });
  return { house: {}, form: { board: { id: BOARD, until: instantOf(c, until) } }, truth: { labels } };
}
