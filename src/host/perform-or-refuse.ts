import type { PerformResult } from './perform-result.ts';
import type { SittingHost } from './port.ts';
import type { HeldAct } from './second-thoughts.ts';

/** The result where the connection breaks before the answer. */
export const NO_ANSWER: PerformResult = { refusal: { key: 'sitting/no-answer' }, happenings: [] };

/** Whether the connection broke before the answer came: it is unknown whether the action was performed. */
export const isNoAnswer = ({ refusal }: PerformResult): boolean => refusal?.key === 'sitting/no-answer';

const listeners = new WeakMap<object, Set<() => void>>();

/** Calls a listener after every action, whoever asked for it: a paper or the floor. */
export function onPerformed(host: object, listener: () => void): void {
  const known = listeners.get(host) ?? new Set();
  listeners.set(host, known.add(listener));
}

/** Waits for an answer and never rejects: where the connection breaks before it, the result is a refusal. */
async function answerOrRefuse<R>(host: object, answer: Promise<R>): Promise<R | PerformResult> {
  try {
    return await answer;
  } catch {
    return NO_ANSWER;
  } finally {
    for (const listener of listeners.get(host) ?? []) listener();
  }
}

/** Performs an action and never rejects: where the connection breaks before the answer, the result is a refusal. */
export const performOrRefuse = (
  host: Pick<SittingHost, 'perform'>,
  action: string,
  input: unknown,
): Promise<PerformResult> => answerOrRefuse(host, host.perform(action, input));

/** Holds an act for a while before it is performed, and never rejects; null where it was taken back. */
export const holdOrRefuse = (host: Pick<SittingHost, 'later'>, act: HeldAct): Promise<PerformResult | null> =>
  answerOrRefuse(host, host.later?.hold(act) ?? Promise.resolve(NO_ANSWER));
