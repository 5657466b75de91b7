/** Where something stands in the data of a file: keys and places in lists, from the outside in. */
export type DataPath = readonly (string | number)[];

/** A path as it is told: `markets[2].duty`. */
export const makePathText = (path: DataPath): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
