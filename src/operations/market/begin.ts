import type { DueKind } from '../../kernel/agenda.ts';
import type { Domain } from '../../kernel/domain.ts';
import type { Updater } from '../../kernel/records.ts';
import { World } from '../../kernel/world.ts';
import { DUTIES } from '../duties.ts';
import type { Duties } from '../duty.ts';
import { openStockBook } from '../shop/stock.ts';
import { BANK_CHARGES_BACK, BUYER_DISPUTES, COMING, PROMISE_RUNS_OUT, STOCK_ARRIVES } from './agenda.ts';
import { type Form, sittingSpan, splitForm } from './form.ts';

/** A duty's own part of a form, under its name; undefined where the form has none. */
const partOf = (form: Form, name: string): object | undefined =>
  (form as unknown as Record<string, object | undefined>)[name];

/**
 * Makes the world of a form and brings it to the start of the sitting: what is coming goes on the agenda, and what the
 * clerk before the trainee did is done again, through the same actions.
 */
export function beginWorld(domain: Domain, form: Form, updater?: Updater, duties: Duties = DUTIES): World {
  const world = new World(domain, splitForm(form), form.beginsAt, updater);
  world.begin((step) => {
    for (const [name, duty] of Object.entries(duties)) duty.begin(step, partOf(form, name));
    for (const { product, ...stock } of form.stock) {
      openStockBook(step, product, stock);
      if (stock.inbound !== undefined)
        step.schedule(stock.inbound.at, STOCK_ARRIVES, { product, quantity: stock.inbound.quantity });
    }
    for (const { kind, at, ...data } of form.coming) {
      step.schedule(at, COMING[kind] as DueKind<object>, data);
      if (kind === 'order/arrives' && form.service !== undefined && 'order' in data && typeof data.order === 'object')
        step.schedule(data.order.deliverBy, PROMISE_RUNS_OUT, { order: data.order.id });
    }
    for (const [order, truth] of Object.entries(form.truth.orders)) {
      const { lateDispute } = truth;
      if (lateDispute === undefined) continue;
      if (lateDispute.kind === 'chargeback') step.schedule(lateDispute.at, BANK_CHARGES_BACK, { order });
      else step.schedule(lateDispute.at, BUYER_DISPUTES, { order, late: true });
    }
  });
  for (const act of form.earlier) {
    world.advance(act.at);
    const { refusal } = world.perform(null, act.action, act.input);
    if (refusal !== null)
      throw new Error(`form: ${act.action} at ${act.at} was refused: ${refusal.key} ${JSON.stringify(refusal.values)}`);
  }
  world.advance(sittingSpan(form).start);
  return world;
}
