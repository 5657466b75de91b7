import { z } from 'zod';
import { DAY } from '../../src/operations/shop/calendar.ts';
import { SCENARIO_DUTIES } from '../../src/scenario/duties.ts';
import type { ScenarioDuties, ScenarioDuty } from '../../src/scenario/duty.ts';
import type { PackSource } from '../../src/scenario/pack.ts';
import { idsOf, listOf } from '../../src/scenario/references.ts';
import { textKeys } from '../../src/scenario/text-keys.ts';
import { packSource } from './world.ts';

const shelf = z.strictObject({ id: z.string(), product: z.string(), missing: z.number().int() });
const recount = z.strictObject({ weekday: z.number().int().min(1).max(5) });

interface CountingData {
  readonly shelves: readonly z.output<typeof shelf>[];
  readonly recounts: readonly z.output<typeof recount>[];
}

/** A duty that nobody but tests has: somebody counts the goods on the shelves. */
const counting: ScenarioDuty<CountingData> = {
  code: 'T5',
  demand: { recounts: z.array(recount) },
  file: { name: 'counting.yaml', schema: z.strictObject({ shelves: z.array(shelf).min(1) }) },
  pages: ['counting'],
  buyerTexts: [],
  letters: [],
  checkReferences(refs, { 'counting.yaml': own, 'products.yaml': goods }) {
    const products = idsOf(listOf(goods?.data, 'products'));
    for (const [i, { product }] of listOf(own?.data, 'shelves').entries())
      refs.need(own, ['shelves', i, 'product'], product, products, 'product');
  },
  neededTexts: ({ 'counting.yaml': own }) => textKeys(idsOf(listOf(own?.data, 'shelves')), 'shelves', 'name'),
  addDemand(c, { recounts }) {
    for (const { weekday } of recounts)
      c.coming.push({ kind: 'news/arrives', at: c.monday + (weekday - 1) * DAY, id: `R-${weekday}`, key: 'recount' });
  },
  compile: (c, { shelves }) => ({
    house: { shelves: shelves.map(({ id, product }) => ({ id, product })) },
    form: { begun: c.monday },
    truth: { missing: Object.fromEntries(shelves.map(({ id, missing }) => [id, missing])) },
  }),
  standIn(c) {
    c.coming.push({ kind: 'colleague/acts', at: c.monday + DAY, action: 'shelf/count', input: {} });
  },
};

/** The duties of the house, and the one that counts. */
export const WITH_COUNTING: ScenarioDuties = { ...SCENARIO_DUTIES, counting };

const put = (text: string | undefined, find: string, replacement: string): string => {
  if (text?.includes(find) !== true) throw new Error(`the pack has no ${find}`);
  return text.replace(find, replacement);
};

/** The order-desk pack with a shelf to count, for these duties. */
export function countingSource(duties: string): PackSource {
  const pack = put(packSource['pack.yaml'], 'duties: [T3]', `duties: ${duties}`);
  const page = '\nhandbook:\n  counting: { title: Counting, body: Count every shelf. }\n';
  const words = (language: string): string =>
    `${put(packSource[`locales/${language}.yaml`], '\nhandbook:\n', page)}\nshelves:\n  tea: { name: Tea }\n`;
  return {
    ...packSource,
    'pack.yaml': put(pack, 'handbook:\n', 'handbook:\n  - counting\n'),
    'demand.yaml': `${packSource['demand.yaml']}\nrecounts:\n  - { weekday: 2 }\n`,
    'counting.yaml': 'shelves:\n  - { id: tea, product: tea-set, missing: 2 }\n',
    'locales/zh-TW.yaml': words('zh-TW'),
    'locales/en.yaml': words('en'),
  };
}
