import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { judgeAgreement } from '../agreement.ts';
import { tellMeeting } from '../happenings.ts';
import { meetingRef, refuseUnless, sceneOf } from '../look-ups.ts';
import { MEASURES, MEETING } from '../meeting.ts';

const numberInput = z.number().int().min(0).max(10_000_000);

/** Writes the minute: who does it, until when, what it is measured by, what is aimed at, and when it is stopped early. */
export const agreementRecord = makeAction({
  kind: 'agreement/record',
  indicators: ['P2.3.2'],
  input: z
    .object({
      meeting: idInput,
      owner: idInput,
      date: z.iso.date(),
      measure: z.enum(MEASURES),
      target: numberInput,
      stop: numberInput,
    })
    .strict(),
  check: (world, { meeting }) => refuseUnless(world, meeting, 'objecting', 'settling'),
  apply: (step, { meeting: id, ...agreement }) => {
    const verdict = judgeAgreement(sceneOf(step, step.need(MEETING, id)), agreement);
    step.update(MEETING, id, (meeting) => {
      meeting.agreement = { ...agreement, at: step.now };
    });
    step.send(meetingRef(id), { type: 'AGREE' });
    tellMeeting(step, 'marketing-meeting/agreed', id, { agreement, verdict });
  },
});
