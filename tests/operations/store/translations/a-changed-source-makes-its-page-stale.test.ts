import { expect, test } from 'vitest';
import { translationDesk } from '../../../support/store/translations.ts';
import { hours } from '../../../support/world.ts';

test('a page that is signed off goes stale, shows the source before, and says until when it is to be renewed', () => {
  const desk = translationDesk().until(hours(1));
  for (const { id } of desk.pages) desk.signOff(id);
  const changed = desk.untilSourceChanges();
  const page = desk.page(changed.translation);
  expect(page.stage).toBe('stale');
  expect(page.renewBy).toBeGreaterThan(desk.now);
  expect(changed.sourceBefore).not.toBe(changed.source);
});

test('a page that is still in work stays so', () => {
  const desk = translationDesk();
  expect(desk.page(desk.untilSourceChanges().translation).stage).toBe('drafted');
});

test('the reviewer mends a changed segment by its new source', () => {
  const desk = translationDesk();
  const { id, translation } = desk.untilSourceChanges();
  desk.do('translation/flag', { translation, segment: id, fault: 'wrong-number' });
  desk.wait(hours(20));
  expect(desk.segment(id).text).toBe(desk.truth.reviewedAnew[id]);
  desk.signOff(translation);
  const told = desk.told('product-translation/signed-off', translation);
  expect(told.at(-1)).toMatchObject({ changed: 1, outdated: [] });
  expect(desk.page(translation).renewBy).toBeUndefined();
});
