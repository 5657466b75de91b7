import { type BuyerLanguage, letterLanguage } from '../../host/index.ts';

/** The ready-made texts of one language: answers by name, and groups of texts by name. */
interface Words {
  readonly [name: string]: string | Words;
}

/** Buyers have more languages than the trainee's two, so these texts are loaded when needed and not through i18next. */
const files = import.meta.glob<Words>('../../../locales/*/replies.json', { import: 'default' });
const loaded = new Map<string, Words>();

/** The texts for buyers of a language, in English where it has none; undefined until they are loaded. `ready` is called then. */
export function buyerWords(language: BuyerLanguage, ready: () => void): Words | undefined {
  const worded = letterLanguage(language);
  const words = loaded.get(worded);
  if (words !== undefined) return words;
  const load = files[`../../../locales/${worded}/replies.json`];
  void load?.().then((file) => {
    loaded.set(worded, file);
    ready();
  });
  return undefined;
}

/** The text of a key (`combined`, `facts.total`) with values filled in; empty where there is none. */
export function fillWords(words: Words, key: string, values: Readonly<Record<string, string>> = {}): string {
  let found: string | Words | undefined = words;
  for (const name of key.split('.')) found = typeof found === 'object' ? found[name] : undefined;
  return (typeof found === 'string' ? found : '').replace(/\{\{(\w+)\}\}/g, (_, value: string) => values[value] ?? '');
}
