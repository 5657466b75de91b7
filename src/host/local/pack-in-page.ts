import type { BuiltPack } from '../../scenario/built-pack.ts';

/** A pack as it was built into the page, or how many errors its files had then. */
export type PackInPage = BuiltPack | { readonly errors: number };
