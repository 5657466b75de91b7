import type { DutyCode } from '../../standard/index.ts';
import { t } from '../i18n.ts';
import type { PaperKind } from './paper.ts';
import { SHARED_PAPERS } from './papers.ts';
import { trained } from './trained.ts';

/** Digits of a shortcut, pressed one after the other with Alt held; empty where none is left. */
export type Strokes = readonly string[];

/** A paper on the rail, and the shortcut that opens it. */
export interface RailPlace {
  readonly paper: PaperKind;
  readonly strokes: Strokes;
}

export interface RailGroup {
  /** Undefined for papers of all duties, and where only one duty is trained. */
  readonly duty?: DutyCode;
  /** The first digit of the shortcuts of its papers. */
  readonly lead: Strokes;
  readonly places: readonly RailPlace[];
}

/** The heading of a group: the short name of its duty. */
export const groupWords = ({ duty }: RailGroup): string =>
  t(duty === undefined ? 'app:rail.shared' : `app:rail.duties.${duty}`);

/** In the sequence of the keyboard. */
const DIGITS: Strokes = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

const isOnRail = ({ nav }: PaperKind): boolean => nav !== undefined;

/** Gives each paper a digit after the first digits (`lead`). */
const numbered = (papers: readonly PaperKind[], lead: Strokes, digits = DIGITS): readonly RailPlace[] =>
  papers.map((paper, at) => {
    const digit = digits[at];
    return { paper, strokes: digit === undefined ? [] : [...lead, digit] };
  });

/**
 * The papers on the rail, grouped by duty. Where one duty is trained, all are in one group and have one digit each. Otherwise a
 * paper has its duty's digit and then its own; papers of all duties have one digit, counted from the last one down.
 */
export function railGroups(duties = trained()): readonly RailGroup[] {
  const [only, another] = duties;
  if (another === undefined) {
    const papers = [...(only?.wing.papers ?? []), ...SHARED_PAPERS].filter(isOnRail);
    return [{ lead: [], places: numbered(papers, []) }];
  }
  const groups = duties.map(({ code, wing }, at): RailGroup => {
    const lead = DIGITS.slice(at, at + 1);
    return { duty: code, lead, places: numbered(wing.papers.filter(isOnRail), lead) };
  });
  return [...groups, { lead: [], places: numbered(SHARED_PAPERS.filter(isOnRail), [], DIGITS.toReversed()) }];
}

const beginsWith = (strokes: Strokes, lead: Strokes): boolean => lead.every((digit, at) => strokes[at] === digit);

/** The result of a digit: a paper, or the digits so far where a second one is needed; neither where no shortcut begins like this. */
export interface Struck {
  readonly strokes: Strokes;
  readonly paper?: PaperKind;
}

/** Adds a digit to those pressed before. Where no shortcut continues like this, the digit starts a new one. */
export function strike(groups: readonly RailGroup[], before: Strokes, digit: string): Struck {
  const strokes = [...before, digit];
  const led = groups.flatMap(({ places }) => places).filter((place) => beginsWith(place.strokes, strokes));
  const whole = led.find((place) => place.strokes.length === strokes.length);
  if (whole !== undefined) return { strokes: [], paper: whole.paper };
  if (led.length > 0) return { strokes };
  return before.length === 0 ? { strokes: [] } : strike(groups, [], digit);
}

/** A shortcut as text: `Alt+3`, or `Alt+2 3` for two digits; empty where there is none. */
export const strokesWords = (strokes: Strokes): string => (strokes.length === 0 ? '' : `Alt+${strokes.join(' ')}`);
