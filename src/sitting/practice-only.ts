import type { Form } from '../operations/market/form.ts';
import type { SittingMode } from '../scoring/report.ts';

/** Whether that mode is not to be had of a form: where the clock stands and a colleague says what to do, no score proves anything. */
export const isPracticeOnly = ({ catalogue }: Pick<Form, 'catalogue'>, mode: SittingMode): boolean =>
  mode === 'assessment' && catalogue.clock === 'stands';
