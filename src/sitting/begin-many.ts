import type { World } from '../kernel/world.ts';
import { DUTIES } from '../operations/duties.ts';
import { beginWorld } from '../operations/market/begin.ts';
import { makeDomain } from '../operations/market/domain.ts';
import type { Form } from '../operations/market/form.ts';
import { Sitting } from './sitting.ts';
import type { SittingMode } from './sitting-file.ts';

/** Worlds of forms as they are at the start, with which nobody goes on. */
const AT_START = new WeakMap<Form, World>();

/**
 * The world of a form that many sit, at its start: it comes there once, and each goes on with a copy, which shares the records that do
 * not change.
 */
export function worldOfMany(form: Form): World {
  const world = AT_START.get(form) ?? beginWorld(makeDomain(DUTIES), form);
  AT_START.set(form, world);
  return world.copy();
}

/** Begins a sitting of a form that many sit. */
export const beginOfMany = (form: Form, mode: SittingMode, id: string): Sitting =>
  Sitting.begin(form, mode, id, { world: worldOfMany(form) });
