/** Input that was not sent yet, by key. It is kept when a paper, the page or the tab is closed. */
export interface DraftStore {
  get<T>(key: string): T | undefined;
  set(key: string, value: unknown): void;
  clear(key: string): void;
}

const prefix = (sitting: string): string => `waybill.draft/${sitting}/`;

/** The drafts of a sitting in this browser; where storage is full, they last until the tab is closed. */
export function openDrafts(sitting: string): DraftStore {
  const kept = new Map<string, unknown>();
  const name = (key: string): string => `${prefix(sitting)}${key}`;
  return {
    get<T>(key: string): T | undefined {
      if (kept.has(key)) return kept.get(key) as T;
      const text = localStorage.getItem(name(key));
      return text === null ? undefined : (JSON.parse(text) as T);
    },
    set(key, value) {
      kept.set(key, value);
      try {
        localStorage.setItem(name(key), JSON.stringify(value));
      } catch {
        // Storage is full: the copy in memory is kept until the tab is closed.
      }
    },
    clear(key) {
      kept.delete(key);
      localStorage.removeItem(name(key));
    },
  };
}

/** Deletes the drafts of a sitting. To be called when it is over or deleted. */
export function forgetDrafts(sitting: string): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(prefix(sitting))) localStorage.removeItem(name);
}
