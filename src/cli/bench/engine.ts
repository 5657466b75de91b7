import type { Form } from '../../operations/market/form.ts';
import { ORDER } from '../../operations/orders/order.ts';
import type { Figure } from './figure.ts';
import { measureFloor } from './floor.ts';
import { measureGrowth } from './growth.ts';
import { orderCrowd } from './orders/crowded.ts';
import { measureMemory } from './orders/memory.ts';
import { measureSteps } from './orders/steps.ts';
import { ticketCrowd } from './service/crowd.ts';
import { measureShift, playWeek } from './shift.ts';
import { measureTeaching } from './teaching.ts';

/** The engine's part of the benchmark: the order desk all through, and a week of the service desk against one of its own. */
export function measureEngine(formOf: (pack: string) => Form): Figure[] {
  const form = formOf('order-desk');
  const memory = measureMemory(form);
  const played = playWeek(form);
  const against = { called: 'a service week', form: formOf('service-desk') };
  return [
    ...measureSteps(form),
    ...measureGrowth(orderCrowd(form)),
    ...measureGrowth(ticketCrowd(formOf('service-desk'))),
    ...measureFloor(played),
    { name: 'orders in a week', value: played.world.all(ORDER).length, unit: 'orders' },
    ...measureShift({ called: 'an order week', form }, played, against),
    ...measureTeaching('an order week', form),
    ...measureTeaching(against.called, against.form),
    ...memory,
  ];
}
