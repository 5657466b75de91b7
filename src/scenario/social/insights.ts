import type { InsightsRules } from '../../operations/social/insights/house.ts';
import { checkOfficeTime, checkWeekday } from '../check-week.ts';
import { idsOf, listOf, type References, strings } from '../references.ts';
import { positive } from '../schema-parts.ts';
import type { YamlFiles } from '../yaml-file.ts';
import { compileInsights } from './insights/compile.ts';
import { type InsightsData, insightsSchema } from './insights/schema.ts';
import type { SocialScenario } from './subject.ts';

const FILE = 'insights.yaml';
const percent = positive.max(99);

const RULES = {
  collectGraceHours: { schema: positive, page: 'collecting' },
  sampleInteractions: { schema: positive, page: 'analysis' },
  sampleClicks: { schema: positive, page: 'analysis' },
  leakPercent: { schema: percent, page: 'analysis' },
  flatPercent: { schema: percent, page: 'analysis' },
  orderCostLimit: { schema: positive, page: 'analysis' },
} satisfies Readonly<Record<keyof InsightsRules, unknown>>;

const sectionOf = (files: YamlFiles): Readonly<Record<string, unknown>> | undefined =>
  (files[FILE]?.data as { readonly insights?: Readonly<Record<string, unknown>> } | null | undefined)?.insights;

/** Accounts that the file names. */
function checkInsights(refs: References, files: YamlFiles): void {
  const accounts = idsOf(listOf(files['social.yaml']?.data, 'accounts'));
  for (const list of ['spending', 'posts'])
    for (const [i, account] of strings(sectionOf(files)?.[list]).entries())
      refs.need(files[FILE], ['insights', list, i], account, accounts, 'account');
}

/** Figures collected on their day, and what follows from them, in packs: the section `insights` of `insights.yaml`. */
export const insights: SocialScenario<'insights', InsightsData> = {
  file: FILE,
  schema: insightsSchema,
  rules: RULES,
  buyerTexts: [],
  letters: [],
  checkReferences: checkInsights,
  checkSense(refs, files, { pack, byName }) {
    const data = (byName[FILE] as { readonly insights: InsightsData } | null | undefined)?.insights;
    if (data === undefined || pack === null) return;
    for (const part of ['asked', 'analysis'] as const) {
      checkWeekday(refs, files[FILE], ['insights', part, 'weekday'], data[part].weekday, pack);
      checkOfficeTime(refs, files[FILE], ['insights', part, 'at'], data[part].at, pack);
    }
  },
  neededTexts: () => [],
  compile: compileInsights,
};
