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

/** Names by `kind/id`. The name under `kind/*` holds for all things of a kind; the `*` in it stands for the id. */
export type Names = Readonly<Record<string, Name>>;

/** A name with the id in its place. */
export function fillName(name: Name, id: string): Name {
  const fill = (text: string): string => text.replaceAll('*', () => id);
  if (typeof name === 'string') return fill(name);
  if ('text' in name) return { text: fill(name.text) };
  if ('term' in name) return { term: [fill(name.term[0]), fill(name.term[1])] };
  return 'date' in name ? { date: fill(name.date) } : { unopenedAt: fill(name.unopenedAt) };
}

/** The name of a thing among names; undefined where it has none there. */
export function nameAmong(names: Names, kind: string, id: string): Name | undefined {
  const [own, ofAll] = [names[`${kind}/${id}`], names[`${kind}/*`]];
  return own ?? (ofAll === undefined ? undefined : fillName(ofAll, id));
}

/** A value named `rightWay` is the right one beside a `way`, and is named and worded like it. */
export const withoutRight = (name: string): string =>
  name.replace(/^right([A-Z])/, (_all, first: string) => first.toLowerCase());
