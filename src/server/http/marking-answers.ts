import type { FastifyReply } from 'fastify';
import { type MarkingDesk, NotAdded } from '../marking/desk.ts';
import type { DataOf, MarkingKind } from '../marking/entries.ts';
import type { Letter } from '../marking/letters.ts';
import { type Piece, settledMarks } from '../marking/piece.ts';
import type { Task } from '../marking/queue.ts';
import { Refused } from './refused.ts';
import type { Asked } from './staff-route.ts';

/** Adds an entry in somebody's name. What may not be added is refused, with the reason as a key of `marking.json`. */
export async function addEntry<Kind extends MarkingKind>(
  desk: MarkingDesk,
  { hall, account }: Pick<Asked, 'hall' | 'account'>,
  kind: Kind,
  data: DataOf<Kind>,
  seat?: string,
): Promise<void> {
  const signed = { by: account.id, at: hall.date(), ...(seat === undefined ? {} : { seat }) };
  await refusing(desk.add(kind, data, signed));
}

/** The same promise, which rejects with a refusal where an entry was not added. */
export async function refusing<T>(adding: Promise<T>): Promise<T> {
  try {
    return await adding;
  } catch (error) {
    if (error instanceof NotAdded) throw new Refused(409, error.refusal.key);
    throw error;
  }
}

/** Sends what is JSON already as it is. */
export const sendJson = (reply: FastifyReply, json: string): FastifyReply =>
  reply.type('application/json; charset=utf-8').send(json);

/** The record that a letter is about: an action `ticket/reply` names its ticket. */
function aboutOf({ action, input }: Letter) {
  const [kind = ''] = action.split('/');
  const { [kind]: id } = input;
  return typeof id === 'string' ? { kind, id } : null;
}

/** A letter as markers are shown it: its words, what was sent along, and what it is about. */
export const shownLetter = (letter: Letter) => {
  const { action, language, text, input, at } = letter;
  return { from: 'sitting' as const, action, language, text, input, at, about: aboutOf(letter) };
};

/** The letter of a task. Nothing of it tells the seat or the sitting. */
export async function letterOfTask(desk: MarkingDesk, { source }: Pick<Task, 'source'>) {
  if (source.from === 'control') return { from: 'control' as const, name: source.name };
  const letter = await desk.sittings.letter(source.seat, source.seq);
  if (letter === undefined) throw new Refused(404, 'marking:refused.piece-unknown');
  return shownLetter(letter);
}

/** A letter in the moderator's list: its marks with their markers, and nothing of the candidate. */
export const pieceLine = (piece: Piece) => {
  const { id, language, state, version, rounds, holder, anchors, decided } = piece;
  return {
    ...{ id, language, state, version, rounds, anchors },
    ...(holder === undefined ? {} : { holder }),
    ...(decided === undefined ? {} : { decided }),
    settled: settledMarks(piece),
  };
};
