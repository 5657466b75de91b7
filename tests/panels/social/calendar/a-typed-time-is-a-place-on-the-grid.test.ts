import { expect, test } from 'vitest';
import { parseTime } from '../../../../src/panels/social/calendar/pin-form.ts';

test.each([
  ['20:15', 1215],
  ['8:30', 510],
  ['2015', 1215],
  [' 00:00 ', 0],
  ['23:45', 1425],
])('“%s” is %i minutes after midnight', (typed, minutes) => {
  expect(parseTime(typed)).toBe(minutes);
});

test.each(['20:10', '24:00', '7', '', '20.15', '8 pm'])('“%s” is no place on the grid', (typed) => {
  expect(parseTime(typed)).toBeNull();
});
