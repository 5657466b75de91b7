import { IntlMessageFormat } from 'intl-messageformat';

/** A text as the page will read it. */
export interface Message {
  /** Names in braces that are filled in, in order. */
  readonly names: readonly string[];
  /** Names in braces that quotes keep from being filled in. */
  readonly quoted: readonly string[];
  /** Why it cannot be read, in the parser's words; null where it can. */
  readonly fault: string | null;
}

type Parsed = ReturnType<IntlMessageFormat['getAst']>;

const QUOTED = /\{\s*([\w-]+)\s*[,}]/g;

/** Gathers the names of a parsed text, those in its choices too. */
function gather(elements: Parsed, names: Set<string>, quoted: Set<string>): void {
  for (const element of elements) {
    if ('options' in element) {
      for (const { value } of Object.values(element.options)) gather(value, names, quoted);
      names.add(element.value);
    } else if ('value' in element) {
      // A literal is type 0; every other one stands for a value.
      if (element.type === 0) for (const [, name = ''] of element.value.matchAll(QUOTED)) quoted.add(name);
      else names.add(element.value);
    }
  }
}

/** Reads a text with the parser that the page shows it by. Texts without a brace are shown as they are, and are not read. */
export function readMessage(text: string, language: string): Message {
  if (!text.includes('{')) return { names: [], quoted: [], fault: null };
  try {
    const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    const [names, quoted] = [new Set<string>(), new Set<string>()];
    gather(message.getAst(), names, quoted);
    message.format(Object.fromEntries([...names].map((name) => [name, 'x'])));
    return { names: [...names].sort(), quoted: [...quoted], fault: null };
  } catch (error) {
    return { names: [], quoted: [], fault: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '' };
  }
}
