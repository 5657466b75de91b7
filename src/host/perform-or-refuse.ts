import type { PerformResult, SittingHost } from './port.ts';

const NO_ANSWER: PerformResult = { refusal: { key: 'sitting/no-answer' }, happenings: [] };

/** Whether the connection broke before the answer came: it is unknown whether the action was performed. */
export const isNoAnswer = ({ refusal }: PerformResult): boolean => refusal?.key === 'sitting/no-answer';

const listeners = new WeakMap<object, Set<() => void>>();

/** Calls a listener after every action, whoever asked for it: a paper or the floor. Returns a function that stops it. */
export function onPerformed(host: object, listener: () => void): () => void {
  const known = listeners.get(host) ?? new Set();
  listeners.set(host, known.add(listener));
  return () => known.delete(listener);
}

/** Performs an action and never rejects: where the connection breaks before the answer, the result is a refusal. */
export async function performOrRefuse(
  host: Pick<SittingHost, 'perform'>,
  action: string,
  input: unknown,
): Promise<PerformResult> {
  try {
    return await host.perform(action, input);
  } catch {
    return NO_ANSWER;
  } finally {
    for (const listener of listeners.get(host) ?? []) listener();
  }
}
