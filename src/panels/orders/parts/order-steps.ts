import { isBeforeHandOver, type OrdersView, type OrderView, type ShipmentView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { PaperStep } from '../../shell/paper.ts';
import { canBeClosed, shipmentOf, stageOf } from './stage.ts';

const DECIDING: ReadonlySet<string> = new Set(['undecided', 'on-hold', 'cancel-asked']);

/** The steps of a parcel, in their sequence. */
export const PARCEL_STEPS = ['pack', 'book', 'document', 'hand-over', 'tracking'] as const;
export type ParcelStep = (typeof PARCEL_STEPS)[number];

/** Whether each step of a parcel is done. */
export const parcelStepsDone = (
  order: OrderView,
  shipment: ShipmentView | undefined,
): Readonly<Record<ParcelStep, boolean>> => ({
  pack: order.parcel !== undefined,
  book: shipment !== undefined,
  document: order.document !== undefined,
  'hand-over': shipment?.handedOverAt !== undefined,
  tracking: order.tracking !== undefined,
});

const step = (part: string, words: string): PaperStep => ({ part, words });

/** An order in the parcel of another has its own tracking number alone. */
function parcelSteps(order: OrderView, shipment: ShipmentView | undefined): readonly PaperStep[] {
  const done = parcelStepsDone(order, shipment);
  const own = order.travelsWith === undefined ? PARCEL_STEPS : (['tracking'] as const);
  return own.filter((name) => !done[name]).map((name) => step(name, t(`papers:step.${name}`)));
}

function troubleSteps(shipment: ShipmentView | undefined): readonly PaperStep[] {
  const { noticedAt, over, remedy, toldAt } = shipment?.exception ?? {};
  if (noticedAt === undefined || over === true) return [];
  return [
    ...(remedy === undefined ? [step('way', t('papers:why.remedy'))] : []),
    ...(toldAt === undefined ? [step('way', t('papers:why.tell-buyer'))] : []),
  ];
}

function endSteps(order: OrderView): readonly PaperStep[] {
  if (order.refundDue !== undefined) return [step('close', t('papers:why.refund'))];
  return canBeClosed(order) ? [step('close', t('papers:why.close'))] : [];
}

/** What is still to be done on the paper of an order, as far as it can be known now. */
export function orderSteps(view: OrdersView, order: OrderView): readonly PaperStep[] {
  const shipment = shipmentOf(view, order);
  const { review, fulfilment, closing } = order.stage;
  if (closing === 'closed') return [];
  const deciding = DECIDING.has(stageOf(order)) ? [step('decide', t('papers:part.decide'))] : [];
  const toShip = review !== 'rejected' && (isBeforeHandOver(order.stage) || order.tracking === undefined);
  const receipt =
    fulfilment === 'delivered' && order.verified === undefined ? [step('receipt', t('papers:why.verify'))] : [];
  return [
    ...deciding,
    ...(toShip ? parcelSteps(order, shipment) : []),
    ...troubleSteps(shipment),
    ...receipt,
    ...endSteps(order),
  ];
}
