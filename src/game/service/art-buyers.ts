import { type Art, disc, edge, type Ink, line } from '../ink.ts';
import { PALETTE } from '../palette.ts';
import { drawExpression, MOODS } from './art-moods.ts';

/** Size of a buyer at the counter, with the ring around the face. */
export const BUYER = { w: 46, h: 48 } as const;
/** The middle of the face in its picture. */
export const FACE = { x: 23, y: 23 } as const;

type Hair = 'short' | 'parted' | 'bob' | 'long' | 'bun' | 'curls' | 'bald' | 'scarf';

interface Look {
  readonly skin: string;
  readonly hair: Hair;
  readonly colour: string;
  readonly shirt: string;
  readonly glasses?: boolean;
  readonly beard?: boolean;
}

const [FAIR, LIGHT, WARM, TAN, BROWN, DARK] = ['#f6d8bd', '#eec6a0', '#e2b184', '#c99163', '#ad7a52', '#8b5f43'];
const [BLACK, UMBER, CHESTNUT, SAND, GREY, RUST] = ['#2b2a2c', '#4a3527', '#74492c', '#c39a5b', '#a9a8a4', '#a2542f'];

/** The looks of buyers. They say nothing about where a buyer is from or how a buyer feels. */
const LOOKS: readonly Look[] = [
  { skin: LIGHT, hair: 'short', colour: BLACK, shirt: '#3b86ab' },
  { skin: TAN, hair: 'long', colour: UMBER, shirt: '#7a5391' },
  { skin: FAIR, hair: 'bob', colour: CHESTNUT, shirt: '#2f8f83' },
  { skin: BROWN, hair: 'curls', colour: BLACK, shirt: '#c5962f' },
  { skin: WARM, hair: 'scarf', colour: '#4671b0', shirt: '#31517c' },
  { skin: LIGHT, hair: 'parted', colour: GREY, shirt: '#6b7f52', glasses: true },
  { skin: DARK, hair: 'short', colour: BLACK, shirt: '#d7cbb0', beard: true },
  { skin: FAIR, hair: 'long', colour: SAND, shirt: '#1f5673' },
  { skin: WARM, hair: 'bun', colour: BLACK, shirt: '#a8566a' },
  { skin: LIGHT, hair: 'bald', colour: GREY, shirt: '#5d6b73', glasses: true },
  { skin: TAN, hair: 'parted', colour: BLACK, shirt: '#6f9a4a', beard: true },
  { skin: FAIR, hair: 'curls', colour: RUST, shirt: '#4671b0' },
  { skin: BROWN, hair: 'bun', colour: UMBER, shirt: '#e2c396' },
  { skin: LIGHT, hair: 'bob', colour: BLACK, shirt: '#8b6a52', glasses: true },
  { skin: DARK, hair: 'scarf', colour: '#2f8f83', shirt: '#22655d' },
  { skin: WARM, hair: 'short', colour: CHESTNUT, shirt: '#9a6d3f' },
];

export const LOOK_COUNT = LOOKS.length;

function oval(ink: Ink, x: number, y: number, rx: number, ry: number, fill: string): void {
  ink.beginPath();
  ink.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
  ink.fillStyle = fill;
  ink.fill();
}

/** Hair behind the head. */
function drawBehind(ink: Ink, { hair, colour }: Look): void {
  const { x, y } = FACE;
  if (hair === 'long') oval(ink, x, y + 3, 12.6, 16, colour);
  if (hair === 'bob') oval(ink, x, y + 0.5, 12.6, 12.4, colour);
  if (hair === 'scarf') oval(ink, x, y + 3, 12.6, 15.4, colour);
  if (hair === 'bun') disc(ink, x, y - 12.6, 4.6, colour);
  if (hair !== 'curls') return;
  for (let i = 0; i < 9; i += 1) {
    const angle = Math.PI * (0.86 + i * 0.16);
    disc(ink, x + Math.cos(angle) * 10, y - 2 + Math.sin(angle) * 10, 4.1, colour);
  }
}

/** Hair over the forehead: a cap cut off along a line. */
function drawCap(ink: Ink, colour: string, from: number, bend: number, lean: number): void {
  const { x, y } = FACE;
  ink.beginPath();
  ink.ellipse(x, y, 10.6, 11.6, 0, Math.PI, Math.PI * 2);
  ink.lineTo(x + 10.4, y + 1.4);
  ink.quadraticCurveTo(x + 9.4, y + from, x + 6, y + from - 1);
  ink.quadraticCurveTo(x + lean, y + from + bend, x - 6, y + from - 1);
  ink.quadraticCurveTo(x - 9.4, y + from, x - 10.4, y + 1.4);
  ink.closePath();
  ink.fillStyle = colour;
  ink.fill();
}

function drawHair(ink: Ink, { hair, colour }: Look): void {
  const { x, y } = FACE;
  if (hair === 'short') drawCap(ink, colour, -5.2, -1.4, 0);
  if (hair === 'parted') drawCap(ink, colour, -5.4, -4.4, 5);
  if (hair === 'bob') drawCap(ink, colour, -3.2, 1.6, 0);
  if (hair === 'long') drawCap(ink, colour, -5, -5.6, -3);
  if (hair === 'bun') drawCap(ink, colour, -5.6, -3.6, 0);
  if (hair === 'curls')
    for (const dx of [-6.4, -2.2, 2.2, 6.4]) disc(ink, x + dx, y - 8.8 + Math.abs(dx) * 0.3, 3.4, colour);
  if (hair !== 'scarf') return;
  ink.beginPath();
  ink.ellipse(x, y + 0.6, 12.2, 13.4, 0, 0, Math.PI * 2);
  ink.ellipse(x, y + 1.2, 8.6, 9.8, 0, 0, Math.PI * 2, true);
  ink.fillStyle = colour;
  ink.fill();
}

function drawGlasses(ink: Ink): void {
  const { x, y } = FACE;
  for (const side of [-4.3, 4.3]) edge(ink, { x: x + side - 3.1, y: y - 2.6, w: 6.2, h: 5.4 }, '#3a4750', 1.1, 2.6);
  line(ink, '#3a4750', 1.1, x - 1.2, y - 0.4, x + 1.2, y - 0.4);
}

function drawBeard(ink: Ink, colour: string): void {
  const { x, y } = FACE;
  ink.beginPath();
  ink.ellipse(x, y + 0.4, 10.4, 11.4, 0, 0.12, Math.PI - 0.12);
  ink.quadraticCurveTo(x - 8, y + 5.4, x - 4.6, y + 4.2);
  ink.quadraticCurveTo(x, y + 2.9, x + 4.6, y + 4.2);
  ink.quadraticCurveTo(x + 8, y + 5.4, x + 10.2, y + 1.6);
  ink.closePath();
  ink.fillStyle = colour;
  ink.fill();
}

/** Head and shoulders in a round frame; the ring of the clock goes around it. */
function drawBuyer(ink: Ink, look: Look, mood: number): void {
  const { x, y } = FACE;
  disc(ink, x + 2.4, y + 3.4, 20.6, 'rgba(60, 42, 20, .2)');
  disc(ink, x, y, 21.4, PALETTE.white);
  ink.save();
  ink.beginPath();
  ink.arc(x, y, 16.8, 0, Math.PI * 2);
  ink.clip();
  ink.fillStyle = MOODS[mood - 1]?.ground ?? PALETTE.paper;
  ink.fillRect(0, 0, BUYER.w, BUYER.h);
  ink.translate(0, 1.4);
  drawBehind(ink, look);
  oval(ink, x, y + 19.4, 14.4, 9.4, look.shirt);
  oval(ink, x, y + 10.4, 4.4, 5, look.skin);
  for (const side of [-10.4, 10.4]) disc(ink, x + side, y + 1, 2.2, look.skin);
  oval(ink, x, y, 10.4, 11.4, look.skin);
  if (look.beard === true) drawBeard(ink, look.colour);
  drawHair(ink, look);
  drawExpression(ink, mood, look.beard === true || [BROWN, DARK].includes(look.skin) ? '#1d1412' : PALETTE.ink);
  if (look.glasses === true) drawGlasses(ink);
  ink.restore();
}

const faces: Record<string, Art> = {};
LOOKS.forEach((look, i) => {
  for (let mood = 1; mood <= MOODS.length; mood += 1)
    faces[`buyer-${i}-${mood}`] = { ...BUYER, draw: (ink) => drawBuyer(ink, look, mood) };
});

/** Every look in every mood. */
export const BUYER_ART: Readonly<Record<string, Art>> = faces;
