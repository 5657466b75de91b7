import { expect, test } from 'vitest';
import { weighTraffic } from '../support/wire-traffic.ts';
import { PACKS } from '../support/world.ts';

// `waybill bench` shows the same figures.
test.each(PACKS)(
  'a week at the %s, played by the expert, costs at most 6 kB an act and 200 bytes a quiet minute',
  async (pack) => {
    const traffic = await weighTraffic(pack);
    expect(traffic.acts).toBeGreaterThan(200);
    expect(traffic.perAct).toBeLessThan(6_000);
    expect(traffic.perQuietMinute).toBeLessThan(200);
  },
);
