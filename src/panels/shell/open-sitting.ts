import type { Difficulty, Language, Mode, SittingHost } from '../../host/index.ts';
import type { OpenedFile, Resuming } from '../../host/sittings.ts';
import { language } from '../i18n.ts';
import { go } from './route.ts';

/** The sitting that is open in this page, if any; only one at a time. */
let open: SittingHost | null = null;

/** Loads the engine with the first sitting, not with the page. */
const engine = () => import('../../host/sittings.ts');

function hold(host: SittingHost): SittingHost {
  if (open !== null && open !== host) open.close();
  open = host;
  return host;
}

export interface Start {
  readonly pack: string;
  readonly seed: number;
  readonly mode: Mode;
  readonly trainee?: string;
  readonly difficulty: Difficulty;
}

/** Begins a new sitting and goes to its briefing. */
export async function beginSitting(start: Start): Promise<void> {
  const { startSitting } = await engine();
  const host = hold(await startSitting({ ...start, language: language() }));
  go({ screen: 'sitting', id: host.info.id });
}

/** The practice with which somebody who waits tries the screen, and the form of it. */
const DEMO = { pack: 'first-day', seed: 1, mode: 'practice', difficulty: 'normal' } as const;

/** Begins a practice to try the screen with, where the page is; nobody goes anywhere. */
export async function beginDemo(): Promise<SittingHost> {
  const { startSitting } = await engine();
  return hold(await startSitting({ ...DEMO, language: language() }));
}

/** Goes on from a past moment of a practice in a branch of its own. `entries`: after so many entries of the log, where that is known. */
export async function branchFrom(host: SittingHost, at: number, entries: number | null = null): Promise<void> {
  const { branchSitting } = await engine();
  const branch = hold(await branchSitting(host.info.id, language(), at, entries));
  go({ screen: 'sitting', id: branch.info.id });
}

/** Opens a sitting file; resolves to the reason where it cannot be opened. */
export async function showSittingFile(text: string): Promise<Extract<OpenedFile, { ok: false }> | null> {
  const { openSittingFile } = await engine();
  const opened = await openSittingFile(text, language());
  if (!opened.ok) return opened;
  hold(opened.host);
  go({ screen: 'sitting', id: opened.host.info.id });
  return null;
}

/** The host of a sitting: the open one, or else the stored sitting, resumed. */
export async function hostOf(id: string, how: Resuming = {}): Promise<SittingHost> {
  if (open?.info.id === id) return open;
  const { resumeSitting } = await engine();
  return hold(await resumeSitting(id, language(), how));
}

/** Takes a sitting that was opened elsewhere, as at a seat of a hall, for the one that is open. */
export const holdSitting = (host: SittingHost): void => void hold(host);

/** Closes the open sitting, or that sitting where it is still open; without `keep`, nothing more of it is saved. */
export function leaveSitting(keep = true, id: string | undefined = open?.info.id): void {
  if (open?.info.id !== id) return;
  open?.close(keep);
  open = null;
}

export function tellHostLanguage(id: Language): void {
  open?.setLanguage(id);
}
