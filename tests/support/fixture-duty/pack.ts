import { z } from 'zod';
import { DAY } from '../../../src/operations/shop/calendar.ts';
import { SCENARIO_DUTIES } from '../../../src/scenario/duties.ts';
import type { ScenarioDuties, ScenarioDuty } from '../../../src/scenario/duty.ts';
import type { PackSource } from '../../../src/scenario/pack.ts';
import { idsOf, listOf } from '../../../src/scenario/references.ts';
import { textKeys } from '../../../src/scenario/text-keys.ts';
import { packSource } from '../world.ts';
import type { PinsPart } from './pins.ts';
import { inPlaceOfSocial } from './stand-in.ts';

const board = z.strictObject({
  id: z.string(),
  product: z.string(),
  full: z.number().int(),
  missing: z.number().int(),
});
const recount = z.strictObject({ weekday: z.number().int().min(1).max(5) });

interface PinsData {
  readonly boards: readonly z.output<typeof board>[];
  readonly recounts: readonly z.output<typeof recount>[];
}

/** The wing of packs: a field of `pack.yaml`, a list in `demand.yaml`, a file, a page, and the names of boards. */
export const pinsScenario: ScenarioDuty<PinsData> = {
  code: 'T1',
  pack: { longestPin: z.number().int() },
  demand: { recounts: z.array(recount) },
  files: [{ name: 'pins.yaml', schema: z.strictObject({ boards: z.array(board).min(1) }) }],
  pages: ['counting'],
  buyerTexts: [],
  letters: [],
  checkReferences(refs, { 'pins.yaml': own, 'products.yaml': goods }) {
    const products = idsOf(listOf(goods?.data, 'products'));
    for (const [i, { product }] of listOf(own?.data, 'boards').entries())
      refs.need(own, ['boards', i, 'product'], product, products, 'product');
  },
  neededTexts: ({ 'pins.yaml': own }) => textKeys(idsOf(listOf(own?.data, 'boards')), 'boards', 'name'),
  addDemand(c, { recounts }) {
    for (const { weekday } of recounts)
      c.coming.push({ kind: 'news/arrives', at: c.monday + (weekday - 1) * DAY, id: `R-${weekday}`, key: 'recount' });
  },
  compile: (_, { boards }) => ({
    house: {
      boards: boards.map(({ id, product, full }) => ({ id, product, full })),
      countHours: 8,
    } satisfies PinsPart['house'],
    form: { boards: boards.map(({ id, full, missing }) => ({ id, pins: full - missing })) } satisfies PinsPart['form'],
    truth: { missing: Object.fromEntries(boards.map(({ id, missing }) => [id, missing])) } satisfies PinsPart['truth'],
  }),
  standIn(c) {
    c.coming.push({ kind: 'colleague/acts', at: c.monday + DAY, action: 'board/count', input: {} });
  },
};

/** The duties of the house with the one that counts pins. */
export const WITH_PINS: ScenarioDuties = inPlaceOfSocial(SCENARIO_DUTIES, pinsScenario);

const put = (text: string | undefined, find: string, replacement: string): string => {
  if (text?.includes(find) !== true) throw new Error(`the pack has no ${find}`);
  return text.replace(find, replacement);
};

/** The order-desk pack with boards to count, for these duties. */
export function pinsSource(duties: string): PackSource {
  const pack = put(packSource['pack.yaml'], 'duties: [T3]', `duties: ${duties}`);
  const page = '\nhandbook:\n  counting: { title: Counting, body: Count every board. }\n';
  const names = ['tea: { name: Tea board }', 'lamp: { name: Lamp board }', 'bowl: { name: Bowl board }'];
  const words = (language: string): string =>
    `${put(packSource[`locales/${language}.yaml`], '\nhandbook:\n', page)}\nboards:\n  ${names.join('\n  ')}\n`;
  return {
    ...packSource,
    'pack.yaml': `${put(pack, 'handbook:\n', 'handbook:\n  - counting\n')}\nlongestPin: 9\n`,
    'demand.yaml': `${packSource['demand.yaml']}\nrecounts:\n  - { weekday: 2 }\n`,
    'pins.yaml': [
      'boards:',
      '  - { id: tea, product: tea-set, full: 5, missing: 2 }',
      '  - { id: lamp, product: tea-set, full: 4, missing: 0 }',
      '  - { id: bowl, product: tea-set, full: 6, missing: 1 }',
      '',
    ].join('\n'),
    'locales/zh-TW.yaml': words('zh-TW'),
    'locales/en.yaml': words('en'),
  };
}
