import { PLATFORM_KINDS, type PlatformKind } from '../../host/index.ts';
import { type Art, box, disc, edge, type Ink, line, shape } from '../ink.ts';
import { PALETTE } from '../palette.ts';

/** Size of a post on the board, and of an idea in the tray. */
export const CARD = { w: 44, h: 22 } as const;
export const IDEA = { w: 30, h: 24 } as const;
/** How many looks ideas have, by what they speak of. */
export const IDEA_LOOKS = 8;

type Draw = (ink: Ink) => void;

/** What a kind of platform is recognised by: a sign of about 14 × 14 in the middle of 9, 11. */
const SIGNS: Readonly<Record<PlatformKind, Draw>> = {
  photo: (ink) => {
    edge(ink, { x: 4, y: 6, w: 12, h: 10 }, PALETTE.white, 1.5, 2);
    disc(ink, 10, 11, 2.6, PALETTE.white);
  },
  'short-video': (ink) => {
    edge(ink, { x: 5, y: 4, w: 10, h: 14 }, PALETTE.white, 1.4, 2);
    shape(ink, PALETTE.white, 8.4, 8, 8.4, 14, 13, 11);
  },
  chat: (ink) => {
    box(ink, { x: 3.6, y: 5.4, w: 12.8, h: 9 }, PALETTE.white, 4);
    shape(ink, PALETTE.white, 6, 13, 10, 13.6, 5, 17.6);
  },
  forum: (ink) => {
    for (const [y, w] of [
      [6, 12],
      [11, 9],
      [16, 11],
    ] as const)
      line(ink, PALETTE.white, 1.8, 4.4, y, 4.4 + w, y);
  },
  pins: (ink) => {
    disc(ink, 10, 8, 4, PALETTE.white);
    line(ink, PALETTE.white, 1.8, 10, 11, 10, 17.6);
  },
};

/** The colour of each kind of platform: that of the head of its screen. */
const COLOURS: Readonly<Record<PlatformKind, string>> = {
  photo: '#a8566a',
  'short-video': '#22303a',
  chat: '#3f7f55',
  forum: '#4671b0',
  pins: '#8b6a52',
};

/** What a card shows of how its post stands: each by a shape. */
const STATES: Readonly<Record<string, Draw>> = {
  scheduled: () => undefined,
  // It waits to be published by hand.
  waiting: (ink) => {
    disc(ink, 19, 5.5, 5.4, PALETTE.white);
    disc(ink, 19, 5.5, 4.4, PALETTE.now);
    line(ink, PALETTE.white, 1.4, 19, 3.2, 19, 6);
    disc(ink, 19, 8.2, 0.8, PALETTE.white);
  },
  published: (ink) => {
    disc(ink, 19, 5.5, 5.4, PALETTE.white);
    disc(ink, 19, 5.5, 4.5, PALETTE.good);
    line(ink, PALETTE.white, 1.4, 16.9, 5.6, 18.5, 7.3, 21.3, 3.8);
  },
  failed: (ink) => {
    shape(ink, PALETTE.white, 19, -0.6, 25, 5.5, 19, 11.6, 13, 5.5);
    shape(ink, PALETTE.late, 19, 0.8, 23.7, 5.5, 19, 10.2, 14.3, 5.5);
    line(ink, PALETTE.white, 1.4, 17.4, 3.9, 20.6, 7.1);
    line(ink, PALETTE.white, 1.4, 20.6, 3.9, 17.4, 7.1);
  },
};

function drawCard(ink: Ink, kind: PlatformKind, state: Draw): void {
  box(ink, { x: 2, y: 2.6, w: 41, h: 19 }, 'rgba(60, 42, 20, .22)', 2);
  box(ink, { x: 1, y: 1, w: 41, h: 19 }, PALETTE.white, 2);
  box(ink, { x: 1, y: 1, w: 18, h: 19 }, COLOURS[kind], 2);
  SIGNS[kind](ink);
  state(ink);
}

const cards: Record<string, Art> = {};
for (const kind of PLATFORM_KINDS)
  for (const [state, draw] of Object.entries(STATES))
    cards[`post-${kind}-${state}`] = { ...CARD, draw: (ink) => drawCard(ink, kind, draw) };

/** Colours of the looks of ideas. Never the only sign: what an idea is, its name says. */
const LOOKS = ['#2f8f83', '#c5962f', '#7a5391', '#4671b0', '#6f9a3d', '#8b6a52', '#a8577e', '#2b6f8e'] as const;

/** An idea: a sheet with a fold, a picture and a line or two. */
function drawIdea(ink: Ink, colour: string): void {
  box(ink, { x: 2, y: 2.4, w: 27, h: 21 }, 'rgba(60, 42, 20, .2)', 1.5);
  shape(ink, PALETTE.white, 1, 1, 23, 1, 28, 6, 28, 22, 1, 22);
  shape(ink, PALETTE.paperDeep, 23, 1, 28, 6, 23, 6);
  box(ink, { x: 4, y: 4.4, w: 12, h: 9 }, colour, 1);
  disc(ink, 10, 9, 2.2, 'rgba(255, 255, 255, .66)');
  line(ink, PALETTE.paperLine, 1.5, 4.4, 16.4, 24.4, 16.4);
  line(ink, PALETTE.paperLine, 1.5, 4.4, 19.4, 18, 19.4);
}

/** The pictures of posts on the board, and of ideas. */
export const CARD_ART: Readonly<Record<string, Art>> = {
  ...cards,
  ...Object.fromEntries(
    LOOKS.map((colour, i) => [`idea-${i}`, { ...IDEA, draw: (ink: Ink) => drawIdea(ink, colour) }]),
  ),
};
