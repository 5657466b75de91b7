import type { Speed } from './people.ts';

const MINUTE = 60_000;

/** Of things that are picked for one act, the first few are clicked; more are marked at once. */
const MOST_PICKS = 3;

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
}

/** A record's id: `O-012`, `T-044`. */
const RECORD = /^[A-Z]-/;
/** A code that is copied: it has a figure in it and no space. */
const CODE = /^(?=\S*\d)\S{4,}$/;
/** Fields in which a person writes freely. */
const WRITTEN: ReadonlySet<string> = new Set(['text', 'quoted', 'street']);

function addText(work: Handwork, key: string, text: string): void {
  if (text === '') return;
  if (RECORD.test(text)) work.picks += 1;
  else if (WRITTEN.has(key)) work.prose += text.length;
  else if (CODE.test(text)) work.signs += text.length;
  else work.fields += 1;
}

function add(work: Handwork, key: string, value: unknown): void {
  if (typeof value === 'string') addText(work, key, value);
  else if (typeof value === 'number') work.signs += String(value).length;
  else if (value === true) work.fields += 1;
  else if (value !== null && typeof value === 'object')
    for (const [name, child] of Object.entries(value)) add(work, Array.isArray(value) ? key : name, child);
}

function handworkOf(input: unknown): Handwork {
  const work: Handwork = { picks: 0, fields: 0, signs: 0, prose: 0 };
  add(work, '', input);
  return work;
}

/** Real ms that an act with that input takes a person, once it is known what to do: the thought, the pointing, the typing. */
export function costOf(input: unknown, speed: Speed): number {
  const { picks, fields, signs, prose } = handworkOf(input);
  const pointed = Math.min(picks, MOST_PICKS);
  const hands = pointed * speed.row + fields * speed.field + signs * speed.sign;
  return speed.decision + hands + Math.ceil((prose * MINUTE) / speed.prose);
}

/**
 * Simulated ms, whole, that an act with that input takes a person of that speed where so many simulated ms pass in one real ms
 * (`clock`): as much of the day as it would take while the clock runs.
 */
export const simulatedCostOf = (input: unknown, speed: Speed, clock: number): number =>
  Math.round(costOf(input, speed) * clock);
