import type { Words } from '../../scoring/ledger.ts';
import type { ReadWork } from '../../sitting/class-work.ts';

/** The words of one language for what stands in sitting files. */
export interface ClassWording {
  /** A key of `locales/` with its values. */
  of(key: string, values?: Readonly<Record<string, string | number>>): string;
  told(work: ReadWork, words: Words): string;
  subject(work: ReadWork, subject: { readonly kind: string; readonly id: string }): string;
  title(work: ReadWork, key: string): string;
}
