import { DIFFICULTIES } from '../operations/market/difficulty.ts';
import { isIndicatorCode, taskOf } from '../standard/index.ts';
import type { Readings } from './readings.ts';
import type { References } from './references.ts';
import type { YamlFiles } from './yaml-file.ts';

/** What a harder day has no less of. */
const GROWING = ['demandPermille', 'trapsPermille'] as const;

/** Difficulties in their order, and indicators of the duties that the pack trains. */
export function checkDifficulties(refs: References, { 'pack.yaml': file }: YamlFiles, { pack }: Readings): void {
  if (pack === null) return;
  const { difficulties = null, indicators = {}, duties } = pack;
  const stated = DIFFICULTIES.filter((each) => difficulties?.[each] !== undefined);
  for (const [i, harder] of stated.entries()) {
    const easier = stated[i - 1];
    if (easier === undefined) continue;
    for (const field of GROWING) {
      const [low, high] = [difficulties?.[easier]?.[field] ?? 0, difficulties?.[harder]?.[field] ?? 0];
      if (low > high)
        refs.warn(
          file,
          ['difficulties', harder],
          'harder-is-less',
          { field, easier, harder, low, high },
          { key: field },
        );
    }
  }
  for (const code of Object.keys(indicators))
    if (!isIndicatorCode(code) || !duties.includes(taskOf(code).duty))
      refs.error(file, ['indicators'], 'unknown-indicator', { found: code }, { key: code });
}
