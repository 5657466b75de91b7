import { ordersOf, type SittingHost, type TraineeView } from '../../host/index.ts';
import type { CutOff } from '../panel-duty.ts';
import { shipmentOf, stageOf } from './parts/stage.ts';

/** Stages of a parcel that has a mode and has not left. */
const BOOKED: ReadonlySet<string> = new Set(['to-document', 'to-hand-over']);

/** The cut-offs of today that are still to come, with the parcels that are booked for them and have not been handed over. */
export function orderCutOffs(host: Pick<SittingHost, 'view' | 'clock'>, within: number): readonly CutOff[] {
  const view = ordersOf(host.view());
  const now = host.clock();
  const near = view.gates.filter(({ open, closesAt }) => open && closesAt > now && closesAt - now <= within);
  return near.flatMap(({ mode, closesAt }) => {
    const parcels = view.orders.filter(
      (order) =>
        BOOKED.has(stageOf(order)) && order.travelsWith === undefined && shipmentOf(view, order)?.mode === mode,
    );
    return parcels.length === 0
      ? []
      : [{ mode, at: closesAt, parcels: parcels.length, paper: { kind: 'bench', id: '' } }];
  });
}

/** The modes whose cut-off has passed; a strike is told by itself. */
export const modesPastCutOff = (view: TraineeView): readonly string[] =>
  ordersOf(view).gates.flatMap(({ mode, open, standsUntil }) => (open || standsUntil !== undefined ? [] : [mode]));
