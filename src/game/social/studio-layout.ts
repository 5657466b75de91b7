import type { WholeCatalogue } from '../../host/index.ts';
import type { Ground, RoomPlan } from '../floor-room.ts';
import { clamp, type Rect } from '../rect.ts';

/** Days of a week, each with a column on the board. */
const DAYS = 7;
/** A phone is so much higher than wide. */
const SLIM = 1.86;
/** Height of the sign below a phone, in sizes of a label: names may take two lines. */
const NAMED = 2.3;

/** The layout of the studio. */
export interface StudioPlan extends RoomPlan {
  /** Size of a label, pixels. */
  readonly text: number;
  readonly unit: number;
  /** The window on the street, on the wall; left out where nothing hangs there. */
  readonly board?: Rect;
  /** The panel on which the phones hang. */
  readonly wall: Rect;
  readonly phones: readonly (Rect & { readonly account: string })[];
  /** The board with the calendar of the week, and its days from Monday. */
  readonly calendar: Rect;
  readonly days: readonly Rect[];
  /** The tray with the ideas for posts. */
  readonly tray: Rect;
  /** The instrument that shows how much is spoken of the brand, its dial, and a small meter for each market. */
  readonly gauge: Rect;
  readonly dial: Rect;
  readonly meters: readonly (Rect & { readonly market: string })[];
}

type Wares = Pick<WholeCatalogue, 'social'>;

/** The markets of the accounts, each once, in the sequence of the accounts. */
export const marketsOf = ({ social }: Wares): readonly string[] => [
  ...new Set((social?.accounts ?? []).map(({ market }) => market)),
];

/** The phones hang in one row, as large as panel and names leave room for. */
function layPhones(wall: Rect, accounts: readonly string[], text: number): StudioPlan['phones'] {
  const step = wall.w / Math.max(1, accounts.length);
  const below = text * NAMED;
  const w = Math.max(8, Math.min(step - 10, (wall.h - below - 12) / SLIM));
  const h = w * SLIM;
  const y = wall.y + 6 + Math.max(0, (wall.h - below - 12 - h) / 2);
  return accounts.map((account, i) => ({ x: wall.x + step * (i + 0.5) - w / 2, y, w, h, account }));
}

/** The days of the week side by side, below the head of the board. */
function layDays({ x, y, w, h }: Rect, text: number): readonly Rect[] {
  const [head, edge] = [text + 9, 6];
  const wide = (w - 2 * edge) / DAYS;
  return Array.from({ length: DAYS }, (_, i) => ({
    x: x + edge + i * wide + 1,
    y: y + head,
    w: wide - 2,
    h: h - head - edge,
  }));
}

/** The dial above, and below it a meter for each market. */
function layGauge({ x, y, w, h }: Rect, markets: readonly string[], text: number): Pick<StudioPlan, 'dial' | 'meters'> {
  const high = h * 0.62;
  const dial = { x: x + 6, y: y + 5, w: w - 12, h: high - 5 };
  const step = (w - 14) / Math.max(1, markets.length);
  const top = y + high + 3;
  const meters = markets.map((market, i) => ({
    x: x + 7 + i * step,
    y: top,
    w: step,
    h: Math.max(4, y + h - top - text - 7),
    market,
  }));
  return { dial, meters };
}

const around = ({ x, y, w, h }: Rect, edge: number): Rect => ({
  x: x - edge,
  y: y - edge,
  w: w + edge * 2,
  h: h + edge * 2,
});

/** Lays out the room: the phones along the wall, before them the board of the week, and on the right talk and ideas. */
export function layStudio(room: Ground, wares: Wares): StudioPlan {
  const { gap, text, unit } = room;
  const block = { x: room.x + gap, y: room.y + gap, w: room.w - gap * 2, h: room.h - gap * 2 };
  const wall = { ...block, h: clamp(block.h * 0.42, 60, 210) };
  const front = { ...block, y: wall.y + wall.h + gap * 1.4, h: block.h - wall.h - gap * 1.4 };
  const aside = clamp(front.w * 0.3, 96, 220);
  const calendar = { ...front, w: front.w - aside - gap * 1.4 };
  const right = { ...front, x: front.x + front.w - aside, w: aside };
  const gauge = { ...right, h: right.h * 0.6 };
  const tray = { ...right, y: gauge.y + gauge.h + gap, h: right.h - gauge.h - gap };
  const markets = marketsOf(wares);
  return {
    ...{ text, unit, wall, calendar, gauge, tray },
    ...(room.board === undefined ? {} : { board: room.board }),
    phones: layPhones(
      wall,
      (wares.social?.accounts ?? []).map(({ id }) => id),
      text,
    ),
    days: layDays(calendar, text),
    ...layGauge(gauge, markets, text),
    places: [
      { name: 'floor:room.phones', rect: around(wall, gap / 2) },
      { name: 'floor:room.week', rect: around(calendar, gap / 2) },
      { name: 'floor:room.talk', rect: around(right, gap / 2) },
    ],
  };
}
