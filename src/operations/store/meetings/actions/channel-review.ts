import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { storeHouseOf } from '../../look-ups.ts';
import { tellMeeting } from '../happenings.ts';
import { refuse, refuseUnless, sceneOf } from '../look-ups.ts';
import { MEETING, REVIEW_VERDICTS } from '../meeting.ts';
import { rightReview } from '../review.ts';

const MOST_VALUE = 10_000_000;
const MOST_CHANNELS = 50;

/** Puts a review of every advertising channel on the table. It may be corrected while the meeting is not over. */
export const channelReview = makeAction({
  kind: 'channel/review',
  indicators: ['P2.3.2'],
  input: z
    .object({
      meeting: idInput,
      rows: z
        .array(
          z
            .object({
              channel: idInput,
              value: z.number().int().min(0).max(MOST_VALUE),
              verdict: z.enum([...REVIEW_VERDICTS.shift, ...REVIEW_VERDICTS.mend]),
            })
            .strict(),
        )
        .max(MOST_CHANNELS),
    })
    .strict(),
  check: (world, { meeting: id, rows }) => {
    const refusal = refuseUnless(world, id, 'planned', 'talking', 'objecting', 'settling');
    if (refusal !== null) return refusal;
    const { at } = world.get(MEETING, id) ?? { at: 0 };
    if (world.now < at) return refuse('meeting/too-early', { at });
    const { channels } = storeHouseOf(world).meetings;
    const isWhole =
      rows.length === channels.length && channels.every((each) => rows.some((row) => row.channel === each.id));
    return isWhole ? null : refuse('meeting/review-incomplete', { given: rows.length, of: channels.length });
  },
  apply: (step, { meeting: id, rows }) => {
    const scene = sceneOf(step, step.need(MEETING, id));
    const { matter } = scene.meeting;
    step.update(MEETING, id, (meeting) => {
      meeting.review = { at: step.now, rows };
    });
    tellMeeting(step, 'marketing-meeting/reviewed', id, {
      matter,
      rows: rightReview(scene, matter).flatMap((right) => {
        const given = rows.find(({ channel }) => channel === right.channel);
        return given === undefined ? [] : [{ given, right }];
      }),
    });
  },
});
