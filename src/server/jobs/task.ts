import { type CertifiedForm, certifyForm, type FormAsked } from './certify-form.ts';
import { type KeptFinding, type RescoreAsked, type Rescored, rescoreSitting } from './rescore-sitting.ts';

/** What a worker is given for a part of a job. It needs nothing else: no file, no database. */
export type Task = ({ readonly kind: 'certify-forms' } & FormAsked) | ({ readonly kind: 'rescore' } & RescoreAsked);

/** What it gives back. */
export type Outcome =
  | { readonly kind: 'certify-forms'; readonly form: CertifiedForm }
  | { readonly kind: 'rescore'; readonly rescored: Rescored; readonly findings: readonly KeptFinding[] | null };

/** Does a task. Throws where the engine breaks at it. */
export function doTask(task: Task): Outcome {
  if (task.kind === 'certify-forms') return { kind: task.kind, form: certifyForm(task) };
  return { kind: task.kind, ...rescoreSitting(task) };
}
