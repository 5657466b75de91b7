import type { ServiceHappenings } from '../../operations/service/happenings.ts';
import type { ReplyFault } from '../../operations/service/reply.ts';
import { MATTER_FAULTS } from '../../operations/service/reply-rules.ts';
import type { Words } from '../ledger.ts';
import { noUse, right, selection, type Verdict, words, wrong } from '../verdict.ts';

/** A reply is made of this many blocks, each right or wrong. */
const BLOCKS = 4;
const BLOCK_FAULTS: ReadonlySet<ReplyFault> = new Set([
  'no-greeting',
  'no-closing',
  'no-acknowledgement',
  'wrong-acknowledgement',
  'promise-missing',
  'promise-not-allowed',
] as const);
const FORBIDDEN: ReadonlySet<ReplyFault> = new Set(['over-policy', 'data-of-another'] as const);

type Replied = ServiceHappenings['ticket/replied'];

/** The reply that was called for, as the values of a reason. */
const calledValues = ({ topic, missing, called }: Replied): Words['values'] => ({
  topic,
  asks: missing.join(', '),
  rightAnswer: called.answers.join(', '),
  facts: called.facts.join(', '),
  acknowledgement: called.acknowledge.join(', '),
  commitment: called.commitments.join(', '),
  language: called.language,
  order: called.order ?? '',
});

/** Judges the blocks of a reply: salutation, opening, promise, closing. */
export function contentVerdict(data: Replied, points: number): Verdict {
  const { faults } = data;
  const values = calledValues(data);
  const forbidden = faults.find((fault) => FORBIDDEN.has(fault));
  if (forbidden !== undefined) return wrong(`reason.reply-${forbidden}`, values);
  const bad = faults.filter((fault) => BLOCK_FAULTS.has(fault));
  if (bad.length === 0) return right(points, 'reason.reply-complete');
  const [reason, ...details] = bad.map((fault) =>
    fault === 'promise-not-allowed' && data.called.commitments.length === 0
      ? words('reason.reply-no-promise', { topic: data.topic })
      : words(`reason.reply-${fault}`, values),
  );
  const verdict = selection({ right: BLOCKS - bad.length, wrong: bad.length, of: BLOCKS }, points, details);
  return reason === undefined ? verdict : { ...verdict, reason };
}

/** Judges whether a reply fits, and its facts. */
export function factsVerdict(data: Replied, points: number): Verdict {
  const fault = data.faults.find((candidate) => MATTER_FAULTS.has(candidate));
  return fault === undefined ? right(points, 'reason.facts-right') : wrong(`reason.reply-${fault}`, calledValues(data));
}

/** Judges the language of a reply that is of use. */
export const languageVerdict = (data: Replied, useful: boolean, points: number): Verdict => {
  if (!useful) return noUse('facts');
  return data.faults.includes('wrong-language')
    ? wrong('reason.language-of-buyer', { language: data.called.language })
    : right(points, 'reason.language-right');
};
