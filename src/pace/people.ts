/** A figure of how fast people are: for somebody who knows the desk, and for somebody who sits there for the first time. */
export interface Figure {
  readonly practised: number;
  readonly newcomer: number;
  /** Where it comes from, and when that was published. */
  readonly source: string;
  readonly date: string;
  /** Whether one of the two numbers is our own estimate. */
  readonly estimate: boolean;
}

/** International Reading Speed Texts: 436 adults of 18 to 35 years read aloud in their first language; silent reading is rather faster. */
const READING =
  'Trauzettel-Klosinski & Dietz, IOVS 53(9), 5452–5461, doi:10.1167/iovs.11-8284, table of characters per minute';
/** Keystroke-level model and human processor. */
const KLM = 'Card, Moran & Newell, The Psychology of Human-Computer Interaction';

/**
 * How fast people read and act. `read…`: characters of a text per minute, by language. `prose`: characters typed per minute.
 * All others are milliseconds.
 */
export const FIGURES = {
  'read-zh-TW': { practised: 255, newcomer: 255, source: READING, date: '2012-08', estimate: false },
  'read-en': {
    practised: 987,
    newcomer: 760,
    source: `${READING}; newcomer: the low end of most adults, 175 to 238 words (Brysbaert, JML 109, 104047)`,
    date: '2019-12',
    estimate: false,
  },
  /** Signs of running text. */
  prose: {
    practised: 258,
    newcomer: 162,
    source: 'Dhakal et al., CHI 2018: 52 words; newcomer: Karat et al., CHI 1999: 32.5 words, five signs each',
    date: '2018-04',
    estimate: false,
  },
  /** A sign of a code or an amount that is copied. */
  sign: {
    practised: 750,
    newcomer: 1200,
    source: `${KLM}: typing complex codes; worst typist`,
    date: '1983',
    estimate: false,
  },
  /** A fact on a paper that is looked at: one fixation of the eye. */
  fact: { practised: 230, newcomer: 700, source: `${KLM}: eye movement, 70 to 700`, date: '1983', estimate: false },
  /** A row of a list that is looked at: two fixations. */
  row: { practised: 460, newcomer: 1400, source: `${KLM}: two eye movements`, date: '1983', estimate: true },
  /** A field that is filled by choosing: mental preparation, pointing, a click. */
  field: {
    practised: 2650,
    newcomer: 5300,
    source: `${KLM}: M 1.35 + P 1.1 + two times B 0.1; newcomer: twice as long`,
    date: '1983',
    estimate: true,
  },
  /** A thing with the focus that is sorted by one key: what it is, and the key; the focus goes on by itself. */
  key: {
    practised: 1630,
    newcomer: 3900,
    source: `${KLM}: M 1.35 + K 0.28; newcomer: two times M, and K 1.2 of the worst typist`,
    date: '1983',
    estimate: true,
  },
  /** The thought that an act begins with: what is asked here, and which rule holds. */
  decision: {
    practised: 2700,
    newcomer: 12_000,
    source: `${KLM}: two times M 1.35; newcomer: a look into the handbook`,
    date: '1983',
    estimate: true,
  },
  /** The first act of its kind, on top: where it stands, and how it is done. */
  first: { practised: 0, newcomer: 20_000, source: 'Our estimate', date: '2026-11', estimate: true },
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureName = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[];

export const SKILLS = ['practised', 'newcomer'] as const;
export type Skill = (typeof SKILLS)[number];

/** Figures that a pack states in place of the usual ones. */
export type OwnFigures = Readonly<Partial<Record<FigureName, Readonly<Partial<Record<Skill, number>>>>>>;

/** The speed of one person. */
export type Speed = Readonly<Record<FigureName, number>>;

/** The speed of somebody of that skill, by the figures of a pack where it has its own. */
export const speedOf = (skill: Skill, own: OwnFigures = {}): Speed =>
  Object.fromEntries(FIGURE_NAMES.map((name) => [name, own[name]?.[skill] ?? FIGURES[name][skill]])) as Speed;
