import { isTooDeep } from '../kernel/depth.ts';
import { DEEPEST_INPUT, LONGEST_INPUTS } from './sitting-file.ts';

/** A value as a file keeps it, and how many characters it takes there. */
export interface Plain {
  readonly value: unknown;
  readonly length: number;
}

const NOTHING: Plain = { value: null, length: 4 };

/**
 * The value as JSON keeps it; null for what JSON cannot keep, for what nests too deep, and for what is longer than there is room
 * for. Never throws. This is the one door to the log of a sitting: what comes through it can be read again.
 */
export function toPlain(value: unknown, room = LONGEST_INPUTS): Plain {
  try {
    const text = JSON.stringify(value);
    if (text === undefined || text.length > room) return NOTHING;
    const plain: unknown = JSON.parse(text);
    // Nothing nests deeper than it has brackets to open; few inputs have that many.
    const openers = text.split(/[[{]/, DEEPEST_INPUT + 2).length - 1;
    return openers > DEEPEST_INPUT && isTooDeep(plain, DEEPEST_INPUT) ? NOTHING : { value: plain, length: text.length };
  } catch {
    return NOTHING;
  }
}
