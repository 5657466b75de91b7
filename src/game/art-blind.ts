import { type Art, box, line } from './ink.ts';
import { PALETTE } from './palette.ts';

/** A slat of a blind, to be repeated, and the bar at its end. */
export const BLIND_ART: Readonly<Record<string, Art>> = {
  blind: {
    w: 24,
    h: 8,
    draw: (ink) => {
      box(ink, { x: 0, y: 0, w: 24, h: 8 }, '#bcc6c6');
      box(ink, { x: 0, y: 0, w: 24, h: 3.4 }, '#d6dddb');
      line(ink, PALETTE.metal, 1, -1, 7.5, 25, 7.5);
    },
  },
  'blind-bar': { w: 24, h: 5, draw: (ink) => box(ink, { x: 0, y: 0, w: 24, h: 4 }, PALETTE.metalDark) },
};
