import { INJECT } from '../operations/market/injects/index.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { hasBegun } from './about-sitting.ts';
import type { WireRefusal } from './protocol.ts';
import { NOT_BEGUN, type Performed } from './replies.ts';

/** Sends an inject into a sitting through `act`, where it would come; or says why not, and then nothing is logged. */
export async function sendInject(
  sitting: Sitting,
  kind: string,
  act: (action: string, input: unknown) => Promise<Performed>,
): Promise<WireRefusal | null> {
  const input = { kind };
  const refusal = hasBegun(sitting) ? sitting.refusalOf(INJECT, input) : NOT_BEGUN;
  return refusal ?? (await act(INJECT, input)).value.refusal;
}
