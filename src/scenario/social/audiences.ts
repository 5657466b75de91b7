import type { AudiencesRules } from '../../operations/social/audiences/house.ts';
import { idsOf, listOf, type References } from '../references.ts';
import { positive, whole } from '../schema-parts.ts';
import type { YamlFiles } from '../yaml-file.ts';
import { compileAudiences } from './audiences/compile.ts';
import { type AudiencesData, audiencesSchema } from './audiences/schema.ts';
import type { SocialScenario } from './subject.ts';

const FILE = 'audiences.yaml';
const hour = whole.min(0).max(23);
/** Figures appear on the day after, and are revised later than that. */
const days = positive.min(2).max(5);

const RULES = {
  figuresHour: { schema: hour, page: 'platform-figures' },
  settleHour: { schema: hour, page: 'platform-figures' },
  settlePhotoDays: { schema: days, page: 'platform-figures' },
  settleVideoDays: { schema: days, page: 'platform-figures' },
  settleChatDays: { schema: days, page: 'platform-figures' },
  settleForumDays: { schema: days, page: 'platform-figures' },
  settlePinsDays: { schema: days, page: 'platform-figures' },
} satisfies Readonly<Record<keyof AudiencesRules, unknown>>;

/** Every account of the brief has its people, and every platform a kind that the file knows. */
function checkAudiences(refs: References, files: YamlFiles): void {
  const { [FILE]: file, 'social.yaml': brief } = files;
  const own = (file?.data as { readonly audiences?: unknown } | null)?.audiences;
  const accounts = idsOf(listOf(brief?.data, 'accounts'));
  const brands = idsOf(listOf(brief?.data, 'brands'));
  const rows = listOf(own, 'accounts');
  for (const [i, { account }] of rows.entries())
    refs.need(file, ['audiences', 'accounts', i, 'account'], account, accounts, 'account', 'account');
  for (const [i, { brand }] of listOf(own, 'mentions').entries())
    refs.need(file, ['audiences', 'mentions', i, 'brand'], brand, brands, 'brand', 'brand');
  for (const id of accounts.filter((each) => !rows.some(({ account }) => account === each)))
    refs.missing(file, ['audiences', 'accounts'], id, 'object');
  const kinds = listOf(own, 'kinds').map(({ kind }) => kind);
  for (const { kind } of listOf(brief?.data, 'platforms'))
    if (typeof kind === 'string' && !kinds.includes(kind)) refs.missing(file, ['audiences', 'kinds'], kind, 'object');
}

/** What the public does, in packs: the section `audiences` of `audiences.yaml`. */
export const audiences: SocialScenario<'audiences', AudiencesData> = {
  file: FILE,
  schema: audiencesSchema,
  rules: RULES,
  buyerTexts: [],
  letters: [],
  checkReferences: checkAudiences,
  neededTexts: () => [],
  compile: compileAudiences,
};
