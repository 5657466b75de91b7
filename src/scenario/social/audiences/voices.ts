import type { RandomStream } from '../../../kernel/random.ts';
import { dateOfDay, mondayOf } from '../../../operations/social/audiences/local-days.ts';
import { USUAL_VOLUME } from '../../../operations/social/audiences/talk.ts';
import {
  addMentions,
  type LoudDays,
  type MarketVoice,
  mentionsOn,
  type VoiceModel,
} from '../../../operations/social/audiences/voice.ts';
import type { SocialBrief } from '../../../operations/social/brief.ts';
import type { Left } from './history.ts';
import type { AudiencesData } from './schema.ts';

/** Rivals that make themselves heard in each of two weeks: the one before the sitting, and its first. */
const LOUD = { brands: 3, least: 1600, most: 2600, days: 4 } as const;

const marketsOf = ({ accounts }: SocialBrief): readonly string[] => [...new Set(accounts.map(({ market }) => market))];

/** How much is said of each brand in each market. */
export function makeVoices(random: RandomStream, brief: SocialBrief, data: AudiencesData, monday: number): VoiceModel {
  const markets = marketsOf(brief);
  const rivals = brief.brands.filter(({ kind }) => kind !== 'own');
  const loudIn = (week: number): LoudDays[] =>
    random
      .fork(`loud/${week}`)
      .shuffle(markets)
      .slice(0, LOUD.brands)
      .map((market) => {
        const own = random.fork(`loud/${week}/${market}`);
        const from = week + own.int(0, 2);
        return {
          ...{ market, brand: own.pick(rivals).id, from, to: from + LOUD.days - 1 },
          permille: own.int(LOUD.least, LOUD.most),
        };
      });
  return {
    voices: markets.flatMap((market) =>
      data.mentions.map(({ brand, least, most }) => ({
        market,
        brand,
        mentions: random.fork(`${market}/${brand}`).int(least, most),
      })),
    ),
    loud: [...loudIn(monday - 7), ...loudIn(monday)],
  };
}

/** The weeks before the sitting as the listening tool counted them, market by market. */
export function pastVoices(
  random: RandomStream,
  brief: SocialBrief,
  model: VoiceModel,
  left: readonly Left[],
  first: number,
): readonly MarketVoice[] {
  const own = { brand: brief.brands.find(({ kind }) => kind === 'own')?.id ?? '', volume: USUAL_VOLUME };
  return marketsOf(brief).flatMap((market) => {
    const last = left[brief.accounts.findIndex((each) => each.market === market)]?.audience.counted ?? first - 1;
    const weeks = new Map<string, MarketVoice>();
    for (let day = first; day <= last; day += 1) {
      const from = dateOfDay(mondayOf(day));
      const mentions = mentionsOn(model, market, day, own, random);
      const week = weeks.get(from) ?? { id: `${market}/${from}`, market, from, days: 0, mentions: {} };
      weeks.set(from, { ...week, days: week.days + 1, mentions: addMentions(week.mentions, mentions) });
    }
    return [...weeks.values()];
  });
}
