import { localTexts, readJson } from './kept-texts.ts';

/** Input that was not sent yet, by key. It is kept when a paper, the page or the tab is closed. */
export interface DraftStore {
  get<T>(key: string): T | undefined;
  set(key: string, value: unknown): void;
  clear(key: string): void;
  /** Tells of every change of a draft, by its key; returns what ends it. Where one draft is shown twice, both show the same. */
  watch(changed: (key: string) => void): () => void;
}

const prefix = (sitting: string): string => `waybill.draft/${sitting}/`;

/** The drafts of a sitting in this browser; where storage is full, they last until the tab is closed. */
export function openDrafts(sitting: string): DraftStore {
  const kept = new Map<string, unknown>();
  const watching = new Set<(key: string) => void>();
  const name = (key: string): string => `${prefix(sitting)}${key}`;
  const tell = (key: string): void => {
    for (const changed of watching) changed(key);
  };
  return {
    get<T>(key: string): T | undefined {
      if (kept.has(key)) return kept.get(key) as T;
      return readJson(localTexts, name(key)) as T | undefined;
    },
    set(key, value) {
      kept.set(key, value);
      localTexts.set(name(key), JSON.stringify(value));
      tell(key);
    },
    clear(key) {
      kept.delete(key);
      localTexts.remove(name(key));
      tell(key);
    },
    watch(changed) {
      watching.add(changed);
      return () => watching.delete(changed);
    },
  };
}

/** Deletes the drafts of a sitting. To be called when it is over or deleted. */
export function forgetDrafts(sitting: string): void {
  for (const name of localTexts.keys()) if (name.startsWith(prefix(sitting))) localTexts.remove(name);
}
