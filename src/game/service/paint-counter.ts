import { box, disc, edge, type Ink, line, shadow } from '../ink.ts';
import { paintStall } from '../paint-stall.ts';
import { channelColour, PALETTE } from '../palette.ts';
import { inset, type Rect } from '../rect.ts';
import { type CounterPlan, DOOR, SIGN } from './counter-layout.ts';

/** Paints the counter: one long board with a window for each channel. */
function paintWindows(ink: Ink, { stalls }: CounterPlan): void {
  const [first, last] = [stalls[0], stalls.at(-1)];
  if (first === undefined || last === undefined) return;
  stalls.forEach((rect, i) => {
    paintStall(ink, rect, channelColour(i));
  });
  const board = { x: first.x - 3, y: first.y + first.h - 7, w: last.x + last.w - first.x + 6, h: 9 };
  shadow(ink, board, 9, 0.14);
  box(ink, { ...board, y: board.y + 3 }, PALETTE.woodDark, 3);
  box(ink, { ...board, h: 8 }, PALETTE.woodLight, 3);
}

/** Paints the place of a queue, with a cord on posts along its sides. */
function paintQueue(ink: Ink, rect: Rect, colour: string): void {
  const { x, y, w, h } = rect;
  box(ink, { x: x + 1, y: y + 4, w: w - 2, h: h - 4 }, 'rgba(255, 253, 248, .34)', 7);
  for (const side of [x + 1, x + w - 1]) {
    line(ink, colour, 1.8, side, y + 9, side, y + h - 5);
    for (const post of [y + 9, y + h - 5]) {
      disc(ink, side + 1, post + 1.6, 3, 'rgba(60, 42, 20, .2)');
      disc(ink, side, post, 2.9, PALETTE.woodDark);
      disc(ink, side - 0.5, post - 0.6, 1.2, PALETTE.woodLight);
    }
  }
}

/** Paints the desk, with a mat for the buyers at the desk and room for the FAQ folder. */
function paintDesk(ink: Ink, { desk, seats }: CounterPlan): void {
  shadow(ink, desk, 18);
  box(ink, { ...desk, y: desk.y + 6 }, PALETTE.woodDark, 7);
  box(ink, desk, PALETTE.woodLight, 7);
  for (let y = desk.y + 20; y < desk.y + desk.h - 4; y += 22)
    line(ink, 'rgba(154, 109, 63, .22)', 1, desk.x + 8, y, desk.x + desk.w * 0.45, y + 1, desk.x + desk.w - 8, y);
  box(ink, seats, 'rgba(246, 239, 226, .66)', 6);
  edge(ink, inset(seats, 3), 'rgba(154, 109, 63, .28)', 1, 4);
}

/** A bench with a back, seen from the front. */
function paintBench(ink: Ink, { bench }: CounterPlan): void {
  const { x, y, w, h } = bench;
  const seat = { x: x + 2, y: y + h - 14, w: w - 4, h: 8 };
  shadow(ink, { ...seat, h: 12 }, 8, 0.16);
  for (const leg of [x + 12, x + w - 18]) box(ink, { x: leg, y: seat.y + 4, w: 6, h: 11 }, PALETTE.woodDark, 1.5);
  const back = { x: x + 2, y: y + SIGN + 4, w: w - 4, h: h - SIGN - 20 };
  box(ink, back, 'rgba(200, 153, 95, .34)', 5);
  for (let i = 1; i <= 2; i += 1)
    line(
      ink,
      'rgba(154, 109, 63, .4)',
      1.2,
      back.x + 6,
      y + SIGN + 4 + (back.h * i) / 3,
      back.x + back.w - 6,
      y + SIGN + 4 + (back.h * i) / 3,
    );
  box(ink, { ...seat, y: seat.y + 2 }, PALETTE.woodDark, 3);
  box(ink, { ...seat, h: 7 }, PALETTE.wood, 3);
}

/** The colleagues' door, with frosted glass and light behind it. */
function paintDoor(ink: Ink, { door }: CounterPlan): void {
  const { x, y, w, h } = door;
  box(ink, { x: x + w * DOOR - 2, y: y + SIGN, w: w * (1 - DOOR) + 2, h: h - SIGN }, 'rgba(31, 86, 115, .1)', 5);
  const high = h - SIGN - 3;
  const wide = Math.min(w * DOOR - 8, high * 0.62);
  const leaf = { x: x + (w * DOOR - wide) / 2 - 2, y: y + SIGN + 1, w: wide, h: high };
  shadow(ink, leaf, 10, 0.18);
  box(ink, { x: leaf.x - 3, y: leaf.y - 3, w: wide + 6, h: high + 3 }, PALETTE.harbourDark, 2.5);
  box(ink, leaf, PALETTE.harbour, 1.5);
  box(ink, { x: leaf.x + wide * 0.18, y: leaf.y + high * 0.1, w: wide * 0.64, h: high * 0.46 }, '#dcebec', 2);
  line(
    ink,
    'rgba(255, 255, 255, .75)',
    2.4,
    leaf.x + wide * 0.3,
    leaf.y + high * 0.48,
    leaf.x + wide * 0.62,
    leaf.y + high * 0.16,
  );
  disc(ink, leaf.x + wide * 0.84, leaf.y + high * 0.68, 2.3, '#e6c25f');
  box(ink, { x: leaf.x - 5, y: leaf.y + high - 1, w: wide + 10, h: 4 }, PALETTE.wood, 1.5);
}

/** A shelf with two boards for returned parcels. */
function paintShelf(ink: Ink, { shelf }: CounterPlan): void {
  const { x, y, w, h } = shelf;
  const body = { x, y: y + SIGN, w, h: h - SIGN };
  shadow(ink, body, 14);
  box(ink, body, PALETTE.wood, 4);
  box(ink, inset(body, 4), '#efdcbb', 2);
  box(ink, { x: x + 4, y: y + SIGN + 4, w: w - 8, h: 9 }, 'rgba(60, 42, 20, .22)', 2);
  box(ink, { x: x - 2, y: y + h - 8, w: w + 4, h: 8 }, PALETTE.woodLight, 2);
}

/** Paints the things of the service room that do not move. */
export function paintCounter(ink: Ink, plan: CounterPlan): void {
  plan.queues.forEach((rect, i) => {
    paintQueue(ink, rect, channelColour(i));
  });
  paintWindows(ink, plan);
  paintDoor(ink, plan);
  paintBench(ink, plan);
  paintShelf(ink, plan);
  paintDesk(ink, plan);
}

/** The cork board the news is pinned to. */
export function paintBoard(ink: Ink, { board }: CounterPlan): void {
  shadow(ink, board, 7, 0.2);
  box(ink, board, PALETTE.wood, 3);
  box(ink, inset(board, 4), '#d9b783', 1.5);
  for (let i = 0; i < 46; i += 1) {
    const [dx, dy] = [((i * 37) % 97) / 97, ((i * 53) % 89) / 89];
    disc(ink, board.x + 7 + dx * (board.w - 14), board.y + 7 + dy * (board.h - 14), 0.7, 'rgba(122, 80, 42, .34)');
  }
}
