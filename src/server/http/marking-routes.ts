import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { agreementOf, anchorReliability, markerFigures } from '../marking/agreement/figures.ts';
import { CONTROL_LETTERS } from '../marking/control-letters.ts';
import { deskOf, type MarkingDesk } from '../marking/desk.ts';
import { changeableMark } from '../marking/marking-rules.ts';
import { hasMarked, type Piece } from '../marking/piece.ts';
import { isPiece } from '../marking/piece-states.ts';
import { nextTask, progressOf, type Task } from '../marking/queue.ts';
import { marksSchema } from '../marking/rubric.ts';
import { addEntry, letterOfTask, pieceLine, refusing, sendJson } from './marking-answers.ts';
import { Refused, readAs } from './refused.ts';
import type { Asked, SessionRoute } from './staff-route.ts';

const USUAL_LEVELS = { competent: 600, exemplary: 850 };

const openSchema = z.strictObject({
  /** Letters of each sitting that are marked, where it has more. */
  sample: z.int().min(4).max(1_000),
  levels: z
    .strictObject({ competent: z.int().min(0).max(1_000), exemplary: z.int().min(0).max(1_000) })
    .default(USUAL_LEVELS),
  /** Whether letters of ours with known marks are mixed in. */
  controls: z.boolean().default(true),
});

const staffSchema = z.strictObject({
  account: z.string().max(60),
  role: z.enum(['marker', 'moderator']),
  isAssigned: z.boolean(),
});

const languages = z.array(z.string().min(1).max(20)).min(1).max(40);
const takeSchema = z.strictObject({ languages });
const pieceSchema = { piece: z.string().max(80), seen: z.int().min(0) };
const markSchema = z.strictObject({
  ...{ ...pieceSchema, marks: marksSchema },
  remark: z.string().trim().max(4_000).optional(),
});
const putBackSchema = z.strictObject({ ...pieceSchema, reason: z.string().trim().min(1).max(4_000).optional() });
const decideSchema = z.strictObject({
  ...pieceSchema,
  marks: marksSchema,
  reason: z.string().trim().min(1).max(4_000),
});
const anchorSchema = z.strictObject(pieceSchema);

type SessionAsked = Parameters<SessionRoute['run']>[0];

/** Letters that somebody could take now, by language: whoever reads one of these has work. */
function waitingFor(desk: MarkingDesk, marker: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const piece of desk.state.pieces.values())
    if (isPiece(piece.state, 'waits') && !hasMarked(piece, marker))
      counts[piece.language] = (counts[piece.language] ?? 0) + 1;
  return counts;
}

async function taskShown(desk: MarkingDesk, task: Task | null) {
  if (task === null) return null;
  return { piece: task.piece, seen: task.seen, letter: await letterOfTask(desk, task) };
}

/** The letter on a marker's table; null where it is empty. */
function onTable(desk: MarkingDesk, marker: string): Task | null {
  const task = nextTask(desk.state, { id: marker, languages: [] });
  return task?.isOnTable === true ? task : null;
}

/** A marker's last mark while it may be changed, without the letter. */
function lastShown(desk: MarkingDesk, marker: string) {
  const last = changeableMark(desk.state, marker);
  if (last === null) return null;
  const { task, marks, remark } = last;
  return { piece: task.piece, seen: task.seen, marks, ...(remark === undefined ? {} : { remark }) };
}

/** The letter of a marker's last mark. */
function lastTask({ session, account }: SessionAsked): { readonly desk: MarkingDesk; readonly task: Task } {
  const desk = deskOf(session);
  const last = changeableMark(desk.state, account.id);
  if (last === null) throw new Refused(409, 'marking:refused.mark-fixed');
  return { desk, task: last.task };
}

/** A marker's own desk: the letter on the table, and how much there is to do. */
async function ownDesk({ session, account }: SessionAsked) {
  const desk = deskOf(session);
  desk.sittings.getReady();
  const { opened, pieces } = desk.state;
  const mine = [...pieces.values()].filter((piece) => hasMarked(piece, account.id)).length;
  return {
    isOpen: opened !== undefined,
    ...{ marked: mine, waiting: waitingFor(desk, account.id) },
    task: await taskShown(desk, onTable(desk, account.id)),
    last: lastShown(desk, account.id),
  };
}

async function take(asked: SessionAsked) {
  const desk = deskOf(asked.session);
  const { languages: read } = readAs(takeSchema, asked.body);
  const task = nextTask(desk.state, { id: asked.account.id, languages: read });
  if (task !== null && !task.isOnTable)
    await addEntry(desk, asked, 'marking/taken', { piece: task.piece, seen: task.seen });
  return ownDesk(asked);
}

function pieceIn({ session, params }: { readonly session: SessionAsked['session']; readonly params: Asked['params'] }) {
  const piece = deskOf(session).state.pieces.get(params.piece ?? '');
  if (piece === undefined) throw new Refused(404, 'marking:refused.piece-unknown');
  return piece;
}

const sourceOf = ({ seat, sitting, seq, at }: Piece): Task['source'] => ({ from: 'sitting', seat, sitting, seq, at });

/** How marking stands, and how far its people agree. */
function overview({ session, hall }: SessionAsked) {
  const desk = deskOf(session);
  desk.sittings.getReady();
  const { state, uncollected } = desk;
  const figures = markerFigures(state);
  const markers = figures.map(({ marker }) => marker);
  const { opened } = state;
  return {
    opened:
      opened === undefined
        ? null
        : { levels: opened.levels, sample: opened.sample, controls: opened.controls.length > 0 },
    uncollected: uncollected.length,
    handedIn: session.seats.filter(({ row }) => row.isOver).length,
    progress: progressOf(state),
    agreement: agreementOf(state),
    ...{ markers: figures, anchors: markers.length > 1 ? anchorReliability(state, markers) : null },
    people: hall.accounts
      .filter(({ closedAt }) => closedAt === undefined)
      .filter(({ id, roles }) => session.state.staff.has(id) || roles.includes('marker') || roles.includes('moderator'))
      .map(({ id, name, roles }) => ({ id, name, roles, here: session.state.staff.get(id) ?? [] })),
  };
}

/** Marking: the markers' own desks, and what moderators see of all letters. No route tells of which seat a letter is. */
export const MARKING_ROUTES: readonly SessionRoute[] = [
  {
    ...{ method: 'GET', path: '/api/sessions/:session/marking', needs: 'marking/read' },
    run: async (asked) => overview(asked),
  },
  {
    // Letters of those who have handed in are laid out at once.
    ...{ method: 'POST', path: '/api/sessions/:session/marking', needs: 'results/propose' },
    run: async (asked) => {
      const { sample, levels, controls } = readAs(openSchema, asked.body);
      const desk = deskOf(asked.session);
      const names = controls ? CONTROL_LETTERS.map(({ name }) => name) : [];
      const seed = randomBytes(16).toString('hex');
      await addEntry(desk, asked, 'marking/opened', { seed, levels, sample, controls: names });
      await refusing(desk.collect(asked.hall.date()));
      return overview(asked);
    },
  },
  {
    ...{ method: 'POST', path: '/api/sessions/:session/marking/collect', needs: 'results/propose' },
    run: async (asked) => {
      await refusing(deskOf(asked.session).collect(asked.hall.date()));
      return overview(asked);
    },
  },
  {
    // Also after the session was closed: marking begins when the work is done.
    ...{ method: 'POST', path: '/api/sessions/:session/marking/staff', needs: 'act/assign' },
    run: async (asked) => {
      const { account, role, isAssigned } = readAs(staffSchema, asked.body);
      const known = asked.hall.accounts.find(({ id, closedAt }) => id === account && closedAt === undefined);
      if (known === undefined) throw new Refused(404, 'hall/no-such-account');
      await asked.session.act({ do: isAssigned ? 'assign' : 'dismiss', account, role }, asked.account.id);
      return overview(asked);
    },
  },
  {
    ...{ method: 'GET', path: '/api/sessions/:session/marking/desk', needs: 'marking/mark' },
    run: ownDesk,
  },
  {
    ...{ method: 'POST', path: '/api/sessions/:session/marking/desk', needs: 'marking/mark' },
    run: take,
  },
  {
    /** What the candidate saw before the letter on one's table was sent. */
    ...{ method: 'GET', path: '/api/sessions/:session/marking/desk/seen', needs: 'marking/mark' },
    run: async ({ session, account, reply }) => {
      const desk = deskOf(session);
      const task = onTable(desk, account.id);
      if (task?.source.from !== 'sitting') throw new Refused(404, 'marking:refused.piece-unknown');
      const { seat, seq } = task.source;
      return sendJson(reply, await desk.sittings.before(seat, seq, task.piece));
    },
  },
  {
    /** The letter that a marker has marked last, while the mark may be changed. */
    ...{ method: 'GET', path: '/api/sessions/:session/marking/desk/last', needs: 'marking/mark' },
    run: async (asked) => {
      const { desk, task } = lastTask(asked);
      return letterOfTask(desk, task);
    },
  },
  {
    ...{ method: 'GET', path: '/api/sessions/:session/marking/desk/last/seen', needs: 'marking/mark' },
    run: async (asked) => {
      const { desk, task } = lastTask(asked);
      if (task.source.from !== 'sitting') throw new Refused(404, 'marking:refused.piece-unknown');
      return desk.sittings.before(task.source.seat, task.source.seq, task.piece);
    },
  },
  {
    ...{ method: 'POST', path: '/api/sessions/:session/marking/marks', needs: 'marking/mark' },
    run: async (asked) => {
      const { remark, ...mark } = readAs(markSchema, asked.body);
      const said = remark === undefined || remark === '' ? {} : { remark };
      await addEntry(deskOf(asked.session), asked, 'marking/marked', { ...mark, ...said });
      return ownDesk(asked);
    },
  },
  {
    /** A marker puts back what is on the own table; with a reason, a moderator what is on another's. */
    ...{ method: 'POST', path: '/api/sessions/:session/marking/put-back' },
    needs: (body) => (putBackSchema.safeParse(body).data?.reason === undefined ? 'marking/mark' : 'results/moderate'),
    run: async (asked) => {
      const { reason, ...what } = readAs(putBackSchema, asked.body);
      await addEntry(deskOf(asked.session), asked, 'marking/put-back', {
        ...what,
        ...(reason === undefined ? {} : { reason }),
      });
      return {};
    },
  },
  {
    ...{ method: 'GET', path: '/api/sessions/:session/marking/pieces', needs: 'marking/read' },
    run: async ({ session }) => [...deskOf(session).state.pieces.values()].map(pieceLine),
  },
  {
    ...{ method: 'GET', path: '/api/sessions/:session/marking/pieces/:piece', needs: 'marking/read' },
    run: async (asked) => {
      const piece = pieceIn(asked);
      return { ...pieceLine(piece), letter: await letterOfTask(deskOf(asked.session), { source: sourceOf(piece) }) };
    },
  },
  {
    ...{ method: 'GET', path: '/api/sessions/:session/marking/pieces/:piece/seen', needs: 'marking/read' },
    run: async (asked) => {
      const { id, seat, seq } = pieceIn(asked);
      return sendJson(asked.reply, await deskOf(asked.session).sittings.before(seat, seq, id));
    },
  },
  {
    ...{ method: 'POST', path: '/api/sessions/:session/marking/decisions', needs: 'results/moderate' },
    run: async (asked) => {
      const decision = readAs(decideSchema, asked.body);
      await addEntry(deskOf(asked.session), asked, 'marking/decided', decision);
      return pieceLine(pieceIn({ session: asked.session, params: { piece: decision.piece } }));
    },
  },
  {
    ...{ method: 'POST', path: '/api/sessions/:session/marking/anchors', needs: 'results/moderate' },
    run: async (asked) => {
      const anchor = readAs(anchorSchema, asked.body);
      await addEntry(deskOf(asked.session), asked, 'marking/anchored', anchor);
      return pieceLine(pieceIn({ session: asked.session, params: { piece: anchor.piece } }));
    },
  },
];
