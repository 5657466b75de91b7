import { expect, test } from 'vitest';
import { firstShown } from '../../src/session/first-shown.ts';
import { Sitting } from '../../src/sitting/sitting.ts';
import { leftSitting } from '../support/played-sitting.ts';

const { form } = leftSitting('novice', 3, 1, 'service-desk');

const fresh = (id: string): Sitting => Sitting.begin(form, 'practice', id);

test('who sits a form later has the letters and names of its first view as the first one had them', () => {
  const [one, other] = [fresh('one'), fresh('other')];
  const [before, after] = [firstShown(one, one.still()), firstShown(other, other.still())];
  expect(before.names.all).toEqual(after.names.all);
  expect([...before.letters.handed]).toEqual([...after.letters.handed]);
  expect(before.letters.handedOut()).toEqual(after.letters.handedOut());
  // Nothing of the first view is new to either.
  for (const { letters, names } of [before, after])
    expect([letters.handOut(other.still()), names.take(other.still())]).toEqual([undefined, undefined]);
});

test('what one page is given later, no other page has', () => {
  const [one, other, begun] = [fresh('one'), fresh('other'), leftSitting('novice', 3, 1, 'service-desk')];
  const first = firstShown(one, one.still());
  const texts = first.letters.handOut(begun.still());
  expect(texts, 'letters have come').toBeDefined();
  const second = firstShown(other, other.still());
  expect(second.letters.handOut(begun.still())).toEqual(texts);
});

test('who joins a sitting that has begun is given what stands in its view', () => {
  const [one, begun] = [fresh('one'), leftSitting('novice', 3, 1, 'service-desk')];
  const [first, later] = [firstShown(one, one.still()), firstShown(begun, begun.still())];
  expect(later.letters.handed.size).toBeGreaterThan(first.letters.handed.size);
  expect(later.letters.handOut(begun.still())).toBeUndefined();
});
