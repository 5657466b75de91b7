import { hashText } from '../../kernel/canonical.ts';
import { type RandomStream, randomFrom } from '../../kernel/random.ts';
import type { TraineeView } from '../../operations/trainee-view.ts';
import { replay } from '../../sitting/replay.ts';
import type { Sitting } from '../../sitting/sitting.ts';
import type { LogEntry, SittingFile } from '../../sitting/sitting-file.ts';
import { pieceId } from './anchors.ts';
import type { DataOf } from './entries.ts';

/** A letter that a candidate wrote, at least in part in words of their own. */
export interface Letter {
  /** The entry of the log by which it was sent, and its simulated time. */
  readonly seq: number;
  readonly at: number;
  readonly action: string;
  readonly language: string;
  /** The words typed. */
  readonly text: string;
  /** All that was sent: ready-made blocks and facts stand beside the words. */
  readonly input: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An act that was done, with typed words and the language they are in, has written to somebody. */
function letterIn({ seq, at, action, input, refusal }: LogEntry): Letter[] {
  if (refusal !== undefined || !isObject(input)) return [];
  const { text, language } = input;
  if (typeof text !== 'string' || text.trim() === '' || typeof language !== 'string') return [];
  return [{ seq, at, action, language, text, input }];
}

/** The letters of a sitting with words of the candidate's own, in the sequence of the log. Letters of ready-made blocks alone are left to the rules. */
export const lettersOf = ({ log }: Pick<SittingFile, 'log'>): readonly Letter[] => log.flatMap(letterIn);

const kindOf = ({ language, action }: Letter): string => `${language}/${action}`;

/**
 * Draws letters so that every language and kind of letter has its share: they are laid out by kind, in random sequence within each,
 * and every so many-th is taken (systematic sampling).
 */
function draw(letters: readonly Letter[], size: number, stream: RandomStream): Letter[] {
  if (letters.length <= size) return [...letters];
  const kinds = [...new Set(letters.map(kindOf))].sort();
  const laidOut = kinds.flatMap((kind) => stream.fork(kind).shuffle(letters.filter((each) => kindOf(each) === kind)));
  const first = stream.int(0, letters.length - 1);
  const taken = new Set(
    Array.from({ length: size }, (_, i) => (first + Math.floor((i * letters.length) / size)) % letters.length),
  );
  return laidOut.filter((_, i) => taken.has(i)).sort((a, b) => a.seq - b.seq);
}

/**
 * What is marked of a sitting, as the data of its entry `marking/collected`: all letters, or a sample of them that only the seed of the
 * session and the seat decide on.
 */
export function piecesOf(
  { header, log }: Pick<SittingFile, 'header' | 'log'>,
  seat: string,
  { seed, sample }: Pick<DataOf<'marking/opened'>, 'seed' | 'sample'>,
): DataOf<'marking/collected'> {
  const letters = lettersOf({ log });
  const stream = randomFrom(Number.parseInt(hashText(seed).slice(0, 8), 16)).fork(`sample/${seat}`);
  const pieces = draw(letters, sample, stream).map(({ seq, at, language }) => ({
    ...{ id: pieceId(seed, seat, seq), seq, at, language },
  }));
  return { sitting: header.id, written: letters.length, pieces };
}

/** The sitting as it stood when the entry of that number was made, before it was done. The file is one that verifies. */
export function sittingBefore(file: Pick<SittingFile, 'header' | 'form' | 'log'>, seq: number): Sitting {
  const { header, form, log } = file;
  return replay({ header, form, log: log.slice(0, seq) }, log[seq]?.at ?? form.beginsAt);
}

/** What the candidate saw then. */
export const seenBefore = (file: Pick<SittingFile, 'header' | 'form' | 'log'>, seq: number): TraineeView =>
  sittingBefore(file, seq).view();
