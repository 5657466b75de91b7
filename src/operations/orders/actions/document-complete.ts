import { z } from 'zod';
import { find } from '../../shop/catalogue.ts';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { makeDocument } from '../declaration.ts';
import { CONTENT_CATEGORIES, DOCUMENT_FORMS, INCOTERMS } from '../documents.ts';
import { tell } from '../happenings.ts';
import { ordersCatalogueOf } from '../house.ts';
import { ORDER, stateOf } from '../order.ts';
import {
  asOneOrder,
  descriptionFor,
  needOrder,
  orderRef,
  parcelOrders,
  refuse,
  refuseToLeave,
  refuseUnseen,
  shipmentOf,
} from '../order-look-ups.ts';
import { paperFaults } from '../paper-faults.ts';

const lineInput = z
  .object({
    product: idInput,
    description: z.string().min(1).max(300),
    hs: z.string().regex(/^\d{6}$/),
    origin: z.string().length(2),
    quantity: z.number().int().min(1).max(9999),
    netGrams: z.number().int().min(1).max(100_000_000),
    value: z.number().int().min(0).max(1_000_000_000),
    identifier: z.string().min(1).max(60).optional(),
  })
  .strict();

/** Fills in the customs paper of a booked parcel. */
export const documentComplete = makeAction({
  kind: 'document/complete',
  indicators: ['P3.2.1'],
  input: z
    .object({
      order: idInput,
      form: z.enum(DOCUMENT_FORMS),
      category: z.enum(CONTENT_CATEGORIES),
      incoterm: z.enum(INCOTERMS),
      taxNumber: idInput.nullable(),
      lines: z.array(lineInput).min(1).max(50),
    })
    .strict(),
  check: (world, input) => {
    const unseen = refuseUnseen(world, input.order);
    if (unseen !== null) return unseen;
    const order = needOrder(world, input.order);
    const state = stateOf(order);
    if (order.travelsWith !== undefined) return refuse(order, 'pack/travels-with', 'weight');
    const stays = refuseToLeave(world, order);
    if (stays !== null) return stays;
    if (state.fulfilment !== 'packed' && state.fulfilment !== 'documented')
      return refuse(order, 'document/not-now', 'papers');
    if (shipmentOf(world, order) === undefined) return refuse(order, 'document/not-booked', 'papers');
    const products = new Set(asOneOrder(parcelOrders(world, order)).lines.map((line) => line.product));
    const given = new Set(input.lines.map((line) => line.product));
    const complete =
      products.size === input.lines.length &&
      products.size === given.size &&
      [...given].every((product) => products.has(product));
    return complete ? null : refuse(order, 'document/lines', 'papers');
  },
  apply: (step, { order: id, ...paper }) => {
    const order = needOrder(step, id);
    const members = parcelOrders(step, order);
    const mode = shipmentOf(step, order)?.mode ?? '';
    const lines = paper.lines.map(({ identifier, ...line }) =>
      identifier === undefined ? line : { ...line, identifier },
    );
    const document = { ...paper, lines, currency: order.currency };
    for (const member of members) step.send(orderRef(member.id), { type: 'DOCUMENT' });
    step.update(ORDER, id, (draft) => {
      draft.document = document;
    });
    const catalogue = ordersCatalogueOf(step);
    const right = makeDocument(asOneOrder(members), find(catalogue.modes, mode), catalogue, step.now, (product) =>
      descriptionFor(step, product),
    );
    tell(step, 'document/completed', id, { document, right, mode, faults: paperFaults(document, right, catalogue) });
  },
});
