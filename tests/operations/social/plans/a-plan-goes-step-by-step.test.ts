import { expect, test } from 'vitest';
import { DAY, HOUR } from '../../../../src/operations/shop/calendar.ts';
import { PLAN, planState, THE_PLAN } from '../../../../src/operations/social/plans/campaign-plan.ts';
import { planned, plansDesk, withPart } from '../../../support/social/planned.ts';

const plan = THE_PLAN;
const objective = { plan, content: { part: 'objective', objective: 'win-back' } };
const grounds = { clippings: [], quote: null };

test('a plan is asked for on the first morning, and written part by part', () => {
  const desk = plansDesk(1).until(0);
  expect(desk.told('campaign-plan/asked')).toHaveLength(1);
  expect(desk.refused('plan/submit', { plan })).toBe('campaign-plan/empty');
  desk.do('plan/draft', objective);
  desk.do('plan/draft', { plan, content: { part: 'objective', objective: 'be-known' } });
  expect(desk.sitting.world.get(PLAN, plan)?.parts).toEqual({ objective: { objective: 'be-known' } });
});

test('what the brief and the board do not have cannot be written', () => {
  const desk = plansDesk(1).until(0);
  const refused = (content: object): string => desk.refused('plan/draft', { plan, content });
  expect(refused({ part: 'message', topic: 'weather', ...grounds })).toBe('campaign-plan/no-topic');
  expect(refused({ part: 'places', accounts: ['kadro-jp', 'radio'], ...grounds })).toBe('campaign-plan/no-account');
  const [a, b, c] = desk.house.accounts.map(({ id }) => id);
  expect(refused({ part: 'places', accounts: [a, b, c], ...grounds })).toBe('campaign-plan/too-many-accounts');
  expect(refused({ part: 'places', accounts: [a, a], ...grounds })).toBe('campaign-plan/too-many-accounts');
  const invented = { part: 'audience', audience: 'fans', clippings: ['E-99'], quote: null };
  expect(refused(invented)).toBe('campaign-plan/no-clipping');
  const target = { figure: 'reach', number: 5, date: '2027-03-01' };
  expect(refused({ part: 'targets', targets: [target, target] })).toBe('campaign-plan/target-twice');
  expect(desk.refused('plan/draft', { ...objective, plan: 'P-9' })).toBe('campaign-plan/unknown');
});

test('while the approver reads a plan, nobody writes in it', () => {
  const desk = plansDesk(1).until(0);
  desk.do('plan/draft', objective);
  expect(desk.refused('plan/revise', { plan })).toBe('campaign-plan/submit-first');
  desk.do('plan/submit', { plan });
  expect(desk.refused('plan/draft', objective)).toBe('campaign-plan/awaiting-approval');
  expect(desk.refused('plan/submit', { plan })).toBe('campaign-plan/awaiting-approval');
  expect(desk.sitting.world.get(PLAN, plan)?.rounds.at(-1)).not.toHaveProperty('reasons');
});

test('a plan with a fault comes back after some office hours with all its reasons, and goes in again once it is mended', () => {
  const desk = plansDesk(1);
  const { sitting } = desk;
  planned(sitting, 'returned', withPart('mechanic', { mechanic: 'user-photos' }));
  const round = sitting.world.get(PLAN, plan)?.rounds.at(-1);
  expect(round?.reasons?.map(({ fault }) => fault)).toEqual(['mechanic-not-fitting']);
  expect((round?.answeredAt ?? 0) - (round?.at ?? 0)).toBeGreaterThanOrEqual(2 * HOUR);
  expect(desk.refused('plan/submit', { plan })).toBe('campaign-plan/revise-instead');
  expect(desk.refused('plan/revise', { plan })).toBe('campaign-plan/nothing-mended');
  planned(sitting, 'approved');
  expect(desk.told('campaign-plan/approved')).toEqual([{ round: 2 }]);
  expect(desk.refused('plan/draft', objective)).toBe('campaign-plan/approved');
});

test('a plan without a fault is approved the first time', () => {
  const desk = plansDesk(2);
  planned(desk.sitting, 'approved');
  expect(desk.told('campaign-plan/returned')).toEqual([]);
  expect(desk.sitting.world.get(PLAN, plan)?.rounds).toHaveLength(1);
});

test('what is not approved in time lapses; what lies before the approver is answered all the same', () => {
  const late = plansDesk(1).until(0);
  late.do('plan/draft', objective);
  const { lapsesAt } = late.house.plans;
  late.sitting.advance(lapsesAt - HOUR);
  late.do('plan/submit', { plan });
  late.sitting.advance(lapsesAt + HOUR);
  const stands = () => {
    const found = late.sitting.world.get(PLAN, plan);
    return found === undefined ? 'none' : planState(found);
  };
  expect(stands(), 'nobody has answered yet').toBe('awaiting-approval');
  late.sitting.advance(lapsesAt + 4 * DAY);
  expect(stands(), 'given back too late').toBe('lapsed');
  expect(late.refused('plan/draft', objective)).toBe('campaign-plan/lapsed');
});
