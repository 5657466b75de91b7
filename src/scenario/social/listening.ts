import { HOME_MARKET } from '../../operations/social/brief.ts';
import { NO_BRAND, OFF_TOPIC } from '../../operations/social/listening/labels.ts';
import { checkOfficeTime } from '../check-week.ts';
import { MORE, type Shares } from '../compile/scaled.ts';
import type { Readings } from '../readings.ts';
import { idsOf, listOf, type Raw, type References, strings } from '../references.ts';
import { positive } from '../schema-parts.ts';
import type { YamlFiles } from '../yaml-file.ts';
import { compileListening } from './listening/compile.ts';
import {
  type FakeData,
  fakeKey,
  type HeardPostData,
  type ListeningData,
  listeningSchema,
  postKey,
} from './listening/schema.ts';
import type { SocialScenario } from './subject.ts';

const FILE = 'listening.yaml';

const sectionOf = (files: YamlFiles): Raw | undefined =>
  (files[FILE]?.data as { readonly listening?: Raw } | null | undefined)?.listening;

/** Names of the brief, and of its markets, that the posts go by. */
function namesIn({ 'social.yaml': social, 'pack.yaml': pack }: YamlFiles) {
  const brief = social?.data as Raw | null | undefined;
  return {
    topic: [...strings(brief?.topics), OFF_TOPIC],
    brand: [...idsOf(listOf(brief, 'brands')), NO_BRAND],
    platform: idsOf(listOf(brief, 'platforms')),
    market: [HOME_MARKET, ...idsOf(listOf(pack?.data, 'markets'))],
  };
}

/** Names that lead nowhere, and texts of which there are two. */
function checkPosts(refs: References, files: YamlFiles): void {
  const known = namesIn(files);
  const seen = new Set<string>();
  for (const list of ['posts', 'fakes'] as const)
    for (const [i, post] of listOf(sectionOf(files), list).entries()) {
      const path = ['listening', list, i];
      for (const what of ['topic', 'brand', 'platform', 'market'] as const)
        refs.need(files[FILE], path, post[what], known[what], what, what);
      refs.need(files[FILE], path, post.guess, known.brand, 'brand', 'guess');
      const also = (post.also ?? {}) as Raw;
      for (const topic of strings(also.topics)) refs.need(files[FILE], path, topic, known.topic, 'topic', 'also');
      for (const brand of strings(also.brands)) refs.need(files[FILE], path, brand, known.brand, 'brand', 'also');
      const key = list === 'posts' ? postKey(post as HeardPostData) : fakeKey(post as FakeData);
      if (seen.has(key)) refs.error(files[FILE], [...path, 'no'], 'id-twice', { name: key });
      seen.add(key);
    }
}

/** No more can be drawn than there are. */
function checkDrawn(refs: References, files: YamlFiles, { posts, fakes, drawn }: ListeningData): void {
  const marked = (mark: string): number => fakes.filter((each) => each.mark === mark).length;
  const most = { customers: posts.length, spam: marked('spam'), shills: marked('shill') };
  for (const what of ['customers', 'spam', 'shills'] as const)
    if (drawn[what] > most[what])
      refs.error(files[FILE], ['listening', 'drawn', what], 'too-many', { found: drawn[what], most: most[what] });
}

/** As many posts and fakes as a difficulty asks for, and no more than there are. */
function scaleDrawn(own: ListeningData, { plain, traps }: Shares): ListeningData {
  const { posts, fakes, drawn } = own;
  const share = (count: number, permille: number, most: number): number =>
    Math.min(most, Math.round((count * permille) / MORE));
  const marked = (mark: string): number => fakes.filter((each) => each.mark === mark).length;
  return {
    ...own,
    drawn: {
      customers: share(drawn.customers, plain, posts.length),
      spam: share(drawn.spam, traps, marked('spam')),
      shills: share(drawn.shills, traps, marked('shill')),
    },
  };
}

/** Batches on days and at times at which somebody is there. */
function checkCalendar(refs: References, files: YamlFiles, { pack, byName }: Readings): void {
  const section = (byName[FILE] as { readonly listening: ListeningData } | null | undefined)?.listening;
  if (pack === null || section === undefined) return;
  checkDrawn(refs, files, section);
  const { batches, evidence } = section;
  const moments = [
    ...batches.map((when, i) => ({ path: ['listening', 'batches', i], ...when })),
    { path: ['listening', 'evidence', 'from'], ...evidence.from },
    { path: ['listening', 'evidence', 'until'], ...evidence.until },
  ];
  for (const { path, day, at } of moments) {
    const bound = pack.days ?? 5;
    if (day > bound) refs.error(files[FILE], [...path, 'day'], 'most-number', { found: day, bound });
    checkOfficeTime(refs, files[FILE], [...path, 'at'], at, pack);
  }
}

/** Listening: posts and reviews of others, tagged, and the evidence clipped from them, in packs: the section `listening` of `listening.yaml`. */
export const listening: SocialScenario<'listening', ListeningData> = {
  file: FILE,
  schema: listeningSchema,
  rules: {
    tagDays: { schema: positive, page: 'tagging' },
    tagPercent: { schema: positive.max(100), page: 'tagging' },
    leastPosts: { schema: positive, page: 'evidence' },
  },
  buyerTexts: [],
  letters: ['heard'],
  checkReferences: checkPosts,
  checkSense: checkCalendar,
  neededTexts(files) {
    const section = sectionOf(files);
    return [
      `topics.${OFF_TOPIC}.name`,
      `brands.${NO_BRAND}.name`,
      ...listOf(section, 'posts').map((post) => postKey(post as HeardPostData)),
      ...listOf(section, 'fakes').map((fake) => fakeKey(fake as FakeData)),
    ];
  },
  scale: scaleDrawn,
  compile: compileListening,
};
