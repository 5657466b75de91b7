import type { PerformResult, SittingHost } from './port.ts';

const NO_ANSWER: PerformResult = { refusal: { key: 'sitting/no-answer' }, happenings: [] };

/** Whether the connection broke before the answer came: it is unknown whether the action was performed. */
export const isNoAnswer = ({ refusal }: PerformResult): boolean => refusal?.key === 'sitting/no-answer';

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
  }
}
