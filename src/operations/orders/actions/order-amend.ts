import { z } from 'zod';
import type { WorldReader } from '../../../kernel/step.ts';
import { type Address, makeAddressLine } from '../../shop/buyer.ts';
import { catalogueOf, find } from '../../shop/catalogue.ts';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { cleanLine, lineKey } from '../../shop/typed-code.ts';
import { tell } from '../happenings.ts';
import { INQUIRIES_ABOUT } from '../inquiry.ts';
import { isBeforeHandOver, ORDER, stateOf } from '../order.ts';
import { needOrder, refuse, refuseUnseen, refuseWithPlatform } from '../order-look-ups.ts';

/** Copied text brings signs nobody sees. */
const part = z.string().max(300).transform(cleanLine);
const addressInput = z
  .object({
    name: z.string().min(1).max(300).transform(cleanLine),
    street: part,
    unit: part.optional(),
    district: part.optional(),
    city: part,
    state: part.optional(),
    postcode: part,
    country: z.string().length(2),
    phone: part.optional(),
  })
  .strict();

/** Changes the delivery address of an order that has not left. Where the platform forbids it, the change is made and the happening says so. */
export const orderAmend = makeAction({
  kind: 'order/amend',
  indicators: ['P3.1.2'],
  input: z.object({ order: idInput, address: addressInput }).strict(),
  check: (world, { order: id, address }) => {
    const unseen = refuseUnseen(world, id);
    if (unseen !== null) return unseen;
    const order = needOrder(world, id);
    const waiting = refuseWithPlatform(world, order);
    if (waiting !== null) return waiting;
    if (!isBeforeHandOver(stateOf(order))) return refuse(order, 'order/handed-over-already', 'changes');
    if (address.country !== order.address.country) return refuse(order, 'order/other-country', 'changes');
    return null;
  },
  apply: (step, { order: id, address }) => {
    const order = needOrder(step, id);
    const filled = Object.entries(address).filter(([, value]) => value !== undefined && value !== '');
    const kept: Address = {
      ...Object.fromEntries(filled),
      name: address.name,
      street: address.street,
      city: address.city,
      postcode: address.postcode,
      country: address.country,
    };
    const forbidden = !find(catalogueOf(step).channels, order.channel).addressChange;
    const line = makeAddressLine(kept);
    const { wish, asked } = wishMet(step, id, line);
    step.update(ORDER, id, (draft) => {
      draft.address = asked === undefined ? kept : { ...asked, ...kept };
    });
    tell(step, 'order/amended', id, { line, forbidden, wish });
  },
});

/** Whether the address is the one a buyer asked for, and that one as the buyer wrote it. */
function wishMet(
  world: WorldReader,
  order: string,
  line: string,
): { readonly wish: 'as-asked' | 'otherwise' | 'nobody-asked'; readonly asked?: Address } {
  const asked = world.where(INQUIRIES_ABOUT, order).flatMap((inquiry) => inquiry.newAddress ?? []);
  if (asked.length === 0) return { wish: 'nobody-asked' };
  const meant = asked.find((address) => lineKey(makeAddressLine(address)) === lineKey(line));
  return meant === undefined ? { wish: 'otherwise' } : { wish: 'as-asked', asked: meant };
}
