import { box, disc, edge, type Ink, line, shadow } from '../ink.ts';
import { PALETTE } from '../palette.ts';
import { inset, type Rect } from '../rect.ts';
import type { OrdersPlan } from './orders-layout.ts';
import type { TrayName } from './trays-model.ts';

/** The inside of a compartment: a dark back that gets lighter towards its board. */
function paintHollow(ink: Ink, rect: Rect, back: string): void {
  box(ink, rect, back, 2);
  const deep = ink.createLinearGradient(0, rect.y, 0, rect.y + rect.h);
  deep.addColorStop(0, 'rgba(40, 26, 12, .42)');
  deep.addColorStop(0.45, 'rgba(40, 26, 12, .08)');
  deep.addColorStop(1, 'rgba(40, 26, 12, 0)');
  ink.fillStyle = deep;
  ink.fillRect(rect.x, rect.y, rect.w, rect.h);
}

/** A wire tray for letters. */
function paintTray(ink: Ink, { x, y, w, h }: Rect): void {
  for (let i = 0; i <= 6; i += 1)
    line(ink, 'rgba(93, 107, 115, .5)', 1, x + (w * i) / 6, y + h * 0.5, x + (w * i) / 6, y + h);
  line(ink, PALETTE.metalDark, 1.6, x, y + h * 0.5, x + w, y + h * 0.5);
}

/** Cork for the cards of the reviews. */
function paintCork(ink: Ink, { x, y, w, h }: Rect): void {
  for (let i = 0; i < 24; i += 1) {
    const [dx, dy] = [((i * 37) % 97) / 97, ((i * 53) % 89) / 89];
    disc(ink, x + 2 + dx * (w - 4), y + 2 + dy * (h - 4), 0.6, 'rgba(122, 80, 42, .38)');
  }
}

/** A safe that stands open: its door is swung to the right, with a dial on it. */
function paintSafe(ink: Ink, { x, y, w, h }: Rect): void {
  edge(ink, { x: x + 1, y: y + 1, w: w - 2, h: h - 2 }, '#4d5b63', 2, 2);
  const door = { x: x + w - w * 0.2, y, w: w * 0.2, h };
  box(ink, door, '#6f7e86', 2);
  line(ink, '#93a1a8', 1, door.x + 1, door.y + 1, door.x + 1, door.y + h - 2);
  const r = Math.min(door.w * 0.32, 4.6);
  disc(ink, door.x + door.w / 2, y + h * 0.42, r, '#33424a');
  disc(ink, door.x + door.w / 2, y + h * 0.42, r * 0.55, '#c9d3d2');
}

/** A shelf with a rail, for what goes back to buyers. */
function paintRail(ink: Ink, { x, y, w, h }: Rect): void {
  line(ink, PALETTE.woodDark, 2, x + 2, y + h * 0.72, x + w - 2, y + h * 0.72);
}

const LOOKS: Readonly<Record<TrayName, { readonly back: string; paint(ink: Ink, rect: Rect): void }>> = {
  letters: { back: '#c9a06a', paint: paintTray },
  reviews: { back: '#d9b783', paint: paintCork },
  payouts: { back: '#87949b', paint: paintSafe },
  refunds: { back: '#c9a06a', paint: paintRail },
};

/** Paints the cabinet on the wall: a compartment for each kind of paper work, with a strip for its name where names have room. */
export function paintCabinet(ink: Ink, { board }: OrdersPlan, isNamed: boolean): void {
  shadow(ink, board, 8, 0.22);
  box(ink, { ...board, y: board.y + 3 }, PALETTE.woodDark, 4);
  box(ink, board, PALETTE.wood, 4);
  edge(ink, inset(board, 1.5), PALETTE.woodLight, 1.2, 3);
  for (const { name, hollow, strip } of board.niches) {
    paintHollow(ink, hollow, LOOKS[name].back);
    LOOKS[name].paint(ink, hollow);
    box(ink, strip, isNamed ? PALETTE.paper : PALETTE.woodLight, 1.5);
  }
}
