import { expect, test } from 'vitest';
import { translationDesk } from '../../support/store/translations.ts';
import { hours } from '../../support/world.ts';

type Desk = ReturnType<typeof translationDesk>;

const chance = (desk: Desk, kind: string, page: string) =>
  desk.sitting.ledger().opportunities.find((each) => each.kind === kind && each.subject.id === page);
const earned = (desk: Desk, kind: string, page: string): readonly number[] | undefined =>
  chance(desk, kind, page)?.findings.map(({ earned }) => earned);

test('a page that is mended and signed off in time has every point', () => {
  const desk = translationDesk().until(hours(1)).mend('V-01').signOff('V-01');
  expect(earned(desk, 'draft-to-mend', 'V-01')).toEqual([desk.planted('V-01').length, 2]);
  expect(earned(desk, 'page-to-launch', 'V-01')).toEqual([2]);
});

test('drafts that are signed off as they are earn nothing, and a claim among them is critical', () => {
  const desk = translationDesk().until(hours(1));
  const page = desk.pages.find(({ id }) => desk.planted(id).some(({ fault }) => fault === 'forbidden-claim'))?.id ?? '';
  desk.signOff(page);
  expect(earned(desk, 'draft-to-mend', page)).toEqual([0, 0]);
  expect(earned(desk, 'page-to-launch', page)).toEqual([0]);
  expect(desk.sitting.ledger().critical.map(({ key }) => key)).toContain('forbidden-claim-published');
});

test('a good segment that is broken takes a point back, and is named', () => {
  const desk = translationDesk().until(hours(1)).mend('V-01');
  const good = desk.segments('V-01').find(({ id }) => desk.truth.planted[id] === undefined);
  desk.do('translation/edit', { translation: 'V-01', segment: good?.id, text: '不會翻，先放著吧' });
  desk.signOff('V-01');
  expect(earned(desk, 'draft-to-mend', 'V-01')).toEqual([desk.planted('V-01').length - 1, 0]);
  const details = chance(desk, 'draft-to-mend', 'V-01')?.findings[0]?.details;
  expect(details?.map(({ key, values }) => [key, values.place])).toEqual([['because.segment-broken', good?.place]]);
});

test('a mistake that is mended and signed off again before the page goes live costs nothing', () => {
  const desk = translationDesk().until(hours(1)).signOff('V-02').mend('V-02').signOff('V-02');
  expect(earned(desk, 'draft-to-mend', 'V-02')).toEqual([desk.planted('V-02').length, 2]);
  expect(earned(desk, 'page-to-launch', 'V-02')).toEqual([2]);
});

test('a good style of one’s own is as right as the reviewer’s', () => {
  const desk = translationDesk().until(hours(1)).mend('V-01');
  const size = desk.segments('V-01').find(({ source }) => source.startsWith('淨重'));
  desk.do('translation/edit', {
    translation: 'V-01',
    segment: size?.id,
    text: 'Weight of the leaves: 5.29 oz, or 150 g',
  });
  desk.signOff('V-01');
  expect(earned(desk, 'draft-to-mend', 'V-01')).toEqual([desk.planted('V-01').length, 2]);
});

test('a flag for nothing is a false alarm, and so is one for another fault', () => {
  const desk = translationDesk().until(hours(1));
  const good = desk.segments('V-01').find(({ id }) => desk.truth.planted[id] === undefined);
  desk.do('translation/flag', { translation: 'V-01', segment: good?.id, fault: 'too-long' });
  const [planted] = desk.planted('V-01');
  const other = planted?.fault === 'too-long' ? 'wrong-term' : 'too-long';
  desk.do('translation/flag', { translation: 'V-01', segment: planted?.id, fault: other });
  const alarms = desk.sitting.ledger().opportunities.filter(({ kind }) => kind === 'flagged');
  expect(alarms.map(({ findings: [finding] }) => finding?.reason.key)).toEqual([
    'reason.flagged-for-nothing',
    'reason.flagged-wrong',
  ]);
});

test('a changed source is followed by a text that says it, signed off anew in time', () => {
  const desk = translationDesk();
  const { id, translation } = desk.untilSourceChanges();
  desk.do('translation/edit', { translation, segment: id, text: desk.truth.reviewedAnew[id] ?? '' });
  desk.signOff(translation);
  expect(earned(desk, 'source-to-follow', id)).toEqual([2, 2]);
});

test('to sign a stale page off without following its source earns nothing', () => {
  const desk = translationDesk();
  const { id, translation } = desk.untilSourceChanges();
  desk.signOff(translation);
  expect(earned(desk, 'source-to-follow', id)).toEqual([0, 0]);
});
