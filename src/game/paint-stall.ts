import { box, disc, type Ink, line, shadow } from './ink.ts';
import { PALETTE } from './palette.ts';
import type { Rect } from './rect.ts';

/** Height of the canopy of a stall; its name is below it. */
export const canopyOf = ({ h }: Rect): number => h * 0.42;

/** The opening of a stall below its canopy, which a blind covers when the stall is shut. */
export function openingOf(rect: Rect): Rect {
  const canopy = canopyOf(rect);
  return { x: rect.x + 3, y: rect.y + canopy - 1, w: rect.w - 6, h: rect.h - canopy - 2 };
}

function paintCanopy(ink: Ink, { x, y, w, h }: Rect, colour: string): void {
  const stripes = Math.max(5, Math.round(w / 16) | 1);
  const wide = (w + 4) / stripes;
  for (let i = 0; i < stripes; i += 1) {
    const fill = i % 2 === 0 ? colour : PALETTE.white;
    box(ink, { x: x - 2 + i * wide, y, w: wide + 0.4, h: h - wide / 2 }, fill);
    disc(ink, x - 2 + (i + 0.5) * wide, y + h - wide / 2 - 0.4, wide / 2, fill);
  }
  const shade = ink.createLinearGradient(0, y, 0, y + h);
  shade.addColorStop(0, 'rgba(255, 255, 255, .22)');
  shade.addColorStop(1, 'rgba(34, 50, 59, .14)');
  ink.fillStyle = shade;
  ink.fillRect(x - 2, y, w + 4, h - wide / 2);
}

/** Paints a channel's stall: a counter under a striped canopy in the channel's colour. */
export function paintStall(ink: Ink, rect: Rect, colour: string): void {
  const canopy = canopyOf(rect);
  const body = { x: rect.x + 3, y: rect.y + canopy - 4, w: rect.w - 6, h: rect.h - canopy + 2 };
  shadow(ink, body, 14, 0.12);
  box(ink, body, PALETTE.paper, 2);
  box(ink, { ...body, h: body.h * 0.5 }, 'rgba(60, 42, 20, .1)');
  box(ink, { x: body.x - 2, y: body.y + body.h - 5, w: body.w + 4, h: 5 }, PALETTE.wood, 1.5);
  line(ink, colour, 2, body.x + 1, body.y, body.x + 1, body.y + body.h - 6);
  line(ink, colour, 2, body.x + body.w - 1, body.y, body.x + body.w - 1, body.y + body.h - 6);
  paintCanopy(ink, { ...rect, h: canopy }, colour);
}
