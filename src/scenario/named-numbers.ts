import type { ScenarioDuties } from './duty.ts';
import { listOf, type Raw } from './references.ts';
import type { YamlFiles } from './yaml-file.ts';

/** Thousands with a comma, in both languages of the house. */
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** The number of a field as a page says it: what is kept in per-mille is said in per cent, and a market's rate in TWD. */
export function numberText(field: string, value: number): string {
  if (field.endsWith('Permille')) return String(value / 10);
  return field === 'rate' ? String(value / 1000) : grouped(value);
}

/** The shop's tables whose numbers pages may name, with the fields that have a name. An entry is called by its id. */
const TABLES = [
  {
    file: 'channels.yaml',
    list: 'channels',
    fields: ['handlingDays', 'acceptanceDays', 'commissionPermille', 'paymentPermille'],
  },
  {
    file: 'freight.yaml',
    list: 'modes',
    fields: ['cutOff', 'stuckDays', 'volumetricDivisor', 'fuelPermille', 'lanes', 'tariff'],
  },
  { file: 'pack.yaml', list: 'markets', fields: ['rate'] },
] as const;

type Named = readonly [name: string, text: string];

/** All numbers and times in a value, by name: the path on which they stand. */
function named(name: string, value: unknown): readonly Named[] {
  if (typeof value === 'number') return [[name, numberText(name.slice(name.lastIndexOf('.') + 1), value)]];
  if (typeof value === 'string') return /^\d\d:\d\d$/.test(value) ? [[name, value]] : [];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([field, each]) => named(`${name}.${field}`, each));
}

function inTable(files: YamlFiles, { file, list, fields }: (typeof TABLES)[number]): readonly Named[] {
  return listOf(files[file]?.data, list).flatMap((entry) =>
    fields.flatMap((field) => named(`${list}.${entry.id}.${field}`, entry[field])),
  );
}

/**
 * The numbers that pages may name, as pages say them: `<list>.<rule>` of a duty's rules, `<list>.<entry>.<field>` of the shop's tables, and so
 * on down to the number (`modes.courier.tariff.A.first`).
 */
export function numbersIn(files: YamlFiles, duties: ScenarioDuties): ReadonlyMap<string, string> {
  const rules = Object.values(duties).flatMap(({ numbers }) => (numbers === undefined ? [] : [numbers]));
  return new Map([
    ...rules.flatMap(({ file, list }) => {
      const values = ((files[file]?.data as Raw | null | undefined)?.[list] ?? {}) as Raw;
      return Object.entries(values).flatMap(([rule, value]) =>
        typeof value === 'number' ? named(`${list}.${rule}`, value) : [],
      );
    }),
    ...TABLES.flatMap((table) => inTable(files, table)),
  ]);
}

/**
 * What kind of number a name stands for, whatever its entry: `modes.tariff.first` of `modes.courier.tariff.A.first`. Those of one kind and one
 * value need to be named once.
 */
export function kindOf(name: string): string {
  const [list = '', entry = '', ...rest] = name.split('.');
  if (rest.length === 0) return `${list}.${entry}`;
  return [list, rest[0], ...(rest.length > 1 ? [rest.at(-1)] : [])].join('.');
}
