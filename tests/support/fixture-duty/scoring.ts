import { makeIndicator } from '../../../src/scoring/indicator.ts';
import { makeScoringDuty } from '../../../src/scoring/scoring-duty.ts';
import { inTime, right, words, wrong } from '../../../src/scoring/verdict.ts';
import { type PinsPart, pinsHouseOf } from './pins.ts';

/** A board that hangs there is a chance to count it. The note on the chance is how many pins are really missing. */
export const counting = makeIndicator<PinsPart, number>('P1.1.1', {
  'board/hung': ({ subject }, desk) =>
    desk.open({
      id: `count/${subject.id}`,
      kind: 'count',
      subject,
      deadline: desk.within(desk.house.countHours),
      expected: words('expected.count'),
      criteria: [
        { id: 'missing', rule: 'binary', possible: 2 },
        { id: 'in-time', rule: 'timeliness', possible: 1 },
      ],
      note: desk.truth.missing[subject.id] ?? 0,
    }),
  'board/counted': ({ subject, data }, desk) => {
    const id = `count/${subject.id}`;
    desk.judge(id, 'missing', data.missing === desk.noteOf(id) ? right(2) : wrong('reason.miscounted'));
    desk.judge(id, 'in-time', inTime(desk, desk.deadlineOf(id, 'in-time'), 1));
  },
});

/** The wing by which the duty is judged. */
export const pinsScoring = makeScoringDuty<PinsPart>({
  code: 'T1',
  indicators: [counting],
  house: ({ catalogue }) => pinsHouseOf(catalogue),
  truth: ({ truth }) => ({ missing: (truth as Partial<PinsPart['truth']>).missing ?? {} }),
});
