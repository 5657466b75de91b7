import type { DueKind } from '../../kernel/agenda.ts';
import type { Step } from '../../kernel/step.ts';

/**
 * What somebody outside the desk will do about a record because of something that was done to it: answer a question, hand a
 * ticket back, lose patience. There is one of each kind for a record: what is asked later takes the place of what was asked
 * before, and what called for it may end, which `forget` says.
 */
const keyOf = (kind: DueKind<object>, id: string): string => `${kind}/${id}`;

/** Foresees something about a record. What was foreseen of the same kind before does not come any more. */
export const foresee = <Data extends object>(
  step: Step,
  at: number,
  kind: DueKind<Data>,
  id: string,
  data: NoInfer<Data>,
): void => step.schedule(at, kind, data, keyOf(kind, id));

/** Nothing of these kinds is foreseen about a record any more. */
export function forget(step: Step, id: string, ...kinds: readonly DueKind<object>[]): void {
  for (const kind of kinds) step.unschedule(keyOf(kind, id));
}
