import type { CheckedPack } from './pack.ts';

/** What a checked pack holds, as data that can be written down: whoever reads it need not read and check the pack's files again. */
export type BuiltPack = Pick<CheckedPack, 'data' | 'own' | 'guide' | 'texts' | 'hash'>;

/** A checked pack as data. */
export const builtFrom = ({ data, own, guide, texts, hash }: CheckedPack): BuiltPack => ({
  data,
  own,
  guide,
  texts,
  hash,
});

/** The checked pack that was written down. Its files are not at hand, so no entry of it has a line (0). */
export const openBuilt = (built: BuiltPack): CheckedPack =>
  ({ ...built, placeOf: () => ({ line: 0, column: 0 }) }) as unknown as CheckedPack;
