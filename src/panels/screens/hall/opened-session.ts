import { tabTexts } from '../../shell/kept-texts.ts';

const KEY = 'waybill.hall-session';

/** The session that whoever comes back to the hall sees first. */
export const keepOpened = (session: string): void => void tabTexts.set(KEY, session);

/** Takes it, once; empty where there is none. */
export function takeOpened(): string {
  const kept = tabTexts.get(KEY) ?? '';
  if (kept !== '') tabTexts.set(KEY, '');
  return kept;
}
