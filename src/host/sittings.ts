import type { Difficulty } from '../operations/market/difficulty.ts';
import { SessionClient } from './client.ts';
import { HostError } from './host-error.ts';
import { callWorker } from './local/call-worker.ts';
import type { Opening } from './local/opening.ts';
import { onReturn } from './on-return.ts';
import type { Language, Mode, SittingHost } from './port.ts';
import { askToKeep } from './storage.ts';

async function open(opening: Opening, language: Language): Promise<SittingHost> {
  const client = await SessionClient.open(callWorker(opening), language, () => performance.now());
  client.onClosed(onReturn(() => client.check()));
  return client;
}

export interface NewSitting {
  readonly pack: string;
  readonly seed: number;
  readonly mode: Mode;
  /** Left out: `normal`. */
  readonly difficulty?: Difficulty;
  readonly language: Language;
  /** The trainee's name or seat number, where it is known already. */
  readonly trainee?: string;
}

/** Begins a sitting. It is paused until `setPace`. */
export function startSitting({ language, ...wanted }: NewSitting): Promise<SittingHost> {
  // From the first sitting on there is something to lose.
  void askToKeep();
  return open({ open: 'new', ...wanted }, language);
}

/** Begins a practice that goes on from a moment of a stored one: from after so many entries of its log, or from a simulated time. */
export const branchSitting = (
  of: string,
  language: Language,
  at: number,
  entries: number | null = null,
): Promise<SittingHost> => open({ open: 'branch', of, at, entries }, language);

export interface Resuming {
  /** Takes the sitting from the tab that has it open. */
  readonly takeOver?: boolean;
  /** Goes on with the part of a damaged sitting that is whole. */
  readonly damaged?: boolean;
}

/** Resumes a stored sitting. Rejects with `sitting/other-tab` or `sitting/damaged`, unless `how` allows for that. */
export const resumeSitting = (id: string, language: Language, how: Resuming = {}): Promise<SittingHost> =>
  open({ open: 'kept', id, takeOver: how.takeOver ?? false, damaged: how.damaged ?? false }, language);

export type OpenedFile =
  | { readonly ok: true; readonly host: SittingHost }
  | { readonly ok: false; readonly key: string; readonly values: Readonly<Record<string, string | number>> };

/** Opens a sitting file for reading. It is verified first; nothing is saved. */
export async function openSittingFile(text: string, language: Language): Promise<OpenedFile> {
  try {
    return { ok: true, host: await open({ open: 'file', text }, language) };
  } catch (error) {
    if (error instanceof HostError) return { ok: false, key: error.key, values: error.values };
    throw error;
  }
}
