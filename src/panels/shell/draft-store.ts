/** What was typed and not yet sent, by key. Outlives closing a paper and reloading the page. */
export interface DraftStore {
  get<T>(key: string): T | undefined;
  set(key: string, value: unknown): void;
  clear(key: string): void;
}

/** Drafts of one sitting in the tab's own storage; where that is full they last until the tab is closed. */
export function openDrafts(sitting: string): DraftStore {
  const kept = new Map<string, unknown>();
  const name = (key: string): string => `waybill.draft/${sitting}/${key}`;
  return {
    get<T>(key: string): T | undefined {
      if (kept.has(key)) return kept.get(key) as T;
      const text = sessionStorage.getItem(name(key));
      return text === null ? undefined : (JSON.parse(text) as T);
    },
    set(key, value) {
      kept.set(key, value);
      try {
        sessionStorage.setItem(name(key), JSON.stringify(value));
      } catch {
        // Storage is full: the copy in memory still outlives closing the paper.
      }
    },
    clear(key) {
      kept.delete(key);
      sessionStorage.removeItem(name(key));
    },
  };
}
