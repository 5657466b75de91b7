import type { DutyCode } from '../../standard/index.ts';
import { t } from '../i18n.ts';
import type { PaperKind } from './paper.ts';
import { SHARED_PAPERS } from './papers.ts';
import { trained } from './trained.ts';

/** Digits struck one after the other with Alt held; none where there are no more of them. */
export type Strokes = readonly string[];

/** A paper's place on the rail, and the key that opens it. */
export interface RailPlace {
  readonly paper: PaperKind;
  readonly strokes: Strokes;
}

export interface RailGroup {
  /** Left out: papers that belong to no one duty, or to the only one. */
  readonly duty?: DutyCode;
  /** The digit to strike before the digit of one of its papers. */
  readonly lead: Strokes;
  readonly places: readonly RailPlace[];
}

/** The heading of a group of papers: its duty, in a word. */
export const groupWords = ({ duty }: RailGroup): string =>
  t(duty === undefined ? 'app:rail.shared' : `app:rail.duties.${duty}`);

/** In the order of the keyboard. */
const DIGITS: Strokes = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

const isOnRail = ({ nav }: PaperKind): boolean => nav !== undefined;

/** Papers in their order, each with a digit of its own after the lead. */
const numbered = (papers: readonly PaperKind[], lead: Strokes, digits = DIGITS): readonly RailPlace[] =>
  papers.map((paper, at) => {
    const digit = digits[at];
    return { paper, strokes: digit === undefined ? [] : [...lead, digit] };
  });

/**
 * The rail by duty. Where one duty is trained, all papers stand in one group and take one digit each.
 * Where there are more, a paper takes its duty's digit and then its own; papers of all duties take one, from the last digit down.
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

/** The result of striking a digit: a paper, or the digits struck so far that wait for another one; neither where no paper has such a key. */
export interface Struck {
  readonly strokes: Strokes;
  readonly paper?: PaperKind;
}

/** Strikes a digit after those struck before it. One that leads nowhere after them begins anew. */
export function strike(groups: readonly RailGroup[], before: Strokes, digit: string): Struck {
  const strokes = [...before, digit];
  const led = groups.flatMap(({ places }) => places).filter((place) => beginsWith(place.strokes, strokes));
  const whole = led.find((place) => place.strokes.length === strokes.length);
  if (whole !== undefined) return { strokes: [], paper: whole.paper };
  if (led.length > 0) return { strokes };
  return before.length === 0 ? { strokes: [] } : strike(groups, [], digit);
}

/** A key in writing: `Alt+3`, or `Alt+2 3` for two digits; empty where there is none. */
export const strokesWords = (strokes: Strokes): string => (strokes.length === 0 ? '' : `Alt+${strokes.join(' ')}`);
