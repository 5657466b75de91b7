import { box, disc, edge, type Ink, line, shadow } from '../ink.ts';
import { PALETTE } from '../palette.ts';
import { inset, type Rect } from '../rect.ts';
import type { StudioPlan } from './studio-layout.ts';

/** The needle goes from here to there, radians: from the lower left over the top to the lower right. */
const [FROM, TO] = [Math.PI * 1.08, Math.PI * 1.92];

/** Where the needle of a dial turns, how long it may be, and its angle at a share of the scale. */
export function sweepOf({ x, y, w, h }: Rect, share: number) {
  const radius = Math.min(w * 0.44, h * 0.64);
  return { x: x + w / 2, y: y + h * 0.7, radius, angle: FROM + (TO - FROM) * share };
}

/** Where the face beside the needle is: in the upper right corner of the dial. */
export const faceOf = ({ x, y, w, h }: Rect): Rect => {
  const size = Math.max(10, Math.min(20, h * 0.26));
  return { x: x + w - size * 0.7, y: y + size * 0.7, w: size, h: size };
};

/** The panel of the phones: felt in a wooden frame, with a lath on which they hang. */
function paintWall(ink: Ink, { wall, phones }: StudioPlan): void {
  shadow(ink, wall, 12, 0.15);
  box(ink, wall, PALETTE.woodDark, 6);
  box(ink, inset(wall, 2.5), PALETTE.wood, 5);
  const felt = inset(wall, 5);
  box(ink, felt, '#dfe5df', 3);
  const shade = ink.createLinearGradient(0, felt.y, 0, felt.y + felt.h);
  shade.addColorStop(0, 'rgba(31, 86, 115, .22)');
  shade.addColorStop(0.3, 'rgba(31, 86, 115, .05)');
  shade.addColorStop(1, 'rgba(31, 86, 115, .12)');
  ink.fillStyle = shade;
  ink.fillRect(felt.x, felt.y, felt.w, felt.h);
  for (const { x, y, w, h } of phones) {
    shadow(ink, { x: x + 2, y: y + 2, w: w - 3, h: h - 3 }, 6, 0.24);
    box(ink, { x: x + w / 2 - 7, y: felt.y, w: 14, h: Math.max(1, y - felt.y) }, PALETTE.woodLight, 1);
  }
}

/** The board: cork in a frame, seven strips of paper, and a head on which the names of the days are written. */
function paintCalendar(ink: Ink, { calendar, days }: StudioPlan): void {
  shadow(ink, calendar, 14);
  box(ink, calendar, PALETTE.woodDark, 6);
  box(ink, inset(calendar, 2.5), PALETTE.woodLight, 5);
  const cork = inset(calendar, 5);
  box(ink, cork, '#d9bd90', 3);
  for (let i = 0; i < (cork.w * cork.h) / 190; i += 1)
    disc(ink, cork.x + ((i * 61.8) % cork.w), cork.y + ((i * 38.2) % cork.h), 0.8, 'rgba(122, 80, 42, .16)');
  for (const day of days) {
    box(ink, { x: day.x + 0.8, y: day.y + 1.4, w: day.w, h: day.h }, 'rgba(60, 42, 20, .16)', 2);
    box(ink, day, 'rgba(255, 253, 248, .82)', 2);
    for (let y = day.y + 14; y < day.y + day.h - 3; y += 13)
      line(ink, 'rgba(211, 193, 156, .5)', 0.8, day.x + 3, y, day.x + day.w - 3, y);
  }
}

/** The scale of the dial: quiet, usual, lively and loud are as long as they are, with a stroke at each end. */
function paintScale(ink: Ink, dial: Rect): void {
  const { x, y, radius } = sweepOf(dial, 0);
  ink.lineCap = 'butt';
  for (const [from, to, colour] of [
    [0, 0.24, '#cfdadb'],
    [0.24, 0.41, '#b3ccc6'],
    [0.41, 0.56, '#dcc489'],
    [0.56, 1, '#d09b62'],
  ] as const) {
    ink.beginPath();
    ink.arc(x, y, radius * 0.94, FROM + (TO - FROM) * from, FROM + (TO - FROM) * to);
    ink.strokeStyle = colour;
    ink.lineWidth = Math.max(4, radius * 0.14);
    ink.stroke();
  }
  for (let i = 0; i <= 12; i += 1) {
    const angle = FROM + ((TO - FROM) * i) / 12;
    const [dx, dy, long] = [Math.cos(angle), Math.sin(angle), i % 3 === 0 ? 0.78 : 0.84];
    line(
      ink,
      PALETTE.harbourDark,
      i % 3 === 0 ? 1.4 : 0.8,
      x + dx * radius * long,
      y + dy * radius * long,
      x + dx * radius * 0.89,
      y + dy * radius * 0.89,
    );
  }
}

/** The instrument for the talk: a wooden case with a dial of paper, and below it the meters of the markets. */
function paintGauge(ink: Ink, { gauge, dial, meters }: StudioPlan): void {
  shadow(ink, gauge, 14);
  box(ink, { ...gauge, y: gauge.y + 3 }, PALETTE.woodDark, 8);
  box(ink, gauge, PALETTE.wood, 8);
  box(ink, inset(gauge, 3), PALETTE.woodLight, 6);
  box(ink, dial, PALETTE.white, 6);
  edge(ink, dial, 'rgba(122, 80, 42, .35)', 1, 6);
  paintScale(ink, dial);
  for (const { x, y, w, h } of meters) {
    const slot = { x: x + w * 0.22, y, w: w * 0.56, h };
    box(ink, slot, 'rgba(255, 253, 248, .9)', 2);
    edge(ink, slot, 'rgba(122, 80, 42, .3)', 0.8, 2);
    line(
      ink,
      'rgba(21, 61, 83, .35)',
      0.8,
      slot.x,
      y + h - 2 - (h - 4) * 0.34,
      slot.x + slot.w,
      y + h - 2 - (h - 4) * 0.34,
    );
  }
}

/** The tray with ideas: a shallow wooden box. */
function paintTray(ink: Ink, { tray }: StudioPlan): void {
  shadow(ink, tray, 10);
  box(ink, { ...tray, y: tray.y + 3 }, PALETTE.woodDark, 6);
  box(ink, tray, PALETTE.wood, 6);
  const bottom = inset(tray, 4);
  box(ink, bottom, PALETTE.paperDeep, 4);
  const shade = ink.createLinearGradient(0, bottom.y, 0, bottom.y + bottom.h);
  shade.addColorStop(0, 'rgba(60, 42, 20, .2)');
  shade.addColorStop(0.25, 'rgba(60, 42, 20, 0)');
  ink.fillStyle = shade;
  ink.fillRect(bottom.x, bottom.y, bottom.w, bottom.h);
}

/** Paints the things of the studio that do not move. */
export function paintStudio(ink: Ink, plan: StudioPlan): void {
  for (const paint of [paintWall, paintCalendar, paintGauge, paintTray]) paint(ink, plan);
}
