import { startSitting } from '../../src/host/sittings.ts';
import { CONVERSATION, type Transport } from '../session/conversation.ts';

/** A sitting in a worker of this page, with time as it passes. */
const inWorker: Transport = async (mode) => {
  const host = await startSitting({ pack: 'order-desk', seed: 101, mode, language: 'en' });
  return { host, pass: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) };
};

/** What the worker does not keep of a sentence about conversations; null when all of it is true. */
export async function faultOf(at: number): Promise<string | null> {
  try {
    await CONVERSATION[at]?.run(inWorker);
    return null;
  } catch (error) {
    return String(error);
  }
}
