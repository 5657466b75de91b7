import type { HeldAct } from '../../host/index.ts';
import { localTexts, readJson } from './kept-texts.ts';

const keyOf = (sitting: string): string => `waybill.held/${sitting}`;

/** Keeps the act that waits to be sent, because a page that is loaded anew or closed has no time left to send it; null forgets it. */
export function keepAct(sitting: string, act: HeldAct | null): void {
  if (act === null) localTexts.remove(keyOf(sitting));
  else localTexts.set(keyOf(sitting), JSON.stringify(act));
}

/** The act that was waiting when a page of the sitting ended; null where none was. It is given out once. */
export function takeKeptAct(sitting: string): Pick<HeldAct, 'action' | 'input' | 'words'> | null {
  const kept = readJson(localTexts, keyOf(sitting));
  keepAct(sitting, null);
  if (typeof kept !== 'object' || kept === null || !('action' in kept) || typeof kept.action !== 'string') return null;
  const words = 'words' in kept && typeof kept.words === 'string' ? kept.words : '';
  return { action: kept.action, input: 'input' in kept ? kept.input : undefined, words };
}
