import type { PerformResult } from './perform-result.ts';
import type { SittingHost } from './port.ts';
import type { HeldAct } from './second-thoughts.ts';

/** The result where the connection breaks before the answer. */
export const NO_ANSWER: PerformResult = { refusal: { key: 'sitting/no-answer' }, happenings: [] };

/** Whether the connection broke before the answer came: it is unknown whether the action was performed. */
export const isNoAnswer = ({ refusal }: PerformResult): boolean => refusal?.key === 'sitting/no-answer';

type Listener = (action: string, isDone: boolean) => void;

const listeners = new WeakMap<object, Set<Listener>>();

/** Calls a listener after every action, whoever asked for it: a paper or the floor. Returns a function that stops it. */
export function onPerformed(host: object, listener: Listener): () => void {
  const known = listeners.get(host) ?? new Set();
  listeners.set(host, known.add(listener));
  return () => known.delete(listener);
}

/** Waits for an answer and never rejects: where the connection breaks before it, the result is a refusal. Null: nothing was asked. */
async function answerOrRefuse<R extends PerformResult | null>(
  host: object,
  action: string,
  answering: Promise<R>,
): Promise<R | PerformResult> {
  const answer = await answering.catch(() => NO_ANSWER);
  if (answer !== null) for (const listener of listeners.get(host) ?? []) listener(action, answer.refusal === null);
  return answer;
}

/** Performs an action and never rejects: where the connection breaks before the answer, the result is a refusal. */
export const performOrRefuse = (
  host: Pick<SittingHost, 'perform'>,
  action: string,
  input: unknown,
): Promise<PerformResult> => answerOrRefuse(host, action, host.perform(action, input));

/** Holds an act for a while before it is performed, and never rejects; null where it was taken back. */
export const holdOrRefuse = (host: Pick<SittingHost, 'later'>, act: HeldAct): Promise<PerformResult | null> =>
  answerOrRefuse(host, act.action, host.later?.hold(act) ?? Promise.resolve(NO_ANSWER));
