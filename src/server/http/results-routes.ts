import { z } from 'zod';
import type { Hall } from '../hall/hall.ts';
import type { Seat } from '../hall/seat.ts';
import type { Session } from '../hall/session.ts';
import { deskOf, type MarkingDesk } from '../marking/desk.ts';
import { resultHash } from '../marking/entries.ts';
import { firstForged, hashToModerate, makePublication } from '../marking/publication.ts';
import { isOpen, resultOf, standingOf } from '../marking/state.ts';
import { addEntry } from './marking-answers.ts';
import { Refused, readAs } from './refused.ts';
import type { Asked, SessionRoute } from './staff-route.ts';

const DAY = 86_400_000;

const looked = z.strictObject({ seat: z.string().max(60), hash: z.string().max(80) });
const proposeSchema = z.strictObject({ results: z.array(looked).min(1).max(5_000) });
const publishSchema = z.strictObject({
  results: z.array(looked).min(1).max(5_000),
  /** Days in which candidates may appeal. */
  days: z.int().min(1).max(365),
});

type SessionAsked = Parameters<SessionRoute['run']>[0];

/** Who a result is of. Names are for those alone who have to write to people. */
export function placeOf({ hall, account, session }: Pick<SessionAsked, 'hall' | 'account' | 'session'>, { row }: Seat) {
  const { id, place, label } = row;
  const isNamed = hall.allows(account, 'results/propose', session);
  const identity = isNamed ? session.identityOf(id) : null;
  return {
    ...{ seat: id, place },
    ...(label === undefined ? {} : { label }),
    ...(identity === null ? {} : { name: identity.name }),
    ...(identity?.number === undefined ? {} : { number: identity.number }),
  };
}

function versionsOf(hall: Hall, session: Session, desk: MarkingDesk, seat: string) {
  const { state } = desk;
  const forged = firstForged(state, { session: session.row.id, seat }, (text, signature) =>
    hall.hasSigned(text, signature),
  );
  return (state.candidates.get(seat)?.versions ?? []).map(({ result, ...version }) => ({
    ...version,
    score: result.scores.overall.score,
    level: result.scores.overall.level,
    letters: result.letters?.score ?? null,
    isSigned: forged === null || version.version < forged,
  }));
}

function resultLine(asked: SessionAsked, desk: MarkingDesk, seat: Seat) {
  const { hall, session } = asked;
  const { id, isOver } = seat.row;
  const { state } = desk;
  const candidate = state.candidates.get(id);
  return {
    ...placeOf(asked, seat),
    ...{ isOver, standing: standingOf(state, id), result: resultOf(state, id), hash: hashToModerate(state, id) },
    approvedBy: candidate?.approvedBy ?? [],
    versions: versionsOf(hall, session, desk, id),
    openAppeals: candidate?.appeals.filter(isOpen).length ?? 0,
  };
}

function allResults(asked: SessionAsked) {
  const desk = deskOf(asked.session);
  return {
    results: asked.session.seats.map((seat) => resultLine(asked, desk, seat)),
    people: Object.fromEntries(
      asked.hall.accounts.filter(({ id }) => asked.session.state.staff.has(id)).map(({ id, name }) => [id, name]),
    ),
    me: asked.account.id,
  };
}

/** Does the same with each result that was looked at. One that is refused keeps no other back; where all are, the first says why. */
async function eachResult(
  results: readonly z.infer<typeof looked>[],
  add: (seat: string, hash: string) => Promise<void>,
): Promise<{ readonly done: number; readonly refused: readonly { readonly seat: string; readonly key: string }[] }> {
  const refused: { readonly seat: string; readonly key: string }[] = [];
  for (const { seat, hash } of results)
    try {
      await add(seat, hash);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (results.length === 1) throw error;
      refused.push({ seat, key: error.key });
    }
  return { done: results.length - refused.length, refused };
}

async function publish(asked: SessionAsked, seat: string, hash: string, days: number): Promise<void> {
  const { hall, session } = asked;
  const desk = deskOf(session);
  const until = hall.date() + days * DAY;
  const made = makePublication(desk.state, { session: session.row.id, seat }, until, (text) => hall.sign(text));
  if (made === null) throw new Refused(409, 'marking:refused.pending');
  // Nobody publishes what has changed since they looked at it.
  if (resultHash(made.result) !== hash) throw new Refused(409, 'marking:refused.result-changed');
  await addEntry(desk, asked, 'results/published', made, seat);
}

const seatOf = (session: Asked & { readonly session: Session }, seat: string): string => {
  if (session.session.seat(seat) === undefined) throw new Refused(404, 'hall/no-such-seat');
  return seat;
};

/** Results: looked at by one, published by another, in versions that are signed and never change. */
export const RESULTS_ROUTES: readonly SessionRoute[] = [
  {
    ...{ method: 'GET', path: '/api/sessions/:session/results', needs: 'results/read' },
    run: async (asked) => allResults(asked),
  },
  {
    ...{ method: 'POST', path: '/api/sessions/:session/results/proposals', needs: 'results/propose' },
    run: async (asked) => {
      const { results } = readAs(proposeSchema, asked.body);
      const desk = deskOf(asked.session);
      return eachResult(results, (seat, hash) =>
        addEntry(desk, asked, 'results/moderated', { result: hash }, seatOf(asked, seat)),
      );
    },
  },
  {
    ...{ method: 'POST', path: '/api/sessions/:session/results/publications', needs: 'results/publish' },
    run: async (asked) => {
      const { results, days } = readAs(publishSchema, asked.body);
      return eachResult(results, (seat, hash) => publish(asked, seatOf(asked, seat), hash, days));
    },
  },
];
