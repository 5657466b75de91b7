import { isToSignOff, type SittingHost, type TranslationView } from '../../../host/index.ts';
import { byUrgency } from '../../shell/next-in-line.ts';
import type { Waiting } from '../../shell/paper.ts';
import { pagesOf } from './page-view.ts';

/** What a page waits for: to be signed off before it goes live, or anew after its source has changed; null where it is signed off. */
export function pageWait({ id, stage, liveAt, renewBy }: TranslationView): Waiting | null {
  if (!isToSignOff(stage)) return null;
  return renewBy === undefined
    ? { id, why: 'translate', dueAt: liveAt, limit: 'go-live' }
    : { id, why: 'renew-page', dueAt: renewBy, limit: 'handbook' };
}

/** The pages that wait, the most urgent first. */
export const pagesInLine = (host: SittingHost): readonly Waiting[] =>
  byUrgency(pagesOf(host).flatMap((page) => pageWait(page) ?? []));
