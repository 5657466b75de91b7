import { describe, expect, test } from 'vitest';
import { DUTY_CODES } from '../../../src/host/index.ts';
import { PANEL_DUTIES } from '../../../src/panels/duties.ts';
import type { PanelDuties } from '../../../src/panels/panel-duty.ts';
import { type RailGroup, railGroups, strike, strokesWords } from '../../../src/panels/shell/rail-places.ts';
import { loadTrained } from '../../../src/panels/shell/trained.ts';
import { textsOf } from '../../locales/texts.ts';
import { dutyWithLists } from '../../support/fixture-duty/screens.ts';

const CODES = ['T1', 'T2', 'T3', 'T4'] as const;

/** The duties of the house, one that it does not have yet, and one with lists of a test's own: twenty-five papers with the handbook. */
const FOUR: PanelDuties = {
  ...PANEL_DUTIES,
  social: dutyWithLists('T1', 5),
  store: dutyWithLists('T2', 6),
};

const railOf = async (...codes: readonly string[]): Promise<readonly RailGroup[]> =>
  railGroups(await loadTrained(codes, FOUR));

const placesOf = (groups: readonly RailGroup[]) => groups.flatMap(({ places }) => places);

/** The paper that comes to the front when those digits are struck one after the other. */
function opened(groups: readonly RailGroup[], digits: readonly string[]): string | undefined {
  let strokes: readonly string[] = [];
  let kind: string | undefined;
  for (const digit of digits) {
    const struck = strike(groups, strokes, digit);
    strokes = struck.strokes;
    kind = struck.paper?.kind;
  }
  return kind;
}

const PACKS = [['T3'], ['T4'], ['T3', 'T4'], ['T1', 'T4'], [...CODES]] as const;

describe.each(PACKS.map((codes) => ({ codes })))('the rail of a pack that trains $codes', ({ codes }) => {
  test('every paper of the rail has a key, and no two papers have the same', async () => {
    const keys = placesOf(await railOf(...codes)).map(({ strokes }) => strokesWords(strokes));
    expect(keys).not.toContain('');
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('every paper opens by its own key, whatever digit was pressed before', async () => {
    const groups = await railOf(...codes);
    for (const { paper, strokes } of placesOf(groups)) expect(opened(groups, strokes)).toBe(paper.kind);
    const half = groups.flatMap(({ lead }) => lead);
    for (const digit of half) expect(opened(groups, [digit, '0'])).toBe('handbook');
  });
});

describe('one duty', () => {
  test('the papers of a single duty stand on the rail without a heading, with a digit each', async () => {
    const groups = await railOf('T3');
    expect(groups).toHaveLength(1);
    expect(groups[0]?.duty).toBeUndefined();
    const keys = placesOf(groups).map(({ paper, strokes }) => `${strokesWords(strokes)} ${paper.kind}`);
    expect(keys.slice(0, 3)).toEqual(['Alt+1 orders', 'Alt+2 bench', 'Alt+3 tracking']);
    expect(keys.at(-1)).toBe('Alt+0 handbook');
  });

  test('the handbook stands behind the last paper of a single duty', async () => {
    expect(
      placesOf(await railOf('T4'))
        .map(({ strokes }) => strokesWords(strokes))
        .at(-1),
    ).toBe('Alt+5');
  });
});

describe('four duties', () => {
  test('four duties stand in groups in the sequence of the standard, the handbook after them', async () => {
    const groups = await railOf(...CODES);
    expect(groups.map(({ duty }) => duty)).toEqual([...CODES, undefined]);
    expect(placesOf(groups)).toHaveLength(25);
  });

  test('each of four duties has a digit, which is pressed before its papers’ own', async () => {
    const [social, store] = await railOf(...CODES);
    expect(social?.places.map(({ strokes }) => strokesWords(strokes))[0]).toBe('Alt+1 1');
    expect(store?.places.map(({ strokes }) => strokesWords(strokes))[5]).toBe('Alt+2 6');
  });

  test.each(['zh-TW', 'en'])('have a short name each in %s', (language) => {
    const texts = textsOf(language, 'app');
    const names = CODES.map((code) => texts.get(`rail.duties.${code}`) ?? '');
    expect(new Set(names).size).toBe(CODES.length);
    for (const name of names) expect(name).toMatch(/^.{2,8}$/);
  });
});

test('a digit that no paper has does nothing', async () => {
  const groups = await railOf('T3', 'T4');
  expect(strike(groups, [], '8')).toEqual({ strokes: [] });
  expect(strike(groups, ['2'], '9')).toEqual({ strokes: [] });
});

test('the screens know the duties by the codes of the standard', () => {
  expect(Object.fromEntries(Object.entries(PANEL_DUTIES).map(([name, { code }]) => [name, code]))).toEqual(DUTY_CODES);
});
