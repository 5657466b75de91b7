import { z } from 'zod';
import {
  BRAND_KINDS,
  ENGAGEMENT_BASES,
  HOME_MARKET,
  PLATFORM_KINDS,
  POST_FORMATS,
  type SocialBrief,
} from '../../operations/social/brief.ts';
import { idsOf, listOf, type Raw, type References, strings } from '../references.ts';
import { amount, clock, country, date, id, positive } from '../schema-parts.ts';
import { textKeys } from '../text-keys.ts';
import type { YamlFiles } from '../yaml-file.ts';

const weekday = positive.max(7);
const hours = z.strictObject({ from: clock, to: clock });

/** The brief: the fields of `social.yaml` beside the numbers of the handbook. */
export const briefSchema = {
  topics: z.array(id).min(2),
  brands: z.array(z.strictObject({ id, kind: z.enum(BRAND_KINDS) })).min(1),
  platforms: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(PLATFORM_KINDS),
        formats: z.array(z.enum(POST_FORMATS)).min(1),
        base: z.enum(ENGAGEMENT_BASES),
      }),
    )
    .min(1),
  accounts: z
    .array(
      z.strictObject({
        id,
        platform: id,
        market: country,
        languages: z.array(z.string().min(2)).min(1),
        band: z.strictObject({ least: amount, most: positive }),
        peaks: z.array(z.strictObject({ weekdays: z.array(weekday).min(1), from: clock, to: clock })).min(1),
      }),
    )
    .min(1),
  occasions: z.array(
    z.strictObject({
      id,
      markets: z.array(country).min(1),
      from: date,
      until: date,
      hours: hours.optional(),
      unfit: z.array(id),
    }),
  ),
} satisfies Readonly<Record<keyof SocialBrief, z.ZodType>>;

const LISTS = ['brands', 'platforms', 'accounts', 'occasions'] as const;

/** Names in the brief that must lead somewhere, and bands and days that hold nothing. */
export function checkBrief(refs: References, { 'social.yaml': file, 'pack.yaml': pack }: YamlFiles): void {
  const markets = [HOME_MARKET, ...idsOf(listOf(pack?.data, 'markets'))];
  const platforms = idsOf(listOf(file?.data, 'platforms'));
  for (const list of LISTS)
    refs.twice(
      file,
      list,
      listOf(file?.data, list).map((each) => each.id),
    );
  for (const [i, account] of listOf(file?.data, 'accounts').entries()) {
    refs.need(file, ['accounts', i], account.platform, platforms, 'platform', 'platform');
    refs.need(file, ['accounts', i], account.market, markets, 'market', 'market');
  }
  for (const [i, occasion] of listOf(file?.data, 'occasions').entries())
    for (const [j, market] of strings(occasion.markets).entries())
      refs.need(file, ['occasions', i, 'markets', j], market, markets, 'market');
}

/** Keys of the texts that the brief calls for. */
export function briefTexts({ 'social.yaml': file }: YamlFiles): readonly string[] {
  const data = file?.data as Raw | null | undefined;
  return [
    `markets.${HOME_MARKET}.name`,
    ...textKeys(strings(data?.topics), 'topics', 'name'),
    ...LISTS.flatMap((list) => textKeys(idsOf(listOf(data, list)), list, 'name')),
  ];
}
