import type { RandomStream } from '../../../kernel/random.ts';
import { atClock, DAY } from '../../../operations/shop/calendar.ts';
import { THIS_WEEK } from '../../../operations/store/meetings/ad-week.ts';
import type { AdChannel } from '../../../operations/store/meetings/house.ts';
import type { ObjectionKind } from '../../../operations/store/meetings/objection-kinds.ts';
import type { MeetingsPart } from '../../../operations/store/meetings/part.ts';
import { dayAt } from '../../compile/context.ts';
import type { CompilingStore } from '../subject.ts';
import { type Cast, makeAdWeeks, PARTS, type Part } from './ad-table.ts';
import type { MeetingsData } from './schema.ts';

/** What the money that came in a test brings, per-mille of the channel's own rates: better, worse, and bad enough to stop. */
const OUTCOMES = [520, 880, 1060] as const;
/** Campaigns were built anew some days ago, or weeks ago. */
const REBUILT = { lately: [1, 3], 'long-ago': [15, 40] } as const satisfies Readonly<
  Record<string, readonly [number, number]>
>;

const hundreds = (amount: number): number => Math.round(amount / 100) * 100;

/** Casts the channels: five parts, and whoever is left plays another tied one. */
function castAll(random: RandomStream, { channels }: MeetingsData): Cast[] {
  const fault = random.pick(['creative', 'audience', 'offer'] as const);
  return random.shuffle(channels).map((data, i) => ({ data, part: PARTS[i] ?? 'tied', fault }));
}

/** Per-mille of the budget that is tied by contract, and whole TWD that the channel can take in addition. */
function termsOf(random: RandomStream, part: Part): { tied: number; room: number } {
  if (part === 'tied') return { tied: 1000, room: 100 * random.int(5, 15) };
  if (part === 'full') return { tied: random.int(40, 60) * 10, room: 0 };
  if (part === 'star') return { tied: random.int(40, 60) * 10, room: 100 * random.int(18, 30) };
  return { tied: random.int(25, 40) * 10, room: 100 * random.int(10, 20) };
}

function makeChannel(c: CompilingStore, random: RandomStream, cast: Cast, windows: readonly number[]): AdChannel {
  const { id, market, products, budget, marginPermille } = cast.data;
  const { tied, room } = termsOf(random.fork('terms'), cast.part);
  const [least, most] = random.chance(500) ? REBUILT.lately : REBUILT['long-ago'];
  const ago = random.int(least, most);
  return {
    id,
    market,
    product: random.pick(products),
    budget,
    fixed: hundreds((budget * tied) / 1000),
    room,
    attributionDays: random.pick(windows),
    rebuiltAt: atClock(c.monday - ago * DAY, '10:00'),
    marginPermille,
  };
}

/** What can be objected to every proposal. */
const ALWAYS: readonly ObjectionKind[] = ['stock-cover', 'promotion-days', 'learning-phase', 'margin'];

/** What is objected in each meeting: the same in every form, so that all are equally hard, in a sequence of its own. */
function drawObjections(random: RandomStream, { planned }: MeetingsData): Record<string, readonly ObjectionKind[]> {
  return Object.fromEntries(
    planned.map(({ matter }, i) => {
      // A later meeting comes back to the test of the one before; two channels are compared only where money moves between them.
      const own = random
        .fork(`${i}`)
        .shuffle<ObjectionKind>([...ALWAYS, ...(matter === 'shift' ? (['attribution'] as const) : [])]);
      return [`M-${i + 1}`, i > 0 ? (['test-outcome', ...own] as const) : own];
    }),
  );
}

const instantOf = (c: CompilingStore, { weekday, at }: { weekday: number; at: string }): number =>
  atClock(dayAt(c, weekday - 1).open, at);

/** Puts the meetings on the calendar, and returns them as the world begins with them. */
function plan(c: CompilingStore, { planned, figures }: MeetingsData): MeetingsPart['form']['meetings'] {
  const meetings = planned.map(({ matter, from, until }, i) => ({
    id: `M-${i + 1}`,
    matter,
    at: instantOf(c, from),
    until: instantOf(c, until),
  }));
  for (const [i, { id, at, until }] of meetings.entries()) {
    c.coming.push({ kind: 'meeting/is-due', at, meeting: id }, { kind: 'meeting/is-over', at: until, meeting: id });
    const signs = [{ happening: 'marketing-meeting/due', of: id }];
    c.made.push({ file: 'meetings.yaml', path: ['meetings', 'planned', i], least: 1, most: 1, signs });
  }
  const last = meetings.at(-1);
  if (last !== undefined) c.coming.push({ kind: 'ad-figures/arrive', at: instantOf(c, figures), meeting: last.id });
  return meetings;
}

/** Makes the part of a form about meetings with marketing. */
export function compileMeetings(
  c: CompilingStore,
  own: MeetingsData,
): { house: MeetingsPart['house']; form: MeetingsPart['form']; truth: MeetingsPart['truth'] } {
  const random = c.random.fork('meetings');
  const cast = castAll(random.fork('cast'), own);
  const inOrder = own.channels.flatMap(({ id }) => cast.filter(({ data }) => data.id === id));
  const weeks = inOrder.flatMap((each) => makeAdWeeks(random.fork(`ads/${each.data.id}`), each, c.monday));
  const channels = inOrder.map((each) =>
    makeChannel(c, random.fork(`channel/${each.data.id}`), each, own.attributionDays),
  );
  return {
    house: { channels, promotions: own.promotions, owners: own.owners },
    form: { meetings: plan(c, own), ads: weeks.filter(({ week }) => week < THIS_WEEK) },
    truth: {
      objections: drawObjections(random.fork('objections'), own),
      thisWeek: weeks.filter(({ week }) => week === THIS_WEEK),
      outcomePermille: random.fork('outcome').pick(OUTCOMES),
    },
  };
}
