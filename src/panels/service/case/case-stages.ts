import { type CaseView, isToRecord } from '../../../host/index.ts';

/** The steps of a case: whether each is due. */
export interface Steps {
  readonly assess: boolean;
  readonly ask: boolean;
  readonly decide: boolean;
  readonly arrange: boolean;
  readonly inspect: boolean;
  readonly refund: boolean;
  readonly replace: boolean;
  readonly record: boolean;
  readonly close: boolean;
}

/** The steps that are due now; they are open on the paper. */
export function stepsDue(serviceCase: CaseView): Steps {
  const { stage, decision, return: back } = serviceCase;
  const settling = stage === 'inspected' || (stage === 'approved' && back !== undefined);
  const money = decision?.decision === 'refund' || decision?.decision === 'partial-refund';
  return {
    assess: stage === 'requested',
    ask: stage === 'needs-info',
    decide: stage === 'assessing',
    arrange: stage === 'approved' && back === undefined,
    inspect: stage === 'received' || stage === 'received-paid',
    refund: settling && money,
    replace: settling && !money,
    record: isToRecord(stage),
    close: stage === 'recorded',
  };
}
