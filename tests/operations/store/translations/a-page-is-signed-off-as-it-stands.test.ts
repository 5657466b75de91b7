import { expect, test } from 'vitest';
import { translationDesk } from '../../../support/store/translations.ts';
import { hours } from '../../../support/world.ts';

test('an edit changes the text of a segment and opens its page', () => {
  const desk = translationDesk().until(hours(1));
  const [{ id, reviewed } = { id: '', reviewed: '' }] = desk.planted('V-01');
  desk.do('translation/edit', { translation: 'V-01', segment: id, text: reviewed });
  expect(desk.segment(id).text).toBe(reviewed);
  expect(desk.page('V-01').stage).toBe('editing');
  const [told] = desk.told('text-segment/edited', id);
  expect(told?.before).toHaveLength(1);
  expect(told?.after).toEqual([]);
});

test('an edit of a page that is signed off opens it again', () => {
  const desk = translationDesk().until(hours(1)).signOff('V-01');
  expect(desk.page('V-01').stage).toBe('signed-off');
  desk.mend('V-01');
  expect(desk.page('V-01').stage).toBe('editing');
});

test('a sign-off says which drafts are wrong still, and which good ones are broken', () => {
  const desk = translationDesk().until(hours(1));
  const planted = desk.planted('V-01');
  const good = desk.segments('V-01').find(({ id }) => !planted.some((each) => each.id === id));
  desk.do('translation/edit', { translation: 'V-01', segment: good?.id, text: '不會翻，先放著吧' });
  desk.signOff('V-01');
  const [told] = desk.told('product-translation/signed-off', 'V-01');
  expect(told?.open.map(({ segmentFault }) => segmentFault).sort()).toEqual(planted.map(({ fault }) => fault).sort());
  expect(told?.broken).toEqual([{ place: good?.place, segmentFault: 'untranslated' }]);
});

test('an empty text, the same text, and a segment of another page are refused', () => {
  const desk = translationDesk().until(hours(1));
  const [segment] = desk.segments('V-01');
  const edit = (translation: string, text: string): string =>
    desk.refused('translation/edit', { translation, segment: segment?.id, text });
  expect(edit('V-01', ' ')).toBe('translation/empty');
  expect(edit('V-01', segment?.text ?? '')).toBe('translation/unchanged');
  expect(edit('V-02', 'x')).toBe('translation/no-segment');
  expect(edit('V-99', 'x')).toBe('translation/unknown');
});

test('a page that is signed off and has not changed cannot be signed off again', () => {
  const desk = translationDesk().until(hours(1)).signOff('V-01');
  expect(desk.refused('translation/sign-off', { translation: 'V-01' })).toBe('translation/signed-off');
});
