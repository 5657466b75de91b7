import type { BuyerLanguage } from '../../host/index.ts';

/** The ready-made words of one language: answers by name, and groups of words by name. */
interface Words {
  readonly [name: string]: string | Words;
}

/** Buyers' languages are more than the trainee's two, so their words are loaded beside i18next, when first asked for. */
const files = import.meta.glob<Words>('../../../locales/*/replies.json', { import: 'default' });
const loaded = new Map<string, Words>();

/** The words of a language; undefined until they are loaded, after which `ready` is called. */
export function buyerWords(language: BuyerLanguage, ready: () => void): Words | undefined {
  const words = loaded.get(language);
  if (words !== undefined) return words;
  const load = files[`../../../locales/${language}/replies.json`];
  void load?.().then((file) => {
    loaded.set(language, file);
    ready();
  });
  return undefined;
}

/** The words at `key` (`combined`, `facts.total`), with the values put in; empty where there are none. */
export function fillWords(words: Words, key: string, values: Readonly<Record<string, string>> = {}): string {
  let found: string | Words | undefined = words;
  for (const name of key.split('.')) found = typeof found === 'object' ? found[name] : undefined;
  return (typeof found === 'string' ? found : '').replace(/\{\{(\w+)\}\}/g, (_, value: string) => values[value] ?? '');
}
