/** A storage of the browser. Where it is full or forbidden, texts are kept until the page is closed; it never throws. */
export interface TextStore {
  get(key: string): string | null;
  set(key: string, text: string): void;
  remove(key: string): void;
  keys(): readonly string[];
}

/** `find` throws where the browser forbids storage. */
function makeTextStore(find: () => Storage): TextStore {
  const unsaved = new Map<string, string>();
  const attempt = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    try {
      return use(find());
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => unsaved.get(key) ?? attempt((storage) => storage.getItem(key), null),
    set(key, text) {
      const isSaved = attempt((storage) => {
        storage.setItem(key, text);
        return true;
      }, false);
      if (isSaved) unsaved.delete(key);
      else unsaved.set(key, text);
    },
    remove(key) {
      unsaved.delete(key);
      attempt((storage) => storage.removeItem(key), undefined);
    },
    keys: () => [...new Set([...unsaved.keys(), ...attempt((storage) => Object.keys(storage), [])])],
  };
}

/** What every tab of this browser shares. */
export const localTexts = makeTextStore(() => localStorage);
/** What belongs to this tab. */
export const tabTexts = makeTextStore(() => sessionStorage);

/** The JSON value under a key; undefined where there is none, or a text that is no JSON. */
export function readJson(store: TextStore, key: string): unknown {
  try {
    return JSON.parse(store.get(key) ?? '') as unknown;
  } catch {
    return undefined;
  }
}
