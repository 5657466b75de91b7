import { type Aspect, NO_BRAND, OFF_TOPIC, valuesOf } from '../../../host/index.ts';
import type { houseOf } from './listening-view.ts';

type Brief = ReturnType<typeof houseOf>;

/** A key of the keyboard and the tag that it sets. */
export interface KeyedTag {
  readonly key: string;
  readonly tag: string;
}

/** The keys of an aspect: figures in the sequence of the brief; 0 for what is none of it. */
export const keyedTags = (brief: Brief, aspect: Exclude<Aspect, 'mark'>): readonly KeyedTag[] =>
  valuesOf(brief, aspect)
    .slice(0, 10)
    .map((tag, at) => ({ key: tag === OFF_TOPIC || tag === NO_BRAND ? '0' : String(at + 1), tag }));

/** Keys that mark what no customer wrote, whatever is being tagged. */
export const MARK_KEYS = [
  { key: 'x', tag: 'spam' },
  { key: 'f', tag: 'shill' },
] as const;

/** Keys that choose what is tagged. */
export const ASPECT_KEYS = [
  { key: 't', aspect: 'topic' },
  { key: 's', aspect: 'sentiment' },
  { key: 'b', aspect: 'brand' },
] as const satisfies readonly { readonly key: string; readonly aspect: Aspect }[];
export type KeyedAspect = (typeof ASPECT_KEYS)[number]['aspect'];

/** What a key asks for in the feed. */
export type Wish =
  | { readonly wish: 'tag'; readonly aspect: Aspect; readonly tag: string }
  | { readonly wish: 'aspect'; readonly aspect: KeyedAspect }
  | { readonly wish: 'go'; readonly by: number }
  | { readonly wish: 'first' | 'last' | 'undo' | 'clip' | 'choose' };

const PAGE = 5;

const MOVES: Readonly<Record<string, Wish>> = {
  ArrowDown: { wish: 'go', by: 1 },
  j: { wish: 'go', by: 1 },
  ArrowUp: { wish: 'go', by: -1 },
  k: { wish: 'go', by: -1 },
  PageDown: { wish: 'go', by: PAGE },
  PageUp: { wish: 'go', by: -PAGE },
  Home: { wish: 'first' },
  End: { wish: 'last' },
  z: { wish: 'undo' },
  Backspace: { wish: 'undo' },
  c: { wish: 'clip' },
  ' ': { wish: 'choose' },
};

/** What a key asks for while that aspect is tagged; undefined for keys that mean nothing here. */
export function wishOf(brief: Brief, aspect: KeyedAspect, pressed: string): Wish | undefined {
  const key = pressed.length === 1 ? pressed.toLowerCase() : pressed;
  const keyed = keyedTags(brief, aspect).find((each) => each.key === key);
  if (keyed !== undefined) return { wish: 'tag', aspect, tag: keyed.tag };
  const mark = MARK_KEYS.find((each) => each.key === key);
  if (mark !== undefined) return { wish: 'tag', aspect: 'mark', tag: mark.tag };
  const chosen = ASPECT_KEYS.find((each) => each.key === key);
  return chosen === undefined ? MOVES[key] : { wish: 'aspect', aspect: chosen.aspect };
}
