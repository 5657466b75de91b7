import type { Speed } from './people.ts';

const MINUTE = 60_000;

/** Of things that are picked for one act, the first few are clicked; more are marked at once. */
const MOST_PICKS = 3;

/** Of pieces that are counted, so many are looked at one by one; what lies there beyond them lies in whole boxes. */
const MOST_LOOKS = 60;

/** Choices that it takes to work a figure out of a table: what is left out, by what it is grouped, what is added up, what is divided. */
const CHOICES_A_FIGURE = 4;

/** Facts that are read for it besides: its definition, the rows of the answer beside each other, and the figure with its unit. */
const LOOKS_A_FIGURE = 12;

/** The field that says which side of the thing with the focus one key sorts. */
const SORTED = 'aspect';

/** Whether the act is one key: the thing has the focus already, and the key says all of it. */
export const isOneKey = (input: unknown): boolean => typeof input === 'object' && input !== null && SORTED in input;

/** What a person does with mouse and keyboard for one act. */
interface Handwork {
  /** Records that are pointed at. */
  picks: number;
  /** Fields that are filled by choosing. */
  fields: number;
  /** Signs of codes and amounts. */
  signs: number;
  /** Signs of running text. */
  prose: number;
  /** Things that are counted one by one, and facts that are read on the way. */
  looks: number;
}

/** A record's id: `O-012`, `T-044`. */
const RECORD = /^[A-Z]-/;
/** A code that is copied: it has a figure in it and no space. */
const CODE = /^(?=\S*\d)\S{4,}$/;
/** Fields in which a person writes freely. */
const WRITTEN: ReadonlySet<string> = new Set(['text', 'quoted', 'street']);
/** Fields with a number that was counted. */
const COUNTED = 'pieces';
/** Lists of what was worked out of tables: figures, rows of each kind, what events have to do with it; and readings by their names. */
const WORKED_OUT: ReadonlySet<string> = new Set(['values', 'leftOut', 'verdicts']);
const READ = 'answers';

function addText(work: Handwork, key: string, text: string): void {
  if (text === '') return;
  if (RECORD.test(text)) work.picks += 1;
  else if (WRITTEN.has(key)) work.prose += text.length;
  else if (CODE.test(text)) work.signs += text.length;
  else work.fields += 1;
}

/** A number above this is a moment after 2001: a place on a calendar, which is pointed at and not typed. */
const FIRST_MOMENT = 1e12;

function addNumber(work: Handwork, key: string, value: number): void {
  if (value >= FIRST_MOMENT) {
    work.fields += 1;
    return;
  }
  work.signs += String(value).length;
  if (key === COUNTED) work.looks += Math.min(value, MOST_LOOKS);
}

/** How many things of a value were worked out of tables. */
function figuresIn(key: string, value: unknown): number {
  if (Array.isArray(value)) return WORKED_OUT.has(key) ? value.length : 0;
  return key === READ && typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

function add(work: Handwork, key: string, value: unknown): void {
  const figures = figuresIn(key, value);
  work.fields += figures * CHOICES_A_FIGURE;
  work.looks += figures * LOOKS_A_FIGURE;
  if (typeof value === 'string') addText(work, key, value);
  else if (typeof value === 'number') addNumber(work, key, value);
  else if (value === true) work.fields += 1;
  else if (value !== null && typeof value === 'object')
    for (const [name, child] of Object.entries(value)) add(work, Array.isArray(value) ? key : name, child);
}

function handworkOf(input: unknown): Handwork {
  const work: Handwork = { picks: 0, fields: 0, signs: 0, prose: 0, looks: 0 };
  add(work, '', input);
  return work;
}

/** Real ms that an act with that input takes a person, once it is known what to do: the thought, the pointing, the typing. */
export function costOf(input: unknown, speed: Speed): number {
  if (isOneKey(input)) return speed.key;
  const { picks, fields, signs, prose, looks } = handworkOf(input);
  const pointed = Math.min(picks, MOST_PICKS);
  const hands = pointed * speed.row + fields * speed.field + signs * speed.sign + looks * speed.fact;
  return speed.decision + hands + Math.ceil((prose * MINUTE) / speed.prose);
}

/**
 * Simulated ms, whole, that an act with that input takes a person of that speed where so many simulated ms pass in one real ms
 * (`clock`): as much of the day as it would take while the clock runs.
 */
export const simulatedCostOf = (input: unknown, speed: Speed, clock: number): number =>
  Math.round(costOf(input, speed) * clock);
