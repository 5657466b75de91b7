import type { PerformResult, SittingHost } from './port.ts';

const NO_ANSWER: PerformResult = { refusal: { key: 'sitting/no-answer' }, happenings: [] };

/** Whether the line broke before the answer came: nobody knows whether the act was done. */
export const isNoAnswer = ({ refusal }: PerformResult): boolean => refusal?.key === 'sitting/no-answer';

/** Performs an act; where the line breaks before the answer comes, that is a refusal like any other, so it never fails. */
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
