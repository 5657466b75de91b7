import { z } from 'zod';
import { recordKind } from '../../../src/kernel/records.ts';
import { type Duty, named } from '../../../src/operations/duty.ts';
import { type HappeningTable, makeTell } from '../../../src/operations/shop/happening-table.ts';
import { pickShown, rememberShown } from '../../../src/operations/shop/shown.ts';
import { idInput, makeAction } from '../../../src/operations/shop/trainee-action.ts';

/** A board in the office, with pins in it. */
export interface Board {
  readonly id: string;
  readonly pins: number;
  /** How many pins the trainee found to be missing. */
  readonly missing?: number;
}

const BOARD = recordKind<Board>('board');

/** What can happen to a board. */
interface PinsHappenings {
  'board/hung': { pins: number };
  'board/counted': { missing: number };
}

/**
 * A duty that lives in tests alone: somebody counts which boards have lost pins. It has one action, one record, one indicator
 * and one list, and comes into the house through the registries as any other duty does.
 */
export interface PinsPart {
  readonly house: {
    readonly boards: readonly { readonly id: string; readonly product: string; readonly full: number }[];
    /** Office hours in which a board is to be counted. */
    readonly countHours: number;
  };
  readonly form: { readonly boards: readonly Board[] };
  /** By board, how many pins it has lost. */
  readonly truth: { readonly missing: Readonly<Record<string, number>> };
  readonly view: { readonly boards: readonly Board[] };
  readonly happens: PinsHappenings;
}

const happenings: HappeningTable<PinsHappenings> = {
  'board/hung': { of: BOARD, tells: ['pins'] },
  'board/counted': { of: BOARD, tells: ['missing'], says: 'calm', leadsTo: { board: 'counted' } },
};

const tell = makeTell(happenings);

const boardCount = makeAction({
  kind: 'board/count',
  indicators: ['P1.1.1'],
  input: z.object({ board: idInput, missing: z.number().int().min(0) }).strict(),
  check: (world, { board }) => {
    const known = world.get(BOARD, board);
    if (known === undefined) return { key: 'board/unknown', page: 'counting' };
    return known.missing === undefined ? null : { key: 'board/counted-already', page: 'counting' };
  },
  apply: (step, { board: id, missing }) => {
    step.update(BOARD, id, (board) => {
      board.missing = missing;
    });
    tell(step, 'board/counted', id, { missing });
  },
});

/** The engine's wing. */
export const pins: Duty<PinsPart> = {
  code: 'T1',
  actions: [boardCount],
  lifecycles: {},
  names: [named(BOARD, { name: ({ id }) => ({ text: `boards.${id}.name` }), number: ({ id }) => id })],
  shows: { boards: BOARD },
  happenings,
  looksUp: false,
  begin: (step, own) => {
    for (const board of own?.boards ?? []) {
      step.put(BOARD, board);
      tell(step, 'board/hung', board.id, { pins: board.pins });
    }
  },
  look: (reader) => {
    const boards = rememberShown((all: readonly Board[]) => ({
      boards: all.map((board) => pickShown(board, ['id', 'pins', 'missing'])),
    }));
    return () => boards(reader.all(BOARD));
  },
  consequences: (reader) => [{ key: 'boards', value: reader.all(BOARD).length, unit: 'count', good: 'more' }],
  outputs: (reader) => [
    {
      code: 'O1.1.1',
      columns: ['@board', '@missing'],
      rows: reader.all(BOARD).flatMap(({ id, missing }) => (missing === undefined ? [] : [[id, missing]])),
    },
  ],
};

/** The boards of a view; none in a sitting that does not train the duty. */
export const boardsOf = (view: object): readonly Board[] =>
  (view as { readonly pins?: PinsPart['view'] }).pins?.boards ?? [];

/** What the handbook says of boards, where a catalogue or a form has it. */
export function pinsHouseOf(catalogue: object): PinsPart['house'] {
  const { pins: house } = catalogue as { readonly pins?: PinsPart['house'] };
  if (house === undefined) throw new Error('no boards in the catalogue');
  return house;
}
