import { checkOfficeTime, checkWeekday } from '../check-week.ts';
import { idsOf, listOf } from '../references.ts';
import { positive } from '../schema-parts.ts';
import { compilePerformance } from './performance/compile.ts';
import { type PerformanceData, performanceSchema } from './performance/schema.ts';
import type { StoreScenario } from './subject.ts';

const FILE = 'performance.yaml';

/** Performance in packs: the section `performance` of `performance.yaml`. */
export const performance: StoreScenario<'performance', PerformanceData> = {
  file: FILE,
  schema: performanceSchema,
  rules: { reportHours: { schema: positive, page: 'reports' } },
  buyerTexts: [],
  letters: [],
  checkReferences(refs, files) {
    const own = (files[FILE]?.data as { readonly performance?: unknown } | null)?.performance;
    const channels = idsOf(listOf(files['channels.yaml']?.data, 'channels'));
    for (const [i, { channel }] of listOf(own, 'levels').entries())
      refs.need(files[FILE], ['performance', 'levels', i, 'channel'], channel, channels, 'channel', 'channel');
  },
  checkSense(refs, files, { pack, byName }) {
    const data = (byName[FILE] as { readonly performance: PerformanceData } | null | undefined)?.performance;
    if (data === undefined || pack === null) return;
    checkWeekday(refs, files[FILE], ['performance', 'asked', 'weekday'], data.asked.weekday, pack);
    checkOfficeTime(refs, files[FILE], ['performance', 'asked', 'at'], data.asked.at, pack);
    for (const [i, { weeks, endsBefore }] of data.periods.entries())
      if (weeks + endsBefore > data.weeks)
        refs.error(files[FILE], ['performance', 'periods', i], 'too-many', {
          found: weeks + endsBefore,
          most: data.weeks,
        });
  },
  neededTexts: () => [],
  compile: compilePerformance,
};
