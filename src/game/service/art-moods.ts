import { disc, type Ink, line } from '../ink.ts';

/** Shape of mouth, brows and eyes in a mood, relative to the middle of the face. */
interface Mood {
  /** Colour of the background. */
  readonly ground: string;
  /** How far the corners of the mouth are above its middle. */
  readonly mouth: number;
  /** How much the brows fall towards the nose. */
  readonly brow: number;
  readonly eyes: 'dots' | 'narrow' | 'happy';
  readonly open?: boolean;
}

/** From furious to delighted. */
export const MOODS: readonly Mood[] = [
  { ground: '#efc4ae', mouth: -3.4, brow: 2.6, eyes: 'narrow', open: true },
  { ground: '#f1dcb9', mouth: -2, brow: -1.5, eyes: 'dots' },
  { ground: '#e3e6da', mouth: 0, brow: 0, eyes: 'dots' },
  { ground: '#d3e6e6', mouth: 2.2, brow: 0, eyes: 'dots' },
  { ground: '#cfe5c8', mouth: 3.2, brow: -0.8, eyes: 'happy', open: true },
];

const [X, Y] = [23, 23];

function drawEyes(ink: Ink, { eyes }: Mood, colour: string): void {
  for (const side of [-1, 1]) {
    const x = X + side * 4.2;
    if (eyes === 'dots') disc(ink, x, Y + 0.3, 1.45, colour);
    else if (eyes === 'narrow') {
      disc(ink, x, Y + 0.8, 1.4, colour);
      line(ink, colour, 1.1, x - 1.9, Y - 0.4 - side * 0.5, x + 1.9, Y - 0.4 + side * 0.5);
    } else {
      ink.beginPath();
      ink.arc(x, Y + 1.2, 2, Math.PI * 1.1, Math.PI * 1.9);
      ink.strokeStyle = colour;
      ink.lineWidth = 1.4;
      ink.lineCap = 'round';
      ink.stroke();
    }
  }
}

function drawBrows(ink: Ink, { brow }: Mood, colour: string): void {
  if (brow === 0) return;
  const [near, far] = brow > 0 ? [brow, 0] : [brow, -brow * 0.4];
  for (const side of [-1, 1]) line(ink, colour, 1.5, X + side * 1.9, Y - 3.9 + near, X + side * 6.6, Y - 4.6 + far);
}

function drawMouth(ink: Ink, { mouth, open }: Mood, colour: string): void {
  const [y, half] = [Y + 6.4 - mouth * 0.35, 3.9];
  ink.beginPath();
  ink.moveTo(X - half, y);
  ink.quadraticCurveTo(X, y + mouth * 1.6, X + half, y);
  ink.lineCap = 'round';
  if (open === true) {
    ink.closePath();
    ink.fillStyle = '#7d2f2b';
    ink.fill();
  }
  ink.strokeStyle = colour;
  ink.lineWidth = 1.4;
  ink.lineJoin = 'round';
  ink.stroke();
}

/** Eyes, brows and mouth of a mood, 1 furious to 5 delighted. */
export function drawExpression(ink: Ink, mood: number, colour: string): void {
  const face = MOODS[mood - 1];
  if (face === undefined) return;
  drawEyes(ink, face, colour);
  drawBrows(ink, face, colour);
  drawMouth(ink, face, colour);
}
