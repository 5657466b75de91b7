import type { Refusal } from '../../../kernel/happening.ts';
import type { ListeningPage } from './handbook.ts';

/** A refusal in listening: its key and values, and the page that says the rule. */
export const refuse = (key: string, page: ListeningPage, values: NonNullable<Refusal['values']> = {}): Refusal => ({
  key,
  values,
  page,
});
