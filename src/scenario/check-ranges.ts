import type { DataPath } from './data-path.ts';
import type { Raw, References } from './references.ts';
import type { YamlFile, YamlFiles } from './yaml-file.ts';

/** Two fields of one entry, the first of which must not exceed the second. */
const PAIRS = [
  ['least', 'most'],
  ['from', 'to'],
  ['validFrom', 'validTo'],
  ['express', 'usual'],
] as const;

/** Two fields of which the first must come before the second. */
const STRICT_PAIRS = [
  ['competent', 'exemplary'],
  ['fromWeekday', 'beforeWeekday'],
  ['opens', 'closes'],
] as const;

const CLOCK = /^\d\d:\d\d$/;

/** Whether two values are out of their order; texts that are no times or dates are another rule's. */
function isReversed(first: unknown, second: unknown, strictly: boolean): boolean {
  if (typeof first === 'number' && typeof second === 'number') return strictly ? first >= second : first > second;
  if (typeof first !== 'string' || typeof second !== 'string' || first.length !== second.length) return false;
  const isTime = CLOCK.test(first) && CLOCK.test(second);
  if (!isTime && !/^\d{4}-\d\d-\d\d$/.test(first)) return false;
  return strictly || isTime ? first >= second : first > second;
}

/** Opening hours may run past midnight, so a stretch that ends before it begins is meant. */
const mayTurn = (path: DataPath): boolean => path.includes('weekly');

function look(refs: References, file: YamlFile, value: unknown, path: DataPath): void {
  if (value === null || typeof value !== 'object') return;
  const fields = value as Raw;
  for (const [pairs, strictly] of [
    [PAIRS, false],
    [STRICT_PAIRS, true],
  ] as const)
    for (const [low, high] of pairs) {
      const [first, second] = [fields[low], fields[high]];
      if (mayTurn(path) || !isReversed(first, second, strictly)) continue;
      const values = { low, high, first: String(first), second: String(second) };
      refs.error(file, path, strictly ? 'not-before' : 'reversed', values, { key: high });
    }
  for (const [key, child] of Object.entries(fields))
    look(refs, file, child, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Says where the lower bound of something lies above the upper, in any file: then nothing comes, or nothing ever holds. */
export function checkRanges(refs: References, files: YamlFiles): void {
  for (const file of Object.values(files)) look(refs, file, file.data, []);
}
