import { expect, test } from 'vitest';
import { DUTIES } from '../../../src/operations/duties.ts';
import { PANEL_DUTIES } from '../../../src/panels/duties.ts';

const NAMES = Object.keys(PANEL_DUTIES) as (keyof typeof PANEL_DUTIES)[];

test.each(NAMES)('every sound of %s belongs to one of its actions, or to a notice it gives', async (name) => {
  const { actions, happenings } = DUTIES[name];
  const { sounds = {} } = await PANEL_DUTIES[name].wing();
  const notices = Object.entries(happenings).flatMap(([kind, { says }]) =>
    says === undefined ? [] : [kind.replace('/', '.')],
  );
  const known = [...actions.map(({ kind }) => kind), ...notices];
  expect(Object.keys(sounds).filter((key) => !known.includes(key))).toEqual([]);
  expect(Object.values(sounds), 'somebody who comes or writes is heard').toContain('bell');
});
