import { CURRENCIES } from '../operations/shop/money.ts';
import type { Readings } from './readings.ts';
import type { References } from './references.ts';
import type { YamlFile, YamlFiles } from './yaml-file.ts';

/** Grams to a cubic centimetre: nothing sold is as heavy as lead, and nothing packed as light as down. */
const HEAVIEST = 12;
const LIGHTEST = 0.005;

const MOST_OFF = 2.5;

type Size = readonly [number, number, number];

/** Sides stand longest first: goods and cartons are compared side by side. */
function checkSides(
  refs: References,
  file: YamlFile | undefined,
  path: readonly (string | number)[],
  size: Size,
): void {
  const meant = [...size].sort((a, b) => b - a);
  if (meant.some((side, i) => side !== size[i]))
    refs.error(file, path, 'sides-unsorted', { found: size.join(', '), meant: meant.join(', ') });
}

/** Measures that can hardly be in the units of the pack: millimetres, grams, thousandths of a TWD. */
export function checkMeasures(refs: References, files: YamlFiles, { pack, goods, freight }: Readings): void {
  for (const [i, { size, grams }] of (goods?.products ?? []).entries()) {
    const path = ['products', i, 'size'];
    checkSides(refs, files['products.yaml'], path, size);
    const density = (grams * 1000) / (size[0] * size[1] * size[2]);
    const values = { size: size.join(' × '), grams };
    if (density > HEAVIEST) refs.warn(files['products.yaml'], path, 'size-too-small', values);
    if (density < LIGHTEST) refs.warn(files['products.yaml'], path, 'size-too-big', values);
  }
  for (const [i, { size }] of (freight?.cartons ?? []).entries())
    checkSides(refs, files['freight.yaml'], ['cartons', i, 'size'], size);
  for (const [i, { currency, rate }] of (pack?.markets ?? []).entries()) {
    const { about } = CURRENCIES[currency];
    if (rate > about * MOST_OFF || rate * MOST_OFF < about)
      refs.warn(files['pack.yaml'], ['markets', i, 'rate'], 'rate-unlikely', { found: rate, currency, about });
  }
}
