import { hashOf } from '../../src/kernel/canonical.ts';
import type { Form } from '../../src/operations/market/form.ts';

export const ordersIn = (form: Form) =>
  form.coming.flatMap((event) => (event.kind === 'order/arrives' ? [event.order] : []));

/** A form's own hash, and that of its buyers with their addresses: what the pinned name generator draws. */
export const formHashes = (form: Form) => ({
  people: hashOf(ordersIn(form).map(({ buyer, address }) => [buyer, address])),
  form: hashOf(form),
});
