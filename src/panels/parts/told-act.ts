import type { Currency, NextAct, SittingHost } from '../../host/index.ts';
import { formatMoney, formatNumber } from '../format.ts';
import { t } from '../i18n.ts';
import type { ToldAct, ToldField, Tree } from '../panel-duty.ts';
import { trained } from '../shell/trained.ts';
import { nameOf } from './names.ts';
import { term } from './words.ts';

/** Whether a value is an object with named parts. */
export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const each = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const joined = (value: unknown, words: (one: unknown) => string): string =>
  each(value).map(words).join(t('app:common.comma'));

/** A field of codes with texts in a group of `terms`. */
export const coded = (label: string, group: string): ToldField => ({
  label,
  words: (_host, value) => joined(value, (code) => term(group, String(code))),
});

/** A field that names a thing of the shop, or a record. */
export const called = (label: string, kind: string): ToldField => ({
  label,
  words: (host, value) => joined(value, (id) => nameOf(host, kind, String(id))),
});

/** A field in which something is typed as it stands. */
export const typed = (label: string, unit = ''): ToldField => ({
  label,
  words: (_host, value) => [typeof value === 'number' ? formatNumber(value) : String(value), unit].join(' ').trim(),
});

/** An amount of the currency that a record has. */
export const priced = (
  label: string,
  currencyOf: (host: SittingHost, input: Tree) => Currency | undefined,
): ToldField => ({
  label,
  words: (host, value, input) => {
    const currency = currencyOf(host, input);
    return currency === undefined ? String(value) : formatMoney({ amount: Number(value), currency });
  },
});

/** A field told by a function of its own. */
export const told = (label: string, words: ToldField['words']): ToldField => ({ label, words });

/** An act in words: its name, and what a person fills in for it. */
export interface ActWords {
  readonly name: string;
  readonly fields: readonly (readonly [label: string, value: string])[];
}

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** The fields of a part of an input, in its sequence; what has no place among `fields` is not told. */
function fieldsIn(
  host: SittingHost,
  fields: NonNullable<ToldAct['fields']>,
  input: Tree,
  part: Tree,
  path: string,
): readonly (readonly [string, string])[] {
  return Object.entries(part).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    const at = path === '' ? name : `${path}.${name}`;
    const field = fields[at];
    if (field !== undefined && value !== '')
      return [[t(field.label), isNothing(value) ? t('app:coach.none') : field.words(host, value, input)]];
    return each(value).flatMap((one) => (isTree(one) ? fieldsIn(host, fields, input, one, at) : []));
  });
}

/** An act as the papers name it; null where no duty tells of it. */
export function actWords(host: SittingHost, { action, input }: NextAct, duties = trained()): ActWords | null {
  const act = duties.map(({ wing }) => wing.acts[action]).find((found) => found !== undefined);
  if (act === undefined) return null;
  const fields = isTree(input) ? fieldsIn(host, act.fields ?? {}, input, input, '') : [];
  return { name: t(act.name), fields };
}
