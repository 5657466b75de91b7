import { type Art, box, disc, edge, type Ink, line, shape } from '../ink.ts';
import { FONTS, PALETTE } from '../palette.ts';
import { BUYER, FACE } from './art-buyers.ts';

/** Size of a returned parcel. */
export const RETURNED = { w: 46, h: 44 } as const;

/** Number of steps in which a ring gets shorter. */
export const RING_STEPS = 16;
/** `ok` and `soon`: the clock runs; `rest`: it is paused; `late`: the time is over. */
export type RingTone = 'ok' | 'soon' | 'rest' | 'late';

const RADIUS = 19;

function arc(ink: Ink, part: number, stroke: string, width: number): void {
  ink.beginPath();
  ink.arc(FACE.x, FACE.y, RADIUS, -Math.PI / 2, -Math.PI / 2 + Math.PI * 2 * part);
  ink.strokeStyle = stroke;
  ink.lineWidth = width;
  ink.stroke();
}

/** The time left, clockwise from the top: `soon` is thicker and ends in a dot, `rest` is dotted, `late` is broken. */
function drawRing(ink: Ink, tone: RingTone, part: number): void {
  ink.lineCap = 'butt';
  arc(ink, 1, PALETTE.paperDeep, 3.6);
  if (tone === 'late') {
    ink.setLineDash([7.4, 2.55]);
    arc(ink, 1, PALETTE.late, 4.4);
  } else if (tone === 'rest') {
    ink.setLineDash([2.2, 2.2]);
    arc(ink, part, PALETTE.metal, 3.2);
  } else arc(ink, part, tone === 'soon' ? PALETTE.now : PALETTE.harbourMid, tone === 'soon' ? 4.6 : 3.8);
  ink.setLineDash([]);
  if (tone !== 'soon') return;
  const end = -Math.PI / 2 + Math.PI * 2 * part;
  const [x, y] = [FACE.x + Math.cos(end) * RADIUS, FACE.y + Math.sin(end) * RADIUS];
  disc(ink, x, y, 3.4, PALETTE.white);
  disc(ink, x, y, 2.4, PALETTE.now);
}

function roundel(ink: Ink, fill: string): void {
  disc(ink, 9, 9, 8.6, PALETTE.white);
  disc(ink, 9, 9, 7.4, fill);
}

/** Mark: waits on the buyer. */
function drawPause(ink: Ink): void {
  roundel(ink, PALETTE.metalDark);
  box(ink, { x: 5.9, y: 5.2, w: 2.3, h: 7.6 }, PALETTE.white, 0.8);
  box(ink, { x: 9.8, y: 5.2, w: 2.3, h: 7.6 }, PALETTE.white, 0.8);
}

/** Mark: answered, not solved yet. */
function drawSent(ink: Ink): void {
  roundel(ink, PALETTE.good);
  line(ink, PALETTE.white, 2, 5.4, 9.2, 8, 11.8, 12.8, 6.4);
}

/** Mark of the logistics group: a van. */
function drawLogistics(ink: Ink): void {
  roundel(ink, PALETTE.harbour);
  box(ink, { x: 4, y: 6.4, w: 6, h: 5 }, PALETTE.white, 0.6);
  shape(ink, PALETTE.white, 10.5, 7.6, 12.6, 7.6, 14.2, 9.4, 14.2, 11.4, 10.5, 11.4);
  disc(ink, 6.4, 12, 1.4, PALETTE.white);
  disc(ink, 12, 12, 1.4, PALETTE.white);
}

/** Mark of the quality group: a magnifying glass. */
function drawQuality(ink: Ink): void {
  roundel(ink, PALETTE.harbour);
  ink.beginPath();
  ink.arc(8, 8, 3.1, 0, Math.PI * 2);
  ink.strokeStyle = PALETTE.white;
  ink.lineWidth = 1.6;
  ink.stroke();
  line(ink, PALETTE.white, 2, 10.4, 10.4, 13, 13);
}

/** Mark of the compliance group: a shield. */
function drawCompliance(ink: Ink): void {
  roundel(ink, PALETTE.harbour);
  shape(ink, PALETTE.white, 9, 4, 13, 5.6, 13, 9, 11.4, 12.4, 9, 14.2, 6.6, 12.4, 5, 9, 5, 5.6);
  line(ink, PALETTE.harbour, 1.4, 7, 8.8, 8.6, 10.6, 11.2, 7.2);
}

function drawLanguage(ink: Ink, word: string): void {
  box(ink, { x: 1.6, y: 2.4, w: 21, h: 14 }, 'rgba(60, 42, 20, .2)', 3.4);
  box(ink, { x: 0.6, y: 0.6, w: 21.6, h: 15 }, PALETTE.harbourDark, 3.6);
  box(ink, { x: 1.7, y: 1.7, w: 19.4, h: 12.8 }, PALETTE.white, 2.6);
  ink.font = `700 11.5px ${FONTS}`;
  ink.textAlign = 'center';
  ink.textBaseline = 'middle';
  ink.fillStyle = PALETTE.harbourDark;
  ink.fillText(word, 11.4, 8.6, 18);
}

/** A returned parcel with worn corners, not inspected yet. */
function drawReturned(ink: Ink): void {
  shape(ink, 'rgba(60, 42, 20, .2)', 8, 40, 38, 16, 46, 26, 46, 42, 14, 43);
  box(ink, { x: 3, y: 14, w: 36, h: 27 }, '#b99468', 1.5);
  shape(ink, '#d2b184', 3, 15, 9, 6, 32, 7.4, 39, 15);
  box(ink, { x: 3, y: 36, w: 36, h: 5 }, '#94703f', 1.5);
  line(ink, '#94703f', 1, 3, 15, 39, 15);
  line(ink, '#94703f', 0.8, 34, 22, 37, 26, 35, 30);
  disc(ink, 21, 26.5, 9.4, PALETTE.white);
  ink.font = `800 15px ${FONTS}`;
  ink.textAlign = 'center';
  ink.textBaseline = 'middle';
  ink.fillStyle = PALETTE.harbourDark;
  ink.fillText('?', 21, 27.2);
}

/** Sign for more things than can be shown. */
function drawMore(ink: Ink): void {
  box(ink, { x: 0.5, y: 0.5, w: 37, h: 21 }, PALETTE.white, 10.5);
  box(ink, { x: 2, y: 2, w: 34, h: 18 }, PALETTE.harbour, 9);
}

const TINTS = ['#fffdf8', '#f4ead2', '#e6eef0'] as const;

/** A clipping from the trade press: a headline, a picture or columns, and a pin. */
function drawClipping(ink: Ink, i: number): void {
  box(ink, { x: 3, y: 5, w: 32, h: 36 }, 'rgba(60, 42, 20, .2)', 1);
  box(ink, { x: 1, y: 2.4, w: 32, h: 36 }, TINTS[i] ?? TINTS[0], 1);
  box(ink, { x: 4.4, y: 9, w: 25, h: 3.4 }, PALETTE.ink, 0.6);
  box(ink, { x: 4.4, y: 14, w: 17, h: 2.4 }, PALETTE.metalDark, 0.6);
  if (i === 1) box(ink, { x: 4.4, y: 19, w: 12, h: 10 }, PALETTE.seaDeep, 0.6);
  for (let y = 19.6; y < 36; y += 3.6) line(ink, PALETTE.metal, 1, i === 1 && y < 30 ? 19 : 4.8, y, 29, y);
  disc(ink, 18, 4.6, 3.5, 'rgba(60, 42, 20, .28)');
  disc(ink, 17, 3.8, 3.4, PALETTE.harbourMid);
  disc(ink, 16, 2.8, 1.1, PALETTE.white);
}

/** The FAQ: a ring binder lying shut. */
function drawFolder(ink: Ink): void {
  box(ink, { x: 5, y: 6, w: 49, h: 60 }, 'rgba(60, 42, 20, .22)', 3);
  box(ink, { x: 1, y: 1, w: 49, h: 61 }, PALETTE.harbour, 3);
  box(ink, { x: 1, y: 1, w: 9, h: 61 }, PALETTE.harbourDark, 3);
  for (const y of [14, 47]) disc(ink, 5.5, y, 2.4, PALETTE.metal);
  box(ink, { x: 15, y: 10, w: 29, h: 17 }, PALETTE.white, 1.6);
  ink.font = `800 11px ${FONTS}`;
  ink.textAlign = 'center';
  ink.textBaseline = 'middle';
  ink.fillStyle = PALETTE.harbourDark;
  ink.fillText('FAQ', 29.5, 19);
  edge(ink, { x: 1.5, y: 1.5, w: 48, h: 60 }, 'rgba(255, 255, 255, .2)', 1, 3);
}

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'EN',
  ja: '日',
  'zh-TW': '中',
  ms: 'MS',
  de: 'DE',
  ko: 'KO',
  fr: 'FR',
};

const rings: Record<string, Art> = { 'ring-late-0': { ...BUYER, draw: (ink) => drawRing(ink, 'late', 0) } };
for (const tone of ['ok', 'soon', 'rest'] as const) {
  for (let step = 0; step <= RING_STEPS; step += 1)
    rings[`ring-${tone}-${step}`] = { ...BUYER, draw: (ink) => drawRing(ink, tone, step / RING_STEPS) };
}

const languages = Object.entries(LANGUAGES).map(([id, word]): [string, Art] => [
  `language-${id}`,
  { w: 23, h: 17, draw: (ink) => drawLanguage(ink, word) },
]);

const clippings = TINTS.map((_, i): [string, Art] => [
  `clipping-${i}`,
  { w: 36, h: 42, draw: (ink) => drawClipping(ink, i) },
]);

/** The pictures of things at the counter, without the buyers. */
export const COUNTER_ART: Readonly<Record<string, Art>> = {
  ...rings,
  ...Object.fromEntries([...languages, ...clippings]),
  'mark-paused': { w: 18, h: 18, draw: drawPause },
  'mark-sent': { w: 18, h: 18, draw: drawSent },
  'group-logistics': { w: 18, h: 18, draw: drawLogistics },
  'group-quality': { w: 18, h: 18, draw: drawQuality },
  'group-compliance': { w: 18, h: 18, draw: drawCompliance },
  'box-returned': { ...RETURNED, draw: drawReturned },
  'badge-more': { w: 38, h: 22, draw: drawMore },
  folder: { w: 56, h: 68, draw: drawFolder },
};
