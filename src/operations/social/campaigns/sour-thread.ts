import { recordKind } from '../../../kernel/records.ts';
import type { Means } from './buyer-post.ts';

export const SOUR_THREAD = recordKind<SourThread>('sour-thread');

/** What can make people angry in public: goods that came broken, a reward that did not, terms that surprise, a draw that smells. */
export const SOUR_CAUSES = ['broken', 'late-reward', 'surprise-terms', 'rigged-draw'] as const;
export type SourCause = (typeof SOUR_CAUSES)[number];

/** What can be done about it. */
export const REMEDIES = [
  'extend-terms',
  'pay-today',
  'publish-draw',
  'replace-now',
  'say-nothing',
  'refund-everybody',
] as const;
export type Remedy = (typeof REMEDIES)[number];

/** What makes each of them good, by the memo of whoever knows. */
export const REMEDY_FOR: Readonly<Record<SourCause, Remedy>> = {
  broken: 'replace-now',
  'late-reward': 'pay-today',
  'surprise-terms': 'extend-terms',
  'rigged-draw': 'publish-draw',
};

/** What else an answer can say or do. Only an apology belongs to it; an offer to write in private does no harm. */
export const ANSWER_BLOCKS = ['apology', 'blame', 'coupon', 'deletion', 'private', 'threat'] as const;
export type AnswerBlock = (typeof ANSWER_BLOCKS)[number];
const BAD_BLOCKS: readonly AnswerBlock[] = ['blame', 'coupon', 'deletion', 'threat'];

/** An answer in public: the fact it states, what is done, and what else it says. */
export interface SourAnswer {
  /** Key of the statement. */
  readonly fact: string;
  readonly remedy: Remedy;
  readonly blocks: readonly AnswerBlock[];
}

/** A post that turned sour, and everybody who joins in. */
export interface SourThread {
  readonly id: string;
  readonly campaign: string;
  readonly market: string;
  readonly account: string;
  readonly language: string;
  readonly author: string;
  /** Keys of texts: the post, what others add to it as it travels, and what the house knows. */
  readonly text: string;
  readonly echoes: readonly string[];
  readonly memo: string;
  /** Statements to choose from. */
  readonly facts: readonly string[];
  readonly at: number;
  readonly dueAt: number;
  /** People who have joined in, and how many there were hour by hour. */
  readonly voices: number;
  readonly growth: readonly { readonly at: number; readonly voices: number }[];
  readonly answers: readonly (SourAnswer & { readonly at: number; readonly good: boolean })[];
  readonly calmedAt?: number;
}

const isCause = (word: string | undefined): word is SourCause => SOUR_CAUSES.some((each) => each === word);

/** What a thread is about, for somebody who reads it: `sourPosts.<cause>.post`. */
export function causeOf(means: Means, { text }: Pick<SourThread, 'text'>): SourCause {
  const word = means(text).split('.')[1];
  return isCause(word) ? word : 'broken';
}

/** The statement that the memo bears out, of those to choose from: `sourFacts.<cause>.true`. */
export const trueFact = (means: Means, { facts }: Pick<SourThread, 'facts'>): string =>
  facts.find((key) => means(key).endsWith('.true')) ?? '';

/** What of an answer is right, and what of it makes things worse. */
export interface SourVerdict {
  readonly fact: boolean;
  readonly remedy: boolean;
  readonly apology: boolean;
  readonly bad: readonly AnswerBlock[];
  readonly rightRemedy: Remedy;
  readonly rightFact: string;
  /** It calms people: the fact, what is done, an apology, and nothing that makes it worse. */
  readonly good: boolean;
}

/** Judges an answer: facts first, an apology, and what is done (fact sheet 9.4, 7.4). */
export function judgeSourAnswer(
  means: Means,
  thread: Pick<SourThread, 'text' | 'facts'>,
  { fact, remedy, blocks }: SourAnswer,
): SourVerdict {
  const rightRemedy = REMEDY_FOR[causeOf(means, thread)];
  const rightFact = trueFact(means, thread);
  const parts = { fact: fact === rightFact, remedy: remedy === rightRemedy, apology: blocks.includes('apology') };
  const bad = BAD_BLOCKS.filter((block) => blocks.includes(block));
  return {
    ...parts,
    bad,
    rightRemedy,
    rightFact,
    good: parts.fact && parts.remedy && parts.apology && bad.length === 0,
  };
}
