/** Wordings the compiler draws from: three for a question to the order desk, two for a review. */
export const WORDINGS = ['1', '2', '3'] as const;

/** Keys of texts: every id with every name, `<prefix>.<id>.<name>`. */
export const textKeys = (ids: readonly string[], prefix: string, ...names: readonly string[]): string[] =>
  ids.flatMap((id) => names.map((name) => `${prefix}.${id}.${name}`));
