/**
 * The name of a thing for people: as it stands (a number, a label, a buyer's name), by a text of the pack, by a term of `locales/`,
 * as a day, or, for an order whose list was never opened, by the channel it waits at.
 */
export type Name =
  | string
  | { readonly text: string }
  | { readonly term: readonly [group: string, code: string] }
  | { readonly date: string }
  | { readonly unopenedAt: string };
