import { type Art, box, disc, type Ink, line, shape } from '../ink.ts';
import { PALETTE } from '../palette.ts';

/** Size of somebody who walks by. */
export const WALKER = { w: 20, h: 40 } as const;
const BAG = { w: 11, h: 14 } as const;
const UMBRELLA = { w: 28, h: 16 } as const;

interface Look {
  readonly coat: string;
  readonly legs: string;
  readonly skin: string;
  readonly hair: string;
  /** A skirt, a long coat or trousers; a hat or none. */
  readonly long?: boolean;
  readonly hat?: string;
}

const LOOKS: readonly Look[] = [
  { coat: '#2f8f83', legs: '#22323b', skin: '#eec6a0', hair: '#2b2a2c' },
  { coat: '#c5962f', legs: '#5d6b73', skin: '#e2b184', hair: '#4a3527', long: true },
  { coat: '#7a5391', legs: '#31517c', skin: '#f6d8bd', hair: '#2b2a2c', hat: '#1f5673' },
  { coat: '#4671b0', legs: '#22323b', skin: '#c99163', hair: '#2b2a2c' },
  { coat: '#a8566a', legs: '#4a3527', skin: '#eec6a0', hair: '#74492c', long: true },
  { coat: '#6f9a4a', legs: '#5d6b73', skin: '#e2b184', hair: '#a9a8a4', hat: '#8b6a52' },
];

export const WALKERS = LOOKS.length;

/** Somebody from the side, who walks to the right; `step`: which foot is in front. */
function drawWalker(ink: Ink, { coat, legs, skin, hair, long = false, hat }: Look, step: 0 | 1): void {
  const stride = step === 0 ? 4.2 : -1.6;
  line(ink, legs, 3.4, 10, 24, 10 + stride, 31, 10 + stride - 0.4, 36.6);
  line(ink, legs, 3.4, 10, 24, 10 - stride, 31, 10 - stride - 1.6, 36.6);
  for (const foot of [10 + stride + 0.8, 10 - stride - 0.4])
    box(ink, { x: foot - 2, y: 36.2, w: 5, h: 2.6 }, PALETTE.ink, 1.2);
  if (long) shape(ink, coat, 6.4, 14, 13.6, 14, 15.4, 30, 4.8, 30);
  box(ink, { x: 5.6, y: 12, w: 9, h: 14 }, coat, 4);
  line(ink, coat, 3, 10, 15, 10 + stride * 0.7, 23);
  disc(ink, 10 + stride * 0.7, 24, 1.5, skin);
  disc(ink, 10.4, 7.4, 4.8, skin);
  ink.beginPath();
  ink.ellipse(9.6, 6.2, 5, 4.4, 0, Math.PI * 0.86, Math.PI * 2.02);
  ink.fillStyle = hair;
  ink.fill();
  if (hat === undefined) return;
  box(ink, { x: 4.6, y: 1.4, w: 10.4, h: 4 }, hat, 2);
  box(ink, { x: 4, y: 4.6, w: 13, h: 1.8 }, hat, 0.9);
}

/** A paper bag of ours: harbour blue, with the lamp. */
function drawBag(ink: Ink): void {
  line(ink, PALETTE.woodDark, 1, 3, 4, 4, 0.8, 7, 0.8, 8, 4);
  box(ink, { x: 0.6, y: 3.6, w: 9.8, h: 9.8 }, PALETTE.white, 1);
  box(ink, { x: 1.3, y: 4.2, w: 8.4, h: 8.6 }, PALETTE.harbourMid, 0.8);
  disc(ink, 5.5, 8, 2.4, '#f3d27a');
  box(ink, { x: 4.4, y: 10, w: 2.2, h: 1.2 }, PALETTE.white, 0.4);
}

function drawUmbrella(ink: Ink, colour: string): void {
  ink.beginPath();
  ink.moveTo(1, 13);
  ink.quadraticCurveTo(14, -10, 27, 13);
  ink.quadraticCurveTo(22.6, 10, 18.4, 13);
  ink.quadraticCurveTo(14, 10, 9.6, 13);
  ink.quadraticCurveTo(5.4, 10, 1, 13);
  ink.fillStyle = colour;
  ink.fill();
  line(ink, PALETTE.metalDark, 1, 14, 11, 14, 15.6);
}

const walkers = Object.fromEntries(
  LOOKS.flatMap((look, i) =>
    ([0, 1] as const).map((step) => [
      `walker-${i}-${step}`,
      { ...WALKER, draw: (ink: Ink) => drawWalker(ink, look, step) },
    ]),
  ),
);

/** The pictures of the street. */
export const STREET_ART: Readonly<Record<string, Art>> = {
  ...walkers,
  bag: { ...BAG, draw: drawBag },
  'umbrella-0': { ...UMBRELLA, draw: (ink) => drawUmbrella(ink, '#31517c') },
  'umbrella-1': { ...UMBRELLA, draw: (ink) => drawUmbrella(ink, '#a8566a') },
};
