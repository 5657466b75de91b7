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

const FOLDER = join(import.meta.dirname, '../../scenarios/order-desk');

/** The order-desk pack as an instructor wrote it. */
export const packSource: PackSource = readPackFolder(FOLDER);

/** The order-desk pack, checked. */
export const orderDeskPack: CheckedPack = (() => {
  const { pack, problems } = checkPack(packSource);
  if (pack === null) throw new Error(`the order-desk pack has errors: ${JSON.stringify(problems)}`);
  return pack;
})();

const compiled = new Map<number, Form>();

/** The form of the order-desk pack for a seed; compiled once a test file. */
export function formFor(seed: number): Form {
  const form = compiled.get(seed) ?? compileForm(orderDeskPack, seed);
  compiled.set(seed, form);
  return form;
}

export const beginSitting = (form: Form): Sitting => Sitting.begin(form, 'practice', 'test-sitting');

/** When the sitting of a form starts: Monday's opening. */
export const openOf = (form: Form): number => form.days[0]?.open ?? form.beginsAt;
