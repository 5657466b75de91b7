import { join } from 'node:path';
import { readPackFolder } from '../../src/cli/pack-files.ts';
import type { Form } from '../../src/operations/market/form.ts';
import { DAY, HOUR } from '../../src/operations/shop/calendar.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import type { CheckedPack, PackSource } from '../../src/scenario/pack.ts';
import { Sitting } from '../../src/sitting/sitting.ts';

/** Minutes and hours of simulated time. */
export const hours = (amount: number): number => amount * HOUR;
export const minutes = (amount: number): number => amount * 60_000;
export const days = (amount: number): number => amount * DAY;

/** The packs of the house that last a week, by their folder. */
export const PACKS = ['order-desk', 'service-desk', 'store-room', 'social-studio'] as const;
/** Those that fit into a lesson. */
export const LESSONS = ['order-day', 'service-day', 'shop-day'] as const;
export type PackName = (typeof PACKS)[number];
export type AnyPack = PackName | (typeof LESSONS)[number] | 'first-day';

/** A pack as an instructor wrote it. */
export const sourceOf = (name: AnyPack): PackSource =>
  readPackFolder(join(import.meta.dirname, '../../scenarios', name));

function checked(name: AnyPack, source: PackSource): CheckedPack {
  const { pack, problems } = checkPack(source);
  if (pack === null) throw new Error(`the ${name} pack has errors: ${JSON.stringify(problems.slice(0, 5))}`);
  return pack;
}

/** The order-desk pack as an instructor wrote it, and checked. */
export const packSource: PackSource = sourceOf('order-desk');
export const orderDeskPack: CheckedPack = checked('order-desk', packSource);

const packs = new Map<AnyPack, CheckedPack>([['order-desk', orderDeskPack]]);
const compiled = new Map<string, Form>();

/** A pack of the house, checked; read once a test file. */
export function packCalled(name: AnyPack): CheckedPack {
  const pack = packs.get(name) ?? checked(name, sourceOf(name));
  packs.set(name, pack);
  return pack;
}

/** The form of a pack for a seed; compiled once a test file. */
export function formFor(seed: number, name: AnyPack = 'order-desk'): Form {
  const key = `${name}/${seed}`;
  const form = compiled.get(key) ?? compileForm(packCalled(name), seed);
  compiled.set(key, form);
  return form;
}

export const beginSitting = (form: Form): Sitting => Sitting.begin(form, 'practice', 'test-sitting');

/** When the sitting of a form starts: Monday's opening. */
export const openOf = (form: Form): number => form.days[0]?.open ?? form.beginsAt;
