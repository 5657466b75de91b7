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
import { makeScoringDuty } from '../../src/scoring/scoring-duty.ts';
import { inTime, right, words, wrong } from '../../src/scoring/verdict.ts';
import { formFor } from '../support/world.ts';

/** A duty that lives in this test alone: a stall at a fair is opened, and is then to be tidied. */
interface Stall {
  readonly house: { readonly tidyHours: number };
  readonly truth: { readonly dusty: readonly string[] };
  readonly happens: {
    'stall/opened': { readonly keeper: string };
    'stall/tidied': { readonly cloth: 'wet' | 'dry' };
  };
}

const tidying = makeIndicator<Stall, 'wet' | 'dry'>('P1.1.1', {
  'stall/opened': ({ subject }, desk) =>
    desk.open({
      id: `tidy/${subject.id}`,
      kind: 'tidy',
      subject,
      deadline: desk.within(desk.house.tidyHours),
      expected: words('expected.tidy'),
      criteria: [
        { id: 'cloth', rule: 'binary', possible: 2 },
        { id: 'in-time', rule: 'timeliness', possible: 1 },
      ],
      note: desk.truth.dusty.includes(subject.id) ? 'wet' : 'dry',
    }),
  'stall/tidied': ({ subject, data }, desk) => {
    const id = `tidy/${subject.id}`;
    desk.judge(id, 'cloth', data.cloth === desk.noteOf(id) ? right(2) : wrong('reason.cloth'));
    desk.judge(id, 'in-time', inTime(desk, desk.deadlineOf(id, 'in-time'), 1));
  },
});

const stall = makeScoringDuty<Stall>({
  code: 'T1',
  indicators: [tidying],
  house: () => ({ tidyHours: 2 }),
  truth: () => ({ dusty: ['A'] }),
});

const form = { ...formFor(1), duties: ['T1'] };
const { start, end } = sittingSpan(form);

const DAY: readonly (readonly [hours: number, kind: string, id: string, data: object])[] = [
  [0, 'stall/opened', 'A', { keeper: 'Lin' }],
  [0, 'stall/opened', 'B', { keeper: 'Wu' }],
  [0, 'stall/opened', 'C', { keeper: 'Ho' }],
  [1, 'stall/tidied', 'A', { cloth: 'wet' }],
  [3, 'stall/tidied', 'B', { cloth: 'wet' }],
];
const journal: readonly Happening[] = DAY.map(([hours, kind, id, data], seq) => ({
  ...{ seq, at: start + hours * HOUR, kind, subject: { kind: 'stall', id }, data },
  cause: { by: 'action', seq },
}));

const judged = (assessor: Assessor) => {
  for (const happening of journal) assessor.observe(happening, journal);
  return assessor.ledger(end);
};

describe('a duty handed to the assessor', () => {
  test('is judged by its own house and truth, and reported under its code', () => {
    const ledger = judged(new Assessor(form, { stall }));
    expect(
      ledger.opportunities.map(({ id, outcome, findings }) => [id, outcome, findings.map((one) => one.earned)]),
    ).toEqual([
      ['P1.1.1/tidy/A', 'taken', [2, 1]],
      ['P1.1.1/tidy/B', 'taken', [0, 0]],
      ['P1.1.1/tidy/C', 'missed', [0, 0]],
    ]);
    const report = makeReport(ledger, form, { standard: 'KRM4224-001v1', id: 'S-1' });
    expect(report.indicators['P1.1.1']).toMatchObject({ earned: 3, possible: 9, score: 333 });
  });

  test('is left out of forms that do not train it', () => {
    expect(judged(new Assessor({ ...form, duties: ['T3'] }, { stall })).opportunities).toEqual([]);
  });

  test('stands beside the duties of the house', () => {
    const ledger = judged(new Assessor({ ...form, duties: ['T1', 'T3'] }, { ...SCORING_DUTIES, stall }));
    expect(ledger.opportunities).toHaveLength(3);
  });
});

describe('what an indicator may know is a type', () => {
  type Order = Assessment<Parts['orders']>;
  type Service = Assessment<Parts['service']>;

  test('the house and the truth of its own duty, and nothing of another', () => {
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

  test('the happenings of its own duty', () => {
    makeIndicator<Parts['orders']>('P3.1.1', {
      // @ts-expect-error: a ticket is no business of the order desk
      'ticket/closed': () => undefined,
    });
    makeIndicator<Stall>('P1.1.1', {
      // @ts-expect-error: that a stall was opened says nothing about a cloth
      'stall/opened': ({ data }) => data.cloth,
    });
  });

  test('a note of the type it has declared, and none where it declared none', () => {
    const chance = { id: 'c', kind: 'c', subject: { kind: 'c', id: 'c' }, deadline: 0, criteria: [] };
    const expected = words('expected.tidy');
    makeIndicator<Stall, number>('P1.1.1', {
      // @ts-expect-error: the notes of this indicator are numbers
      'stall/opened': (_, desk) => desk.open({ ...chance, expected, note: 'ten' }),
      // @ts-expect-error: a note that is a number cannot be read as a text
      'stall/tidied': (_, desk) => desk.noteOf('c')?.length,
    });
    makeIndicator<Stall>('P1.1.1', {
      // @ts-expect-error: this indicator writes no notes
      'stall/opened': (_, desk) => desk.open({ ...chance, expected, note: 10 }),
    });
  });

  test('a wing takes no indicator of another duty', () => {
    // @ts-expect-error: tidying needs the house of a stall
    expectTypeOf(tidying).toExtend<Parameters<typeof makeScoringDuty<Parts['orders']>>[0]['indicators'][number]>();
  });
});
