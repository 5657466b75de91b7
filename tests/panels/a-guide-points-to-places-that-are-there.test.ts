import { expect, test } from 'vitest';
import { PANEL_DUTIES } from '../../src/panels/duties.ts';
import { SCENARIO_DUTIES } from '../../src/scenario/duties.ts';

test('a place that packs may name is a place on the papers, and the other way round', async () => {
  for (const [name, duty] of Object.entries(PANEL_DUTIES)) {
    const { places = {}, papers } = await duty.wing();
    const named = SCENARIO_DUTIES[name as keyof typeof SCENARIO_DUTIES].places ?? {};
    expect(Object.keys(places).sort()).toEqual(Object.keys(named).sort());
    const kinds = papers.map(({ kind }) => kind);
    for (const [place, { list, paper }] of Object.entries(places)) {
      expect(kinds, place).toContain(list);
      expect(kinds, place).toContain(paper ?? list);
      expect(paper === undefined ? 'list' : 'record', place).toBe((named as Record<string, string>)[place]);
    }
  }
});
