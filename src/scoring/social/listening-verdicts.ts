import type { Parts } from '../../operations/parts.ts';
import type { ClipFigure, EvidenceClipping } from '../../operations/social/listening/clipping.ts';
import type { HeardWords } from '../../operations/social/listening/happenings.ts';
import {
  type Aspect,
  type HeardLabels,
  type HeardTags,
  rightValues,
} from '../../operations/social/listening/labels.ts';
import type { Assessment } from '../assessment.ts';
import type { Words } from '../ledger.ts';
import { selection, type Verdict, words } from '../verdict.ts';

export const POINTS = {
  topics: 4,
  sentiments: 4,
  brands: 2,
  fakes: 2,
  platforms: 5,
  sourceBrands: 5,
  shareOfVoice: 5,
  netSentiment: 3,
} as const;

/** The posts of a batch, and how they are tagged so far. */
export interface BatchNote {
  readonly posts: readonly HeardWords[];
  readonly tags: Record<string, HeardTags>;
}

/** A clipping on the board, with the platform of each of its posts. */
export interface Hung {
  readonly clipping: EvidenceClipping;
  readonly platforms: readonly string[];
}

/** What hangs on the board, by clipping. */
export interface BoardNote {
  readonly hung: Map<string, Hung>;
}

export type ListeningDesk = Assessment<Parts['social'], BatchNote | BoardNote>;

const UNKNOWN: HeardLabels = { topics: [], sentiments: [], brands: [], mark: null };

const labelsOf = (desk: ListeningDesk, post: string): HeardLabels =>
  desk.truth.social?.listening.labels[post] ?? UNKNOWN;

/** The posts of a batch that customers wrote. */
const customersIn = (desk: ListeningDesk, { posts }: BatchNote): readonly HeardWords[] =>
  posts.filter(({ id }) => labelsOf(desk, id).mark === null);

/** Those that no customer wrote. */
export const fakesIn = (desk: ListeningDesk, { posts }: BatchNote): readonly HeardWords[] =>
  posts.filter(({ id }) => labelsOf(desk, id).mark !== null);

/** Those of whose brand the tool has a wrong idea. */
export const misreadIn = (desk: ListeningDesk, note: BatchNote): readonly HeardWords[] =>
  customersIn(desk, note).filter(({ id, guess }) => !labelsOf(desk, id).brands.includes(guess));

/** Who said something, as verdicts tell it. */
const by = ({ author }: HeardWords): string => `@${author}`;

type Tagged = (post: HeardWords) => string | undefined;

/** The post with the tag it has and the one it should have. */
function wrongTag(desk: ListeningDesk, aspect: Aspect, post: HeardWords, tag: string): Words {
  const right = rightValues(labelsOf(desk, post.id), aspect).join(', ');
  switch (aspect) {
    case 'topic':
      return words('because.heard-topic', {
        heardAuthor: by(post),
        heardText: post.text,
        heardTopic: tag,
        rightHeardTopic: right,
      });
    case 'sentiment':
      return words('because.heard-sentiment', {
        heardAuthor: by(post),
        heardText: post.text,
        heardSentiment: tag,
        rightHeardSentiment: right,
      });
    case 'brand':
      return words('because.heard-brand', {
        heardAuthor: by(post),
        heardText: post.text,
        heardBrand: tag,
        rightHeardBrand: right,
      });
    case 'mark':
      return right === ''
        ? words('because.heard-is-customer', { heardAuthor: by(post), heardText: post.text, heardMark: tag })
        : words('because.heard-mark', {
            heardAuthor: by(post),
            heardText: post.text,
            heardMark: tag,
            rightHeardMark: right,
          });
  }
}

/** Right and wrong tags among posts, each wrong one with what was right. */
function compare(desk: ListeningDesk, aspect: Aspect, posts: readonly HeardWords[], tagOf: Tagged) {
  const tagged = posts.flatMap((post) => {
    const tag = tagOf(post);
    return tag === undefined ? [] : [{ post, tag }];
  });
  const wrong = tagged.filter(({ post, tag }) => !rightValues(labelsOf(desk, post.id), aspect).includes(tag));
  return {
    right: tagged.length - wrong.length,
    wrong: wrong.length,
    details: wrong.map(({ post, tag }) => wrongTag(desk, aspect, post, tag)),
  };
}

/** As many posts as have to be tagged of a batch. */
const askedOf = (desk: ListeningDesk, note: BatchNote): number =>
  Math.max(1, Math.ceil((customersIn(desk, note).length * desk.house.rules.tagPercent) / 100));

/** Whether a batch was gone through: what was not corrected or marked by then was not seen. */
export const isGoneThrough = (desk: ListeningDesk, note: BatchNote): boolean =>
  note.posts.filter(({ id }) => note.tags[id]?.topic !== undefined).length >= askedOf(desk, note);

/** Topic or sentiment: so many per cent of what customers wrote have to be tagged; whoever tags more has a margin. */
function labelVerdict(desk: ListeningDesk, note: BatchNote, aspect: 'topic' | 'sentiment'): Verdict {
  const posts = customersIn(desk, note);
  const of = askedOf(desk, note);
  const { right, wrong, details } = compare(desk, aspect, posts, ({ id }) =>
    note.tags[id]?.mark === undefined ? note.tags[id]?.[aspect] : undefined,
  );
  const left = of - right - wrong;
  const short = left > 0 ? [words('because.heard-left', { left })] : [];
  return selection({ right: Math.min(right, of + wrong), wrong, of }, POINTS[`${aspect}s`], [...short, ...details]);
}

/** Corrections of the brand: each that the tool has misread, and none that it has read right. */
function brandVerdict(desk: ListeningDesk, note: BatchNote): Verdict {
  const misread = misreadIn(desk, note);
  const tagOf: Tagged = ({ id }) => note.tags[id]?.brand;
  const { right, wrong, details } = compare(desk, 'brand', customersIn(desk, note), tagOf);
  const missed = misread.filter((post) => tagOf(post) === undefined);
  const leftOut = missed.map((post) => wrongTag(desk, 'brand', post, post.guess));
  return selection({ right: Math.min(right, misread.length), wrong, of: misread.length }, POINTS.brands, [
    ...leftOut,
    ...details,
  ]);
}

/** Marks: each post that no customer wrote, and none of a customer. Spam for a shill counts neither way. */
function markVerdict(desk: ListeningDesk, note: BatchNote): Verdict {
  const tagOf: Tagged = ({ id }) => note.tags[id]?.mark;
  const fakes = fakesIn(desk, note);
  const found = compare(desk, 'mark', fakes, tagOf);
  const accused = compare(desk, 'mark', customersIn(desk, note), tagOf);
  const missed = fakes.filter((post) => tagOf(post) === undefined);
  return selection({ right: found.right, wrong: accused.wrong, of: fakes.length }, POINTS.fakes, [
    ...missed.map((post) =>
      words('because.heard-missed', {
        heardAuthor: by(post),
        heardText: post.text,
        rightHeardMark: labelsOf(desk, post.id).mark ?? '',
      }),
    ),
    ...found.details,
    ...accused.details,
  ]);
}

/** Judges one aspect of a batch as it is tagged now. */
export function batchVerdict(desk: ListeningDesk, note: BatchNote, aspect: Aspect): Verdict {
  if (aspect === 'brand') return brandVerdict(desk, note);
  return aspect === 'mark' ? markVerdict(desk, note) : labelVerdict(desk, note, aspect);
}

/** The names that are not there, in one text; empty where all are. */
const missing = (all: readonly string[], there: ReadonlySet<string>): string =>
  all.filter((each) => !there.has(each)).join(', ');

/** Whether somebody was heard on every platform. Fakes are no evidence, and cost as much as a platform that is missing. */
export function platformsVerdict(desk: ListeningDesk, hung: readonly Hung[]): Verdict {
  const posts = hung.flatMap(({ clipping, platforms }) =>
    clipping.kind === 'posts' ? clipping.posts.map((id, i) => ({ id, platform: platforms[i] ?? '' })) : [],
  );
  const fakes = new Set(posts.flatMap(({ id }) => (labelsOf(desk, id).mark === null ? [] : [id])));
  const heard = new Set(posts.flatMap(({ id, platform }) => (fakes.has(id) ? [] : [platform])));
  const all = desk.house.platforms.map(({ id }) => id);
  const heardPlatform = missing(all, heard);
  return selection({ right: heard.size, wrong: fakes.size, of: all.length }, POINTS.platforms, [
    ...(heardPlatform === '' ? [] : [words('because.platforms-not-heard', { heardPlatform })]),
    ...(fakes.size === 0 ? [] : [words('because.fakes-as-evidence', { count: fakes.size })]),
  ]);
}

/** Whether somebody was heard on every brand of the brief. */
export function sourceBrandsVerdict(desk: ListeningDesk, hung: readonly Hung[]): Verdict {
  const all = desk.house.brands.map(({ id }) => id);
  const heard = new Set(
    hung.flatMap(({ clipping }) =>
      clipping.kind === 'posts' && clipping.posts.some((id) => labelsOf(desk, id).mark === null)
        ? [clipping.brand]
        : [],
    ),
  );
  const heardBrand = missing(all, heard);
  const details = heardBrand === '' ? [] : [words('because.brands-not-heard', { heardBrand })];
  return selection({ right: heard.size, wrong: 0, of: all.length }, POINTS.sourceBrands, details);
}

/** Whether a figure is over all topics, platforms and markets, and of enough posts. */
const isWhole = (clipping: EvidenceClipping, figure: ClipFigure): boolean =>
  clipping.kind === 'figure' &&
  clipping.figure === figure &&
  !clipping.small &&
  clipping.topic === null &&
  clipping.platform === null &&
  clipping.market === null;

/** Whether a figure of the comparison is there for each brand that it is asked for. */
export function comparisonVerdict(
  desk: ListeningDesk,
  hung: readonly Hung[],
  figure: 'share-of-voice' | 'net-sentiment',
): Verdict {
  const asked = desk.house.brands.filter(({ kind }) => figure === 'share-of-voice' || kind !== 'other-category');
  const all = asked.map(({ id }) => id);
  const there = new Set(hung.flatMap(({ clipping }) => (isWhole(clipping, figure) ? [clipping.brand] : [])));
  const right = all.filter((brand) => there.has(brand)).length;
  const heardBrand = missing(all, there);
  const details = heardBrand === '' ? [] : [words('because.figure-not-clipped', { heardBrand })];
  const points = figure === 'share-of-voice' ? POINTS.shareOfVoice : POINTS.netSentiment;
  return selection({ right, wrong: 0, of: all.length }, points, details);
}
