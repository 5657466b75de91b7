import type { DutyCode } from '../../standard/index.ts';
import type { PanelDuties, PanelWing } from '../panel-duty.ts';

/** A duty that the open sitting trains. */
export interface TrainedDuty {
  readonly code: DutyCode;
  readonly wing: PanelWing;
}

let now: readonly TrainedDuty[] = [];

/** The duties that the open sitting trains, in the sequence of the standard. */
export const trained = (): readonly TrainedDuty[] => now;

/** Loads the duties with these codes; unknown codes are left out. */
export const loadTrained = (codes: readonly string[], duties: PanelDuties): Promise<readonly TrainedDuty[]> =>
  Promise.all(
    Object.values(duties)
      .filter(({ code }) => codes.includes(code))
      .map(async (duty) => ({ code: duty.code, wing: await duty.wing() })),
  );

/** Sets the duties that the screens show. Papers of other duties are not on the rail. */
export function train(duties: readonly TrainedDuty[]): void {
  now = duties;
}
