import { type Art, box, disc, type Ink, line, shape } from './ink.ts';
import { PALETTE } from './palette.ts';

function drawCloud(ink: Ink): void {
  ink.fillStyle = 'rgba(255, 253, 248, .92)';
  for (const [x, y, r] of [
    [16, 20, 9],
    [30, 14, 12],
    [45, 19, 10],
    [57, 22, 7],
  ] as const) {
    ink.beginPath();
    ink.arc(x, y, r, 0, Math.PI * 2);
    ink.fill();
  }
  box(ink, { x: 9, y: 19, w: 54, h: 10 }, 'rgba(255, 253, 248, .96)', 5);
}

function drawGull(ink: Ink, wing: number): void {
  ink.beginPath();
  ink.moveTo(1, 9 - wing);
  ink.quadraticCurveTo(6, 4, 10, 9);
  ink.quadraticCurveTo(14, 4, 19, 9 - wing);
  ink.strokeStyle = PALETTE.white;
  ink.lineWidth = 2;
  ink.lineCap = 'round';
  ink.stroke();
  disc(ink, 10, 9.4, 1.5, PALETTE.white);
}

/** A container ship under way, bow to the left. */
function drawShip(ink: Ink): void {
  const rows = [PALETTE.now, PALETTE.harbourMid, PALETTE.leaf, '#c5962f', '#7a5391', PALETTE.harbourMid, PALETTE.card];
  rows.forEach((colour, i) => {
    box(ink, { x: 12 + i * 8, y: 14, w: 7.2, h: 5 }, colour, 0.6);
    if (i > 0 && i < 6) box(ink, { x: 12 + i * 8, y: 8.4, w: 7.2, h: 5 }, rows[(i + 3) % 7] ?? colour, 0.6);
  });
  box(ink, { x: 70, y: 3, w: 9, h: 16 }, PALETTE.white, 1);
  box(ink, { x: 71.4, y: 5, w: 6.2, h: 2.6 }, PALETTE.harbour, 0.6);
  shape(ink, PALETTE.harbourDark, 1, 17, 10, 19.4, 84, 19.4, 82, 29, 8, 29);
  shape(ink, '#a8442e', 6.2, 26, 82.6, 26, 82, 29, 8, 29);
}

function drawTrolley(ink: Ink): void {
  box(ink, { x: 5, y: 0, w: 10, h: 3.4 }, PALETTE.harbourDark, 1);
  line(ink, PALETTE.harbourDark, 0.9, 7, 3, 7, 16);
  line(ink, PALETTE.harbourDark, 0.9, 13, 3, 13, 16);
  box(ink, { x: 1, y: 16, w: 18, h: 8 }, PALETTE.now, 0.8);
  line(ink, 'rgba(255,255,255,.5)', 0.8, 6, 17, 6, 23);
  line(ink, 'rgba(255,255,255,.5)', 0.8, 14, 17, 14, 23);
}

function drawSun(ink: Ink): void {
  const glow = ink.createRadialGradient(26, 26, 8, 26, 26, 26);
  glow.addColorStop(0, 'rgba(255, 226, 150, .8)');
  glow.addColorStop(1, 'rgba(255, 226, 150, 0)');
  ink.fillStyle = glow;
  ink.fillRect(0, 0, 52, 52);
  disc(ink, 26, 26, 10.5, '#ffdf8c');
}

/** A piece of rain, to be repeated. */
function drawRain(ink: Ink): void {
  for (const [x, y] of [
    [4, 2],
    [14, 8],
    [21, 20],
    [9, 22],
  ] as const)
    line(ink, 'rgba(226, 238, 243, .8)', 1.1, x, y, x - 2.2, y + 8);
}

function drawMoon(ink: Ink): void {
  disc(ink, 12, 12, 9, '#f3efdc');
  disc(ink, 9, 10, 1.8, '#dcd7c0');
  disc(ink, 14.6, 14.4, 2.4, '#dcd7c0');
}

/** The pictures of things that move in the window. */
export const HARBOUR_ART: Readonly<Record<string, Art>> = {
  cloud: { w: 70, h: 34, draw: drawCloud },
  'gull-up': { w: 20, h: 14, draw: (ink) => drawGull(ink, 4) },
  'gull-down': { w: 20, h: 14, draw: (ink) => drawGull(ink, -2) },
  ship: { w: 86, h: 30, draw: drawShip },
  trolley: { w: 20, h: 25, draw: drawTrolley },
  rain: { w: 24, h: 32, draw: drawRain },
  sun: { w: 52, h: 52, draw: drawSun },
  moon: { w: 24, h: 24, draw: drawMoon },
};
