import { expect, test } from 'vitest';
import { SEGMENT_FAULTS } from '../../../../src/operations/store/translations/product-translation.ts';
import { translationDesk } from '../../../support/store/translations.ts';
import { hours } from '../../../support/world.ts';

const first = (desk: ReturnType<typeof translationDesk>) => {
  const [planted] = desk.planted('V-02');
  if (planted === undefined) throw new Error('nothing is planted');
  return planted;
};

test('a right flag brings the text of the reviewer within the hours of the handbook', () => {
  const desk = translationDesk().until(hours(1));
  const { id, fault, reviewed } = first(desk);
  desk.do('translation/flag', { translation: 'V-02', segment: id, fault });
  desk.wait(hours(desk.house.rules.reviewerHours));
  expect(desk.segment(id)).toMatchObject({ text: reviewed, flag: { answer: 'mended' } });
});

test('a flag for another fault is sent back and mends nothing', () => {
  const desk = translationDesk().until(hours(1));
  const { id, fault } = first(desk);
  const { text } = desk.segment(id);
  const other = SEGMENT_FAULTS.find((each) => each !== fault);
  desk.do('translation/flag', { translation: 'V-02', segment: id, fault: other });
  desk.wait(hours(4));
  expect(desk.segment(id)).toMatchObject({ text, flag: { answer: 'not-this' } });
});

test('a flag on a good segment is answered with nothing wrong', () => {
  const desk = translationDesk().until(hours(1));
  const good = desk.segments('V-02').find(({ id }) => desk.truth.planted[id] === undefined);
  desk.do('translation/flag', { translation: 'V-02', segment: good?.id, fault: 'wrong-term' });
  desk.wait(hours(4));
  expect(desk.segment(good?.id ?? '').flag?.answer).toBe('nothing-wrong');
});

test('while a segment is with the reviewer, it is not edited, not flagged, and its page not signed off', () => {
  const desk = translationDesk().until(hours(1));
  const { id, fault } = first(desk);
  const flag = { translation: 'V-02', segment: id, fault };
  desk.do('translation/flag', flag);
  expect(desk.refused('translation/flag', flag)).toBe('translation/with-reviewer');
  expect(desk.refused('translation/edit', { translation: 'V-02', segment: id, text: 'x' })).toBe(
    'translation/with-reviewer',
  );
  expect(desk.refused('translation/sign-off', { translation: 'V-02' })).toBe('translation/flag-open');
});
