import { DEEPEST, isTooDeep } from '../kernel/depth.ts';

/** The value as JSON keeps it; null for what JSON cannot keep, and for what nests too deep. Never throws. */
export function toPlain(value: unknown): unknown {
  try {
    const text = JSON.stringify(value);
    const plain: unknown = text === undefined ? null : JSON.parse(text);
    // Nothing nests deeper than it has brackets to open; few inputs have that many.
    const openers = text === undefined ? 0 : text.split(/[[{]/, DEEPEST + 2).length - 1;
    return openers > DEEPEST && isTooDeep(plain) ? null : plain;
  } catch {
    return null;
  }
}
