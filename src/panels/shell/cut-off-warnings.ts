import type { SittingHost } from '../../host/index.ts';
import type { CutOff } from '../panel-duty.ts';
import { trained } from './trained.ts';

const MINUTE = 60_000;

/** Minutes before a cut-off at which it is warned of, the last one first. */
const WARNED = [20, 60] as const;

/** A cut-off that is near, and which of its warnings is given now. */
export interface Warning extends CutOff {
  readonly minutes: (typeof WARNED)[number];
  /** Names this warning of this cut-off. */
  readonly id: string;
}

/** The warnings of cut-offs that hold now: they go by what is still there, so they end when the last parcel has left. */
export function cutOffWarnings(host: Pick<SittingHost, 'view' | 'clock'>, duties = trained()): readonly Warning[] {
  const near = duties.flatMap(({ wing }) => wing.cutOffs?.(host, WARNED[1] * MINUTE) ?? []);
  return near.map((cutOff) => {
    const left = cutOff.at - host.clock();
    const minutes = left <= WARNED[0] * MINUTE ? WARNED[0] : WARNED[1];
    return { ...cutOff, minutes, id: `${cutOff.mode}/${cutOff.at}/${minutes}` };
  });
}
