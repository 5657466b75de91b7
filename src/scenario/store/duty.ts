import { z } from 'zod';
import { DUTY_CODES } from '../../operations/parts.ts';
import { STORE_PAGES } from '../../operations/store/handbook.ts';
import type { StoreForm, StoreItem, StoreParts, StoreRules } from '../../operations/store/parts.ts';
import type { ScenarioDuty } from '../duty.ts';
import { idsOf, listOf, type References } from '../references.ts';
import { id, positive } from '../schema-parts.ts';
import type { YamlFiles } from '../yaml-file.ts';
import { colleaguesKeepOrdersMoving } from './colleagues.ts';
import { listings } from './listings.ts';
import { meetings } from './meetings.ts';
import { performance } from './performance.ts';
import { stock } from './stock.ts';
import type { StoreScenario } from './subject.ts';
import { translations } from './translations.ts';

const SUBJECTS = { stock, listings, translations, performance, meetings } as const satisfies {
  readonly [Name in keyof StoreParts]: StoreScenario<Name>;
};

type AnySubject = StoreScenario<keyof StoreParts>;
const all = Object.entries(SUBJECTS) as unknown as readonly (readonly [keyof StoreParts, AnySubject])[];
const every = <What>(ask: (subject: AnySubject) => readonly What[]): What[] =>
  all.flatMap(([, subject]) => ask(subject));

/** The numbers of all subjects. */
const rules = z.strictObject(
  Object.fromEntries(every(({ rules }) => Object.entries(rules)).map(([name, { schema }]) => [name, schema])),
);

/** `store.yaml`: what the goods cost, the numbers of the handbook, and the stock. */
const storeSchema = z.strictObject({
  items: z.array(z.strictObject({ id, cost: positive, yearly: positive, perBox: positive })).min(1),
  storeRules: rules,
  stock: stock.schema,
});

/** The fields of all files of the store. */
interface StoreData {
  readonly items: readonly StoreItem[];
  readonly storeRules: StoreRules;
}

const FILES = [
  { name: 'store.yaml', schema: storeSchema },
  ...all.flatMap(([name, { file, schema }]) =>
    file === 'store.yaml' ? [] : [{ name: file, schema: z.strictObject({ [name]: schema }) }],
  ),
];

function checkItems(refs: References, { 'store.yaml': own, 'products.yaml': goods }: YamlFiles): void {
  const products = idsOf(listOf(goods?.data, 'products'));
  const items = listOf(own?.data, 'items');
  refs.twice(
    own,
    'items',
    items.map((item) => item.id),
  );
  for (const [i, item] of items.entries()) refs.need(own, ['items', i, 'id'], item.id, products, 'product', 'id');
}

const together = (maps: readonly (ReadonlyMap<string, readonly string[]> | undefined)[]) =>
  new Map(maps.flatMap((map) => [...(map ?? [])]));

/** The store: its files, put together of its subjects. */
export const store: ScenarioDuty<StoreData> = {
  code: DUTY_CODES.store,
  pack: {},
  demand: {},
  files: FILES,
  pages: STORE_PAGES,
  numbers: {
    file: 'store.yaml',
    list: 'storeRules',
    pages: Object.fromEntries(
      every(({ rules }) => Object.entries(rules)).flatMap(([name, { page }]) =>
        page === undefined ? [] : [[name, page]],
      ),
    ),
  },
  buyerTexts: every(({ buyerTexts }) => buyerTexts),
  letters: every(({ letters }) => letters),
  checkReferences(refs, files) {
    if (files['store.yaml'] !== undefined) checkItems(refs, files);
    for (const [, subject] of all) if (files[subject.file] !== undefined) subject.checkReferences?.(refs, files);
  },
  checkSense(refs, files, readings) {
    for (const [, subject] of all) if (files[subject.file] !== undefined) subject.checkSense?.(refs, files, readings);
  },
  neededTexts: (files) => every((subject) => (files[subject.file] === undefined ? [] : subject.neededTexts(files))),
  filledIn: (files) => together(all.map(([, subject]) => subject.filledIn?.(files))),
  spokenIn: (files) => every((subject) => subject.spokenIn?.(files) ?? []),
  scale: (own, shares) => {
    const sections: Readonly<Record<string, unknown>> = { ...own };
    const scaled = all.flatMap(([name, subject]) =>
      subject.scale === undefined ? [] : [[name, subject.scale(sections[name], shares)] as const],
    );
    return { ...own, ...Object.fromEntries(scaled) };
  },
  addDemand: colleaguesKeepOrdersMoving,
  compile(c, own) {
    const { items, storeRules } = own;
    const parts = all.map(([name, subject]) => {
      const section = (own as unknown as Readonly<Record<string, unknown>>)[name];
      return [name, subject.compile({ ...c, items, storeRules }, section)] as const;
    });
    const gather = (what: 'house' | 'form' | 'truth'): object =>
      Object.fromEntries(parts.map(([name, part]) => [name, part[what]]));
    return {
      house: { items, rules: storeRules, ...gather('house') },
      form: gather('form') as StoreForm,
      truth: { store: gather('truth') },
    };
  },
};
