import { describe, expect, test } from 'vitest';
import { journeyPlan } from '../../../src/operations/market/journey.ts';
import { DAY, HOUR } from '../../../src/operations/shop/calendar.ts';
import { find } from '../../../src/operations/shop/catalogue.ts';
import { formFor } from '../../support/world.ts';

const ems = find(formFor(1).catalogue.modes, 'ems');
const plan = (exception?: Parameters<typeof journeyPlan>[2]['exception']) =>
  journeyPlan(ems, 'DE', { pacePermille: 1000, recovery: HOUR, ...(exception === undefined ? {} : { exception }) });
const codes = (exception?: Parameters<typeof plan>[0]): string =>
  plan(exception)
    .map((stage) => stage.code ?? '…')
    .join(' ');

/** Domain facts 5.2. */
const HAPPY = 'EMA EMB EXA EXC EMC EMD EDB EDC EMF EMG EDG EMI';

describe('the way of a parcel', () => {
  test.each([
    ['without trouble', undefined, HAPPY],
    ['held by customs', 'customs-documents', 'EMA EMB EXA EXC EMC EMD EDB EME EDC EMF EMG EDG EMI'],
    ['with nobody at home', 'not-home', 'EMA EMB EXA EXC EMC EMD EDB EDC EMF EMG EDG EMH EDG EMI'],
    ['with an incomplete address', 'wrong-address', 'EMA EMB EXA EXC EMC EMD EDB EDC EMF EMG EDG EMH EDG EMI'],
    ['standing still', 'stuck', 'EMA EMB EXA EXC EMC EMD … EDB EDC EMF EMG EDG EMI'],
    ['lost', 'lost', 'EMA EMB EXA EXC EMC LOSS'],
    ['refused', 'returning', 'EMA EMB EXA EXC EMC EMD EDB EDC EMF EMG EDG EMH RTS RTD'],
  ] as const)('%s', (_what, exception, expected) => {
    expect(codes(exception)).toBe(expected);
  });

  test('a parcel takes the days of its lane, by its pace', () => {
    expect(plan().at(-1)?.offset).toBe(6 * DAY);
    expect(journeyPlan(ems, 'DE', { pacePermille: 700, recovery: 0 }).at(-1)?.offset).toBe(Math.floor(4.2 * DAY));
  });

  test('events never go back in time, and those after the crossing are at the destination', () => {
    for (const exception of [
      undefined,
      'customs-documents',
      'not-home',
      'wrong-address',
      'stuck',
      'lost',
      'returning',
    ] as const) {
      const stages = plan(exception);
      for (const [i, stage] of stages.entries()) {
        expect(stage.offset).toBeGreaterThanOrEqual(stages[i - 1]?.offset ?? 0);
        const origin = ['EMA', 'EMB', 'EXA', 'EXC', 'EMC', 'LOSS'].includes(stage.code ?? '');
        expect(stage.place, `${stage.code}`).toBe(origin ? 'TW' : 'DE');
      }
    }
  });

  test('a parcel is stuck after its mode’s days without a scan', () => {
    const stages = plan('stuck');
    const silence = stages.findIndex((stage) => stage.code === null);
    expect((stages[silence]?.offset ?? 0) - (stages[silence - 1]?.offset ?? 0)).toBe(ems.stuckDays * DAY);
  });

  test('a parcel waits only where a remedy is called for', () => {
    for (const exception of ['customs-documents', 'not-home', 'wrong-address', 'stuck'] as const) {
      expect(
        plan(exception)
          .filter((stage) => stage.waits === true)
          .map((stage) => stage.exception),
      ).toEqual([exception]);
    }
    expect(plan('lost').some((stage) => stage.waits === true)).toBe(false);
    expect(plan('returning').some((stage) => stage.waits === true)).toBe(false);
  });
});
