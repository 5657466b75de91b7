import { describe, expect, test } from 'vitest';
import { type LifecycleState, lifecycleOf } from '../../../../src/kernel/lifecycle.ts';
import { statesTagged } from '../../../../src/kernel/state-tags.ts';
import { PARTIES } from '../../../../src/operations/store/stock/count.ts';
import { INQUIRY_EVENTS } from '../../../../src/operations/store/stock/inquiring.ts';
import { stockCountMachine } from '../../../../src/operations/store/stock/stock-count.machine.ts';
import { type CountStateValue, STOCK_COUNT_STATES } from '../../../../src/operations/store/stock/stock-count-states.ts';
import { eventsOf, machineIsWhole } from '../../../support/machine-suite.ts';

const VARIED = ['OPEN', 'WRITE_DOWN', 'VARY'];

machineIsWhole({
  machine: stockCountMachine,
  sentFrom: ['store/stock', 'market/store'],
  first: { warehouse: VARIED, supplier: VARIED, marketing: VARIED },
});

const toClearUp = statesTagged(STOCK_COUNT_STATES.count, 'to-clear-up');

test('a count has no timers of its own: its day and its answers come from the agenda', () => {
  expect(eventsOf(stockCountMachine).filter((event) => event.startsWith('xstate.'))).toEqual([]);
});

test('a variance can be counted again until its entry is sent', () => {
  const again = Object.entries(STOCK_COUNT_STATES.count.states).flatMap(([state, one]) =>
    'on' in one && 'RECOUNT' in one.on ? [state] : [],
  );
  expect(again).toEqual([...toClearUp]);
});

describe('the count and its three inquiries together', () => {
  const lifecycle = lifecycleOf(stockCountMachine);
  const standing = (state: LifecycleState): CountStateValue => state.value as CountStateValue;

  /** All that a count can come to, and what each event makes of it. */
  const found = new Map<string, LifecycleState>();
  const moves: { readonly from: CountStateValue; readonly type: string; readonly to: CountStateValue }[] = [];
  const visit = (state: LifecycleState): void => {
    const key = JSON.stringify(state.value);
    if (found.has(key)) return;
    found.set(key, state);
    for (const type of eventsOf(stockCountMachine)) {
      const moved = lifecycle.move(state, { type });
      if (moved === null) continue;
      moves.push({ from: standing(state), type, to: standing(moved.state) });
      visit(moved.state);
    }
  };
  visit(lifecycle.start({}).state);
  const takes = (event: string) => moves.filter(({ type }) => type === event);
  const statesWhere = (holds: (one: CountStateValue) => boolean): Set<string> =>
    new Set([...found].flatMap(([key, state]) => (holds(standing(state)) ? [key] : [])));

  test('before anything has differed nobody is asked, afterwards each for itself in every order', () => {
    const combinations = [...found.values()].map(standing);
    const before = combinations.filter(({ count }) => count === 'scheduled' || count === 'overdue');
    expect(before.every((one) => PARTIES.every((party) => one[party] === 'not-asked'))).toBe(true);
    const open = combinations.filter(({ count }) => count === 'investigating');
    // Every combination of three parties in three states but the one in which nobody was asked.
    expect(open).toHaveLength(3 ** 3 - 1);
  });

  test.each(PARTIES)(
    '%s is asked once, as long as the variance is to be cleared up, and that opens the inquiry',
    (party) => {
      const asked = takes(INQUIRY_EVENTS[party].asks.type);
      const may = statesWhere((one) => toClearUp.has(one.count) && one[party] === 'not-asked');
      expect(new Set(asked.map(({ from }) => JSON.stringify(from)))).toEqual(may);
      for (const { from, to } of asked) expect(to).toEqual({ ...from, count: 'investigating', [party]: 'asked' });
    },
  );

  test.each(PARTIES)('%s answers once, whatever has become of the count, and changes nothing else', (party) => {
    const answered = takes(INQUIRY_EVENTS[party].answers.type);
    const may = statesWhere((one) => one[party] === 'asked');
    expect(new Set(answered.map(({ from }) => JSON.stringify(from)))).toEqual(may);
    expect(new Set(answered.map(({ from }) => from.count))).toContain('closed');
    for (const { from, to } of answered) expect(to).toEqual({ ...from, [party]: 'answered' });
  });

  test('what happens to the count itself leaves every inquiry as it is', () => {
    const inquiries = new Set<string>(
      PARTIES.flatMap((party) => Object.values(INQUIRY_EVENTS[party])).map(({ type }) => type),
    );
    const own = moves.filter(({ type }) => !inquiries.has(type));
    for (const { from, to } of own) expect({ ...to, count: from.count }).toEqual(from);
  });
});
