import type { Form } from '../../operations/market/form.ts';
import type { Figure } from './figure.ts';
import { measureFloor } from './floor.ts';
import { measureMemory } from './memory.ts';
import { measureShift, playWeek } from './shift.ts';
import { measureSteps } from './steps.ts';

/** The engine's part of the benchmark. */
export function measureEngine(form: Form, serviceForm: Form): Figure[] {
  const memory = measureMemory(form);
  const played = playWeek(form);
  return [...measureSteps(form), ...measureFloor(played), ...measureShift(form, played, serviceForm), ...memory];
}
