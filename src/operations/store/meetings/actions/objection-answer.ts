import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellMeeting } from '../happenings.ts';
import { refuse, refuseFigure, refuseUnless, sceneOf, settleIfAnswered, shown } from '../look-ups.ts';
import { MEETING, openObjections } from '../meeting.ts';
import { judgeAnswer } from '../objection.ts';
import { type AnswerName, OBJECTIONS, type ObjectionKind } from '../objection-kinds.ts';
import { figureInput } from './figure-input.ts';

const kinds = Object.keys(OBJECTIONS) as [ObjectionKind, ...ObjectionKind[]];
const answers = Object.values(OBJECTIONS).flat() as [AnswerName, ...AnswerName[]];

/** Answers what the colleague objects, with a figure where one is needed. */
export const objectionAnswer = makeAction({
  kind: 'objection/answer',
  indicators: ['P2.3.2'],
  input: z
    .object({
      meeting: idInput,
      objection: z.enum(kinds),
      answer: z.enum(answers),
      figure: figureInput.nullable(),
    })
    .strict(),
  check: (world, { meeting: id, objection, answer, figure }) => {
    const refusal = refuseUnless(world, id, 'objecting', 'talking');
    if (refusal !== null) return refusal;
    const meeting = world.get(MEETING, id);
    if (meeting === undefined || !openObjections(meeting).some((each) => each.objection === objection))
      return refuse('objection/not-raised');
    if (!(OBJECTIONS[objection] as readonly AnswerName[]).includes(answer)) return refuse('objection/no-answer-to-it');
    return refuseFigure(world, meeting, figure);
  },
  apply: (step, { meeting: id, objection, answer, figure }) => {
    const scene = sceneOf(step, step.need(MEETING, id));
    const verdict = judgeAnswer(scene, objection, figure);
    const given = shown(scene, figure);
    step.update(MEETING, id, (meeting) => {
      const raised = meeting.raised.find((each) => each.objection === objection);
      if (raised === undefined) return;
      raised.answer = answer;
      if (given !== null) raised.figure = given;
    });
    tellMeeting(step, 'marketing-meeting/answered', id, { objection, answer, verdict });
    settleIfAnswered(step, id);
  },
});
