import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Happening } from '../../src/kernel/happening.ts';
import { sittingSpan } from '../../src/operations/market/form.ts';
import type { Parts } from '../../src/operations/parts.ts';
import { HOUR } from '../../src/operations/shop/calendar.ts';
import type { Assessment } from '../../src/scoring/assessment.ts';
import { Assessor } from '../../src/scoring/assessor.ts';
import { SCORING_DUTIES } from '../../src/scoring/duties.ts';
import { makeIndicator } from '../../src/scoring/indicator.ts';
import { makeReport } from '../../src/scoring/make-report.ts';
import type { makeScoringDuty } from '../../src/scoring/scoring-duty.ts';
import { words } from '../../src/scoring/verdict.ts';
import type { PinsPart } from '../support/fixture-duty/pins.ts';
import { counting, pinsScoring } from '../support/fixture-duty/scoring.ts';
import { inPlaceOfSocial } from '../support/fixture-duty/stand-in.ts';
import { formFor } from '../support/world.ts';

const form = {
  ...formFor(1),
  duties: ['T1'],
  catalogue: { ...formFor(1).catalogue, pins: { boards: [], countHours: 2 } },
  truth: { ...formFor(1).truth, missing: { A: 2 } },
};
const { start, end } = sittingSpan(form);

const DAY: readonly (readonly [hours: number, kind: string, id: string, data: object])[] = [
  [0, 'board/hung', 'A', { pins: 3 }],
  [0, 'board/hung', 'B', { pins: 4 }],
  [0, 'board/hung', 'C', { pins: 5 }],
  [1, 'board/counted', 'A', { missing: 2 }],
  [3, 'board/counted', 'B', { missing: 2 }],
];
const journal: readonly Happening[] = DAY.map(([hours, kind, id, data], seq) => ({
  ...{ seq, at: start + hours * HOUR, kind, subject: { kind: 'board', id }, data },
  cause: { by: 'action', seq },
}));

const judged = (assessor: Assessor) => {
  for (const happening of journal) assessor.observe(happening, journal);
  return assessor.ledger(end);
};

describe('a duty handed to the assessor', () => {
  test('is judged by its own handbook and truth, and reported under its code', () => {
    const ledger = judged(new Assessor(form, { pins: pinsScoring }));
    expect(
      ledger.opportunities.map(({ id, outcome, findings }) => [id, outcome, findings.map((one) => one.earned)]),
    ).toEqual([
      ['P1.1.1/count/A', 'taken', [2, 1]],
      ['P1.1.1/count/B', 'taken', [0, 0]],
      ['P1.1.1/count/C', 'missed', [0, 0]],
    ]);
    const report = makeReport(ledger, form, { standard: 'KRM4224-001v1', id: 'S-1', mode: 'practice' });
    expect(report.indicators['P1.1.1']).toMatchObject({ earned: 3, possible: 9, score: 333 });
  });

  test('is left out of forms that do not train it', () => {
    expect(judged(new Assessor({ ...form, duties: ['T3'] }, { pins: pinsScoring })).opportunities).toEqual([]);
  });

  test('is reported beside the other duties', () => {
    const ledger = judged(
      new Assessor({ ...form, duties: ['T1', 'T3'] }, inPlaceOfSocial(SCORING_DUTIES, pinsScoring)),
    );
    expect(ledger.opportunities).toHaveLength(3);
  });
});

describe('what an indicator may know is a type', () => {
  type Order = Assessment<Parts['orders']>;
  type Service = Assessment<Parts['service']>;

  test('an indicator has the handbook and the truth of its own duty, and of no other', () => {
    expectTypeOf<Order['house']>().toEqualTypeOf<Parts['orders']['house']>();
    expectTypeOf<Order['house']>().not.toHaveProperty('topics');
    expectTypeOf<Order['truth']>().not.toHaveProperty('tickets');
    expectTypeOf<Service['house']>().toHaveProperty('topics');
    expectTypeOf<Service['truth']>().not.toHaveProperty('orders');
    makeIndicator<Parts['orders']>('P3.1.1', {
      // @ts-expect-error: an order indicator cannot look up the topics of the service desk
      'order/seen': (_, desk) => desk.house.topics,
    });
  });

  test('an indicator reads the happenings of its own duty', () => {
    makeIndicator<Parts['orders']>('P3.1.1', {
      // @ts-expect-error: a ticket is no business of the order desk
      'ticket/closed': () => undefined,
    });
    makeIndicator<PinsPart>('P1.1.1', {
      // @ts-expect-error: that a board was hung says nothing about a count
      'board/hung': ({ data }) => data.missing,
    });
  });

  test('an indicator has a note of the type it declared, and none where it declared none', () => {
    const chance = { id: 'c', kind: 'c', subject: { kind: 'c', id: 'c' }, deadline: 0, criteria: [] };
    const expected = words('expected.count');
    makeIndicator<PinsPart, number>('P1.1.1', {
      // @ts-expect-error: the notes of this indicator are numbers
      'board/hung': (_, desk) => desk.open({ ...chance, expected, note: 'ten' }),
      // @ts-expect-error: a note that is a number cannot be read as a text
      'board/counted': (_, desk) => desk.noteOf('c')?.length,
    });
    makeIndicator<PinsPart>('P1.1.1', {
      // @ts-expect-error: this indicator writes no notes
      'board/hung': (_, desk) => desk.open({ ...chance, expected, note: 10 }),
    });
  });

  test('a duty takes no indicator of another duty', () => {
    // @ts-expect-error: counting needs the house of a duty with boards
    expectTypeOf(counting).toExtend<Parameters<typeof makeScoringDuty<Parts['orders']>>[0]['indicators'][number]>();
  });
});
