import type { RandomStream } from '../../../kernel/random.ts';
import { HOUR } from '../../../operations/shop/calendar.ts';
import type { CampaignOffer } from '../../../operations/social/campaigns/house.ts';
import type { SourCause } from '../../../operations/social/campaigns/sour-thread.ts';
import type { ComingThread } from '../../../operations/social/campaigns/truth.ts';
import { dayAt, someTime } from '../../compile/context.ts';
import type { CompilingSocial } from '../subject.ts';
import type { CampaignsData } from './schema.ts';

const FACTS = ['true', 'false-1', 'false-2', 'false-3'] as const;
const ECHOES = ['echo-1', 'echo-2'] as const;

/** Keys of the texts about a cause. */
export const sourTexts = (cause: SourCause): readonly string[] => [
  ...['post', ...ECHOES].map((name) => `sourPosts.${cause}.${name}`),
  ...FACTS.map((name) => `sourFacts.${cause}.${name}`),
  `sourMemos.${cause}`,
];

/** Working days after the first live one on which a post turns sour. */
const DAYS_AFTER = [1, 2] as const;

/** One post that turns sour, or two in different campaigns, on the days after the launch. Ids are given in the order of time. */
export function makeThreads(
  c: CompilingSocial,
  random: RandomStream,
  own: CampaignsData,
  offers: readonly CampaignOffer[],
): readonly ComingThread[] {
  const many = random.int(1, 2);
  const hit = random.shuffle(offers).slice(0, many);
  return hit.map((offer, i) => {
    const one = random.fork(offer.id);
    const cause = one.pick(own.offers.find(({ mechanic }) => mechanic === offer.mechanic)?.causes ?? ['broken']);
    const { open } = dayAt(c, own.from - 1 + (DAYS_AFTER[i] ?? 1));
    const names = own.people.find(({ market }) => market === offer.market)?.names ?? ['?'];
    const account = c.accounts.find(({ market }) => market === offer.market);
    return {
      ...{ id: `ST-${i + 1}`, campaign: offer.id, market: offer.market, account: account?.id ?? '' },
      language: account?.languages[0] ?? 'en',
      author: one.pick(names),
      text: `sourPosts.${cause}.post`,
      echoes: ECHOES.map((echo) => `sourPosts.${cause}.${echo}`),
      memo: `sourMemos.${cause}`,
      facts: one.fork('facts').shuffle(FACTS.map((name) => `sourFacts.${cause}.${name}`)),
      at: someTime(one, open + HOUR, open + 4 * HOUR),
    };
  });
}
