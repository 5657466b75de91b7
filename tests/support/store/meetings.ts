import type { Intent } from '../../../src/bots/bot.ts';
import { readingOf } from '../../../src/bots/play.ts';
import { storeDeskOf } from '../../../src/bots/store/desk.ts';
import { meetingsExpert } from '../../../src/bots/store/meetings.ts';
import { DAY } from '../../../src/operations/shop/calendar.ts';
import type { AdWeek } from '../../../src/operations/store/meetings/ad-week.ts';
import type { AdChannel, MeetingRules } from '../../../src/operations/store/meetings/house.ts';
import type { Proposal } from '../../../src/operations/store/meetings/meeting.ts';
import type { Scene } from '../../../src/operations/store/meetings/scene.ts';
import type { Sitting } from '../../../src/sitting/sitting.ts';
import { type StoreTestDesk, storeDeskOn } from '../store-desk.ts';
import { formFor } from '../world.ts';

/** Tuesday 2026-11-03, 10:00 in Taipei. */
export const TUESDAY = Date.parse('2026-11-03T10:00:00+08:00');

const RULES: MeetingRules = {
  leastShift: 1000,
  clearPermille: 150,
  fallPermille: 200,
  adCoverWeeks: 2,
  learningDays: 7,
  testDaysLeast: 14,
  testDaysMost: 28,
  shiftTargetFrom: 900,
  shiftTargetTo: 1200,
  mendTargetFrom: 1050,
  mendTargetTo: 1700,
  stopFrom: 500,
  stopTo: 900,
};

type Rates = Pick<AdWeek, 'spend' | 'impressions' | 'clicks' | 'orders' | 'revenue'>;

/** Weeks 1 to 8 of a channel that are all alike, with another rate from week 5 on where one is given. */
const eightWeeks = (channel: string, rates: Rates, later: Partial<Rates> = {}): AdWeek[] =>
  Array.from({ length: 8 }, (_, i) => ({
    ...{ id: `${i + 1}/${channel}`, week: i + 1, channel, from: '2026-09-07', days: 7 },
    ...rates,
    ...(i < 4 ? {} : later),
  }));

export const adChannel = (id: string, more: Partial<AdChannel> = {}): AdChannel => ({
  ...{ id, market: 'US', product: 'tea-set', budget: 5000, fixed: 2000, room: 2000, attributionDays: 7 },
  rebuiltAt: TUESDAY - 20 * DAY,
  marginPermille: 400,
  ...more,
});

/** Good: ROAS 4.00. Poor: 1.50, with more clicks. Tired: from 4.00 to 2.40, because fewer click. */
export const ADS: readonly AdWeek[] = [
  ...eightWeeks('good', { spend: 1000, impressions: 20_000, clicks: 200, orders: 4, revenue: 4000 }),
  ...eightWeeks('poor', { spend: 1000, impressions: 20_000, clicks: 600, orders: 2, revenue: 1500 }),
  ...eightWeeks(
    'tired',
    { spend: 1000, impressions: 20_000, clicks: 200, orders: 4, revenue: 4000 },
    { clicks: 120, orders: 2, revenue: 2400 },
  ),
];

export const CHANNELS: readonly AdChannel[] = [adChannel('good'), adChannel('poor'), adChannel('tired')];

/** A meeting on Tuesday about where the money goes, over the table above; what is given takes the place of that. */
export function sceneOf(
  given: Partial<Omit<Scene, 'meeting' | 'house'>> & {
    readonly meeting?: Partial<Scene['meeting']>;
    readonly house?: Partial<Scene['house']>;
  } = {},
): Scene {
  return {
    ads: given.ads ?? ADS,
    rules: given.rules ?? RULES,
    earlier: given.earlier ?? [],
    house: { channels: CHANNELS, promotions: [], owners: ['me', 'yushan'], ...given.house },
    meeting: {
      ...{ id: 'M-1', matter: 'shift', at: TUESDAY, until: TUESDAY + DAY, openedAt: TUESDAY, raised: [] },
      ...given.meeting,
    },
  };
}

/** A good proposal to move money, changed where something is given. */
export const shift = (more: Partial<Proposal> = {}): Proposal => ({
  ...{ from: 'poor', to: 'good', amount: 1500, change: 'channel' },
  figure: { name: 'roas', channel: 'good', period: 'last-four', value: 400 },
  ...more,
});

/** The store of a seed in a week in which nothing comes but its meetings: quick to play. */
export function meetingsDesk(seed: number): StoreTestDesk {
  const form = formFor(seed, 'store-room');
  const coming = form.coming.filter(({ kind }) => kind.startsWith('meeting/') || kind === 'ad-figures/arrive');
  return storeDeskOn({ ...form, coming, earlier: [] });
}

/** Holds the meetings of now as an expert would, each act changed where something is given. */
export function hold(sitting: Sitting, change: (intent: Intent) => Intent = (intent) => intent): void {
  for (;;) {
    const desk = storeDeskOf(sitting.view(), sitting.form.catalogue, readingOf(sitting.form));
    const [next] = desk === null ? [] : meetingsExpert.flatMap((part) => part(desk));
    if (next === undefined) return;
    const { action, input } = change(next);
    const { refusal } = sitting.perform(action, input);
    if (refusal !== null) throw new Error(`${action} was refused: ${refusal.key}`);
  }
}
