import type { Hello } from '../session/protocol.ts';
import type { SittingInfo } from './port.ts';

/** What a screen may know of a sitting, from the first message of its service. */
export function infoOf({ info, form }: Hello): SittingInfo {
  const { id, version } = form.pack;
  return {
    ...info,
    seed: info.seed ?? null,
    attempt: info.attempt ?? null,
    branch: info.branch ?? null,
    help: info.help ?? 3,
    governed: info.governed ?? false,
    proof: info.proof ?? null,
    pack: { id, version },
    duties: form.duties,
    difficulty: form.difficulty ?? null,
    indicators: form.indicators === undefined ? null : Object.keys(form.indicators),
  };
}
