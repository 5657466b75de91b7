import { z } from 'zod';
import type { Refusal } from '../../../../kernel/happening.ts';
import type { RecordReader, Step } from '../../../../kernel/step.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { accountOf, POST_FORMATS, platformOf } from '../../brief.ts';
import { socialHouseOf } from '../../look-ups.ts';
import { pin } from '../going-out.ts';
import { type AnswerVerdict, tellPost } from '../happenings.ts';
import { cardOf } from '../house.ts';
import { answerTo, platformTrouble, refuse, refuseTime, weekIdOf } from '../look-ups.ts';
import { SOCIAL_POST } from '../social-post.ts';
import { MEND_OF } from '../trouble.ts';

const input = z
  .object({
    account: idInput,
    card: idInput,
    format: z.enum(POST_FORMATS),
    language: idInput,
    at: z.number().int().min(0),
  })
  .strict();
type Pinned = z.output<typeof input>;

/** An account that is not there, a card without a text in that language, a form the platform does not know. */
function refusePost(world: RecordReader, { account: id, card: name, format, language }: Pinned): Refusal | null {
  const house = socialHouseOf(world);
  const account = accountOf(house, id);
  if (account === undefined) return refuse('post/no-account', { account: id });
  const card = cardOf(house.calendar, name);
  if (card === undefined) return refuse('post/no-card');
  if (card.texts[language] === undefined) return refuse('post/no-text', { postCard: name, language }, 'post-languages');
  const platform = platformOf(house, account);
  if (platform?.formats.includes(format) !== true)
    return refuse('post/no-format', { account: id, postFormat: format }, 'formats');
  return null;
}

/** A post of the account that failed and was taken off: the new one stands in its place. */
function replacedBy(step: Step, pinned: Pinned): { replaces: string | null; answer: AnswerVerdict | null } {
  const { account, at } = pinned;
  const failed = step.all(SOCIAL_POST).find((post) => post.account === account && post.unreplaced === true);
  const trouble = failed === undefined ? null : platformTrouble(failed);
  if (failed === undefined || trouble === null) return { replaces: null, answer: null };
  step.update(SOCIAL_POST, failed.id, (post) => {
    delete post.unreplaced;
  });
  return { replaces: failed.id, answer: answerTo(step, trouble, { account, at, mend: MEND_OF[trouble] }) };
}

/** Pins a card on the calendar of an account. */
export const postSchedule = makeAction({
  kind: 'post/schedule',
  indicators: ['P1.1.2'],
  input,
  check: (world, pinned) => refusePost(world, pinned) ?? refuseTime(world, pinned),
  apply: (step, pinned) => {
    const id = `P-${step.all(SOCIAL_POST).length + 1}`;
    step.put(SOCIAL_POST, { id, ...pinned, state: step.begin(SOCIAL_POST, id, {}), falls: [] });
    pin(step, { id, at: pinned.at });
    const week = weekIdOf(socialHouseOf(step), pinned.account, pinned.at);
    tellPost(step, 'social-post/scheduled', id, { ...pinned, week, ...replacedBy(step, pinned) });
  },
});
