import { expect, test } from 'vitest';
import type { OutputCell, OutputTable } from '../../../../src/operations/duty.ts';
import { planOutputs } from '../../../../src/operations/social/plans/outputs.ts';
import { planned, plansDesk, withPart } from '../../../support/social/planned.ts';

/** The lines of a part: what each is about, and the rest of its cells. */
const linesOf = ({ rows }: OutputTable, part: string): readonly (readonly OutputCell[])[] =>
  rows.filter(([first]) => first === part).map((row) => row.slice(1));

function planOn(
  seed: number,
  ...[until, change]: Parameters<typeof planned> extends [unknown, ...infer Rest] ? Rest : never
) {
  const desk = plansDesk(seed);
  planned(desk.sitting, until, change);
  const [table] = planOutputs(desk.sitting.world);
  if (table === undefined) throw new Error('no plan is left behind');
  return { table, desk };
}

test('the plan says what was asked for, each decision with its evidence, money, days, targets, and who signed', () => {
  const { table, desk } = planOn(1, 'approved');
  const { commission } = desk.house.plans;
  expect(table.code).toBe('O1.1.1');
  expect([...new Set(table.rows.map(([part]) => part))]).toEqual([
    ...['brief', 'objective', 'audience', 'message', 'places', 'mechanic', 'budget', 'schedule', 'targets', 'approval'],
  ]);
  expect(linesOf(table, 'objective')).toEqual([
    ['objective', { of: 'planObjective', id: commission.goal }, '', '', ''],
  ]);
  expect(linesOf(table, 'message').map(([item]) => item)).toEqual(['message', 'figure-mentions']);
  expect(String(linesOf(table, 'message')[0]?.[4])).toMatch(/^E-\d+ \(\d+\)/);
  expect(linesOf(table, 'budget').at(-1)).toMatchObject([
    'sum',
    '',
    { amount: commission.budget, currency: 'TWD' },
    '',
    '',
  ]);
  expect(linesOf(table, 'schedule').map(([item]) => item)).toEqual(['from', 'check', 'until', 'winners']);
  expect(linesOf(table, 'targets')[0]?.[2]).toBe(commission.wanted.number);
  expect(linesOf(table, 'approval').map(([item]) => item)).toEqual(['handed-in', 'signed', 'state']);
});

test('a plan that came back says so, with how much was to mend', () => {
  const { table } = planOn(1, 'returned', withPart('objective', { objective: 'clear-stock' }));
  expect(linesOf(table, 'approval')[1]?.slice(0, 3)).toEqual(['returned', { of: 'planApprover', id: 'approver' }, 1]);
});

test('whoever writes nothing leaves no plan behind', () => {
  expect(planOutputs(plansDesk(1).sitting.world)[0]?.rows).toEqual([]);
});
