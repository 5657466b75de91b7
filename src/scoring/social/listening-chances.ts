import type { Parts } from '../../operations/parts.ts';
import type { ListeningPage } from '../../operations/social/listening/handbook.ts';
import { BOARD } from '../../operations/social/listening/heard-post.ts';
import { ASPECTS, type Aspect } from '../../operations/social/listening/labels.ts';
import type { Handlers } from '../indicator.ts';
import { words } from '../verdict.ts';
import {
  type BatchNote,
  type BoardNote,
  batchVerdict,
  comparisonVerdict,
  fakesIn,
  isGoneThrough,
  type ListeningDesk,
  misreadIn,
  POINTS,
  platformsVerdict,
  sourceBrandsVerdict,
} from './listening-verdicts.ts';

/** What is written on the chances of this file. */
export type ListeningNote = BatchNote | BoardNote;

const batchId = (batch: string): string => `batch/${batch}`;
const SOURCES = `sources/${BOARD}`;
const COMPARISON = `comparison/${BOARD}`;

const batchNote = (desk: ListeningDesk, id: string): BatchNote | undefined => {
  const note = desk.noteOf(id);
  return note !== undefined && 'tags' in note ? note : undefined;
};
const boardNote = (desk: ListeningDesk): BoardNote | undefined => {
  const note = desk.noteOf(SOURCES);
  return note !== undefined && 'hung' in note ? note : undefined;
};

/** Judges a batch anew, as it is tagged now. What is tagged after its limit counts in figures only. */
function judgeBatch(desk: ListeningDesk, id: string, aspects: readonly Aspect[]): void {
  const note = batchNote(desk, id);
  if (note === undefined || desk.now > desk.deadlineOf(id)) return;
  for (const aspect of aspects) desk.judge(id, CRITERIA[aspect], { ...batchVerdict(desk, note, aspect), again: true });
}

const CRITERIA = {
  topic: 'heard-topics',
  sentiment: 'heard-sentiments',
  brand: 'heard-brands',
  mark: 'heard-fakes',
} as const satisfies Readonly<Record<Aspect, string>>;

/** Judges the board anew, as it hangs now. */
function judgeBoard(desk: ListeningDesk): void {
  const note = boardNote(desk);
  if (note === undefined || desk.now > desk.deadlineOf(SOURCES)) return;
  const hung = [...note.hung.values()];
  desk.judge(SOURCES, 'heard-platforms', { ...platformsVerdict(desk, hung), again: true });
  desk.judge(SOURCES, 'heard-source-brands', { ...sourceBrandsVerdict(desk, hung), again: true });
  for (const figure of ['share-of-voice', 'net-sentiment'] as const)
    desk.judge(COMPARISON, figure, { ...comparisonVerdict(desk, hung, figure), again: true });
}

/** The part of P1.1.1 that is about batches of posts that are tagged, and the evidence clipped from them. */
export const listeningChances: Handlers<Parts['social'], ListeningNote> = {
  'heard-batch/came': ({ subject, data: { until, posts } }, desk) => {
    const note: BatchNote = { posts, tags: {} };
    desk.open({
      id: batchId(subject.id),
      kind: 'heard-batch',
      subject,
      deadline: until,
      expected: words('expected.heard-batch', { percent: desk.house.rules.tagPercent }),
      criteria: [
        { id: 'heard-topics', rule: 'selection', possible: POINTS.topics, atDeadline: true },
        { id: 'heard-sentiments', rule: 'selection', possible: POINTS.sentiments, atDeadline: true },
        ...(misreadIn(desk, note).length === 0
          ? []
          : [{ id: 'heard-brands', rule: 'selection', possible: POINTS.brands, atDeadline: true } as const]),
        ...(fakesIn(desk, note).length === 0
          ? []
          : [{ id: 'heard-fakes', rule: 'selection', possible: POINTS.fakes, atDeadline: true } as const]),
      ],
      note,
    });
  },
  'heard-post/tagged': ({ subject, data: { batch, aspect, tag } }, desk) => {
    const id = batchId(batch);
    const note = batchNote(desk, id);
    if (note === undefined) return;
    const { [aspect]: _before, ...others } = note.tags[subject.id] ?? {};
    note.tags[subject.id] = tag === null ? others : { ...others, [aspect]: tag };
    // A mark takes a post out of all other counts.
    const changed: readonly Aspect[] = aspect === 'mark' ? ASPECTS : [aspect];
    judgeBatch(desk, id, isGoneThrough(desk, note) ? ASPECTS : changed);
  },
  'evidence-board/asked': ({ subject, data: { until } }, desk) => {
    const note: BoardNote = { hung: new Map() };
    desk.open({
      id: SOURCES,
      kind: 'heard-sources',
      subject,
      deadline: until,
      expected: words('expected.heard-sources'),
      criteria: [
        { id: 'heard-platforms', rule: 'selection', possible: POINTS.platforms, atDeadline: true },
        { id: 'heard-source-brands', rule: 'selection', possible: POINTS.sourceBrands, atDeadline: true },
      ],
      note,
    });
    desk.open({
      id: COMPARISON,
      kind: 'brand-comparison',
      subject,
      deadline: until,
      expected: words('expected.brand-comparison'),
      criteria: [
        { id: 'share-of-voice', rule: 'selection', possible: POINTS.shareOfVoice, atDeadline: true },
        { id: 'net-sentiment', rule: 'selection', possible: POINTS.netSentiment, atDeadline: true },
      ],
    });
  },
  'evidence-clipping/clipped': ({ data: { clipping, platforms } }, desk) => {
    boardNote(desk)?.hung.set(clipping.id, { clipping, platforms });
    judgeBoard(desk);
  },
  'evidence-clipping/dropped': ({ subject }, desk) => {
    boardNote(desk)?.hung.delete(subject.id);
    judgeBoard(desk);
  },
};

/** The handbook page on each criterion or kind of chance of this file. */
export const LISTENING_CHANCE_PAGES: Readonly<Record<string, string>> = {
  'heard-batch': 'tagging',
  'heard-fakes': 'not-customers',
  'heard-sources': 'evidence',
  'brand-comparison': 'evidence',
} satisfies Readonly<Record<string, ListeningPage>>;
