import type { Words } from '../../scoring/ledger.ts';
import type { ReadHandIn } from '../../sitting/hand-in.ts';

/** The words of one language for what stands in sitting files. */
export interface ClassWording {
  /** A key of `locales/` with its values. */
  of(key: string, values?: Readonly<Record<string, string | number>>): string;
  told(handIn: ReadHandIn, words: Words): string;
  subject(handIn: ReadHandIn, subject: { readonly kind: string; readonly id: string }): string;
  title(handIn: ReadHandIn, key: string): string;
}
