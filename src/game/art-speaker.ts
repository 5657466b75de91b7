import { type Art, box, disc, type Ink, line, shape } from './ink.ts';
import { PALETTE } from './palette.ts';

/** Size of her picture. */
export const SPEAKER = { w: 54, h: 62 } as const;

/** Where she stands in her picture. */
export const FEET = { x: 19, y: 60 } as const;

/** A colleague who speaks: the face of the guide's card, with a speech bubble. No words: those are beside the papers. */
function drawSpeaker(ink: Ink): void {
  const [x, y] = [19, 38];
  disc(ink, x, y + 1, 18.4, PALETTE.white);
  ink.save();
  ink.beginPath();
  ink.arc(x, y + 1, 17, 0, Math.PI * 2);
  ink.clip();
  box(ink, { x: x - 18, y: y - 18, w: 36, h: 40 }, '#d3e4eb');
  box(ink, { x: x - 11, y: y - 13, w: 22, h: 26 }, '#3a2a22', 10);
  box(ink, { x: x - 15, y: y + 11, w: 30, h: 16 }, '#1f5673', 8);
  disc(ink, x, y, 8.6, '#f0c29c');
  shape(ink, '#3a2a22', x - 10, y - 2, x - 6, y - 11, x + 6, y - 11, x + 10, y - 1, x + 3, y - 6, x - 4, y - 5);
  disc(ink, x - 3.2, y + 0.6, 1.2, PALETTE.ink);
  disc(ink, x + 3.2, y + 0.6, 1.2, PALETTE.ink);
  line(ink, '#a4553a', 1.3, x - 2.6, y + 4.4, x, y + 5.4, x + 2.6, y + 4.4);
  ink.restore();
  box(ink, { x: 22, y: 1, w: 31, h: 21 }, PALETTE.now, 7);
  shape(ink, PALETTE.now, 27, 19, 36, 19, 27, 27);
  for (const at of [30, 37.5, 45]) disc(ink, at, 11.5, 2.3, PALETTE.white);
}

/** The picture of the speaker, for the atlas. */
export const SPEAKER_ART: Readonly<Record<string, Art>> = { speaker: { ...SPEAKER, draw: drawSpeaker } };
