import { box, disc, edge, type Ink, line, shadow } from '../ink.ts';
import { channelColour, PALETTE } from '../palette.ts';
import { inset, type Rect } from '../rect.ts';
import { glassOf } from './shop-window.ts';
import type { RackPlan, StorePlan } from './store-layout.ts';

/** The beams of racks are of the orange-brown that racks have; it is no accent. */
const BEAM = '#b8713f';

/** A rack: uprights, a back, and for each bin its place with a board below. */
function paintRack(ink: Ink, rack: RackPlan): void {
  shadow(ink, rack, 12, 0.15);
  box(ink, rack, PALETTE.harbourDark, 3);
  box(ink, inset(rack, 2), '#cdb78f', 1.5);
  const shade = ink.createLinearGradient(0, rack.y, 0, rack.y + rack.h);
  shade.addColorStop(0, 'rgba(60, 42, 20, .3)');
  shade.addColorStop(0.35, 'rgba(60, 42, 20, .06)');
  shade.addColorStop(1, 'rgba(60, 42, 20, .12)');
  ink.fillStyle = shade;
  ink.fillRect(rack.x + 2, rack.y + 2, rack.w - 4, rack.h - 4);
  for (const cell of Object.values(rack.cells)) paintCell(ink, cell);
}

function paintCell(ink: Ink, { x, y, w, h }: Rect): void {
  box(ink, { x: x + 1, y: y + 1.5, w: w - 2, h: h - 4 }, 'rgba(239, 220, 187, .82)', 1);
  box(ink, { x: x + 1, y: y + 1.5, w: w - 2, h: Math.min(4, h * 0.2) }, 'rgba(60, 42, 20, .16)', 1);
  box(ink, { x, y: y + h - 3, w, h: 2.4 }, BEAM, 0.5);
  line(ink, 'rgba(21, 61, 83, .55)', 1.2, x, y, x, y + h);
}

/** A shop window: a frame in a colour of its own, an awning, and glass with a board for the cards. */
function paintWindow(ink: Ink, rect: Rect, colour: string): void {
  const glass = glassOf(rect);
  shadow(ink, rect, 9, 0.14);
  box(ink, rect, PALETTE.woodDark, 4);
  box(ink, inset(rect, 2), PALETTE.wood, 3);
  box(ink, { x: rect.x - 2, y: rect.y, w: rect.w + 4, h: glass.y - rect.y - 3 }, colour, 3);
  box(ink, { x: rect.x - 2, y: rect.y, w: rect.w + 4, h: 3 }, 'rgba(255, 255, 255, .28)', 2);
  box(ink, glass, '#e6f0ee', 2);
  line(
    ink,
    'rgba(255, 255, 255, .8)',
    3,
    glass.x + glass.w * 0.12,
    glass.y + glass.h - 5,
    glass.x + glass.w * 0.3,
    glass.y + 4,
  );
  box(ink, { x: glass.x, y: glass.y + glass.h - 4, w: glass.w, h: 4 }, PALETTE.woodLight, 1);
  edge(ink, glass, 'rgba(21, 61, 83, .3)', 1, 2);
}

/** The desk with room for the chart, a cup and a pencil. */
function paintDesk(ink: Ink, { desk }: StorePlan): void {
  shadow(ink, desk, 14);
  box(ink, { ...desk, y: desk.y + 5 }, PALETTE.woodDark, 6);
  box(ink, desk, PALETTE.woodLight, 6);
  for (let y = desk.y + 16; y < desk.y + desk.h - 4; y += 18)
    line(ink, 'rgba(154, 109, 63, .22)', 1, desk.x + 6, y, desk.x + desk.w - 6, y + 1);
  const [x, y] = [desk.x + desk.w - 16, desk.y + desk.h - 14];
  disc(ink, x + 1, y + 2, 7, 'rgba(60, 42, 20, .2)');
  disc(ink, x, y, 7, PALETTE.white);
  disc(ink, x, y, 5, '#7a4b2a');
  line(ink, PALETTE.now, 3, desk.x + 12, desk.y + desk.h - 8, desk.x + desk.w * 0.5, desk.y + desk.h - 14);
}

/** A mat with a dashed edge: the places of the trolley and of goods that come in. */
function paintMat(ink: Ink, rect: Rect): void {
  box(ink, inset(rect, 2), 'rgba(255, 253, 248, .36)', 8);
  ink.setLineDash([6, 5]);
  edge(ink, inset(rect, 4), 'rgba(224, 122, 63, .55)', 1.6, 7);
  ink.setLineDash([]);
}

/** Paints the things of the store room that do not move. */
export function paintStore(ink: Ink, plan: StorePlan): void {
  plan.windows.forEach((rect, i) => {
    paintWindow(ink, rect, channelColour(i));
  });
  for (const rack of plan.racks) paintRack(ink, rack);
  paintMat(ink, plan.trolley);
  if (plan.goodsIn !== undefined) paintMat(ink, plan.goodsIn);
  paintDesk(ink, plan);
}
