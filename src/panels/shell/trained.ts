import type { DutyCode } from '../../standard/index.ts';
import type { PanelDuties, PanelWing } from '../panel-duty.ts';

/** A duty that the sitting on the screen trains. */
export interface TrainedDuty {
  readonly code: DutyCode;
  readonly wing: PanelWing;
}

let now: readonly TrainedDuty[] = [];

/** The duties that the sitting on the screen trains, in the order of the standard. Only one sitting is open at a time. */
export const trained = (): readonly TrainedDuty[] => now;

/** Loads the duties with those codes; a code that has no duty among `duties` is left out. */
export const loadTrained = (codes: readonly string[], duties: PanelDuties): Promise<readonly TrainedDuty[]> =>
  Promise.all(
    Object.values(duties)
      .filter(({ code }) => codes.includes(code))
      .map(async (duty) => ({ code: duty.code, wing: await duty.wing() })),
  );

/** From here on the screens show these duties; what belongs to other desks is not on the rail. */
export function train(duties: readonly TrainedDuty[]): void {
  now = duties;
}
