import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Hall } from '../hall/hall.ts';
import { isHeldBack } from '../hall/held-back.ts';
import type { Seat } from '../hall/seat.ts';
import { makeId } from '../hall/secrets.ts';
import type { Session } from '../hall/session.ts';
import { deskOf, type MarkingDesk } from '../marking/desk.ts';
import type { AppealSubject } from '../marking/entries.ts';
import { type Piece, settledMarks } from '../marking/piece.ts';
import type { Granted } from '../marking/replay-task.ts';
import { type Candidate, publishedOf } from '../marking/state.ts';
import { appealSchema, contestedIn, stateOfAppeal } from './appeal-parts.ts';
import { refusing, sendJson, shownLetter } from './marking-answers.ts';
import { Refused, readAs, secretIn } from './refused.ts';
import { Trickle } from './trickle.ts';

interface Parts {
  readonly hall: Hall;
  readonly date: () => number;
}

/** Moments of the own sitting that one candidate may look at: each has to be played again. */
const LOOKS = { atOnce: 12, perSecond: 0.5 };

const momentQuery = z.object({ at: z.coerce.number().int() });

/** Somebody who asks for the result of their seat. */
interface Owner {
  readonly session: Session;
  readonly seat: Seat;
  readonly desk: MarkingDesk;
  /** Whether the truth of this pack may be told. */
  readonly isTold: boolean;
}

/** A finding as its candidate is told of it; why, only where nobody is examined by this pack any more. */
function findingsOf({ ledger }: Granted['judged'], isTold: boolean) {
  return ledger.opportunities.flatMap(({ id, indicator, kind, subject, expected, findings }) =>
    findings.map(({ criterion, rule, earned, possible, at, reason, details = [] }) => ({
      ...{ opportunity: id, criterion, indicator, kind, subject, rule, earned, possible, at },
      ...(isTold ? { expected, reason, details } : {}),
    })),
  );
}

const criticalOf = ({ ledger }: Granted['judged'], isTold: boolean) =>
  ledger.critical.map(({ indicator, key, at, values }) => ({ indicator, key, at, values: isTold ? values : {} }));

/** A candidate's own letter with what it was marked; by whom is not said. */
async function lettersOf({ desk, seat }: Owner, candidate: Candidate) {
  const pieces = (candidate.letters?.pieces ?? []).flatMap((id): Piece[] => {
    const piece = desk.state.pieces.get(id);
    return piece === undefined ? [] : [piece];
  });
  return Promise.all(
    pieces.map(async (piece) => {
      const letter = await desk.sittings.letter(seat.row.id, piece.seq);
      const marks = settledMarks(piece);
      return { seq: piece.seq, at: piece.at, marks, letter: letter === undefined ? null : shownLetter(letter) };
    }),
  );
}

const appealsOf = ({ appeals }: Candidate) =>
  appeals.map((appeal) => {
    const { id, about, words, at, version, decision } = appeal;
    const said =
      decision === undefined
        ? {}
        : { decision: { verdict: decision.verdict, reason: decision.reason, at: decision.at } };
    return { id, about, words, at, version, state: stateOfAppeal(appeal), ...said };
  });

class OwnResultRoutes {
  readonly #hall: Hall;
  readonly #date: () => number;
  readonly #looks = new Map<string, Trickle>();

  constructor({ hall, date }: Parts) {
    [this.#hall, this.#date] = [hall, date];
  }

  async results(request: FastifyRequest) {
    const owner = await this.#ownerOf(request);
    const { session, seat, desk, isTold } = owner;
    const candidate = desk.state.candidates.get(seat.row.id);
    const published = publishedOf(desk.state, seat.row.id);
    if (candidate === undefined || published === undefined) throw new Refused(409, 'marking:refused.nothing-published');
    const judged = await desk.sittings.judged(seat.row.id);
    const { title, pack, kind } = session.row.plan;
    const versions = candidate.versions.map(({ version, at, signature, result }) => ({
      ...{ version, at, signature, score: result.scores.overall.score, letters: result.letters?.score ?? null },
    }));
    return {
      ...{ session: { title, pack, kind }, place: seat.row.place },
      ...(seat.row.label === undefined ? {} : { label: seat.row.label }),
      ...{ version: published.version, result: published.result, appealsUntil: published.appealsUntil, versions },
      ...{ isTold, startAt: judged.startAt, endAt: judged.endAt },
      ...{ findings: findingsOf(judged, isTold), critical: criticalOf(judged, isTold) },
      ...{ letters: await lettersOf(owner, candidate), appeals: appealsOf(candidate) },
    };
  }

  /** Whether a result is published, which pages that wait for it ask now and then: nothing is played again for that. */
  async published(request: FastifyRequest) {
    const { seat, desk } = await this.#ownerOf(request);
    return { version: publishedOf(desk.state, seat.row.id)?.version ?? null };
  }

  /** What the candidate saw at a moment. */
  async seen(request: FastifyRequest, reply: FastifyReply) {
    const { seat, desk, isTold } = await this.#ownerOf(request);
    const { at } = readAs(momentQuery, request.query);
    const { id } = seat.row;
    if (publishedOf(desk.state, id) === undefined) throw new Refused(409, 'marking:refused.nothing-published');
    const looks = this.#looks.get(id) ?? new Trickle(LOOKS.atOnce, LOOKS.perSecond, this.#date);
    this.#looks.set(id, looks);
    if (!looks.take()) throw new Refused(429, 'marking:not.too-many-looks');
    return sendJson(reply, await desk.sittings.moment(id, at, 'own', isTold));
  }

  async appeal(request: FastifyRequest) {
    const { seat, desk } = await this.#ownerOf(request);
    const { version, about, words } = readAs(appealSchema, request.body);
    if (!(await this.#isThere(desk, seat, about))) throw new Refused(409, 'marking:not.nothing-there');
    const data = { appeal: makeId(), version, about, words };
    await refusing(desk.add('appeal/lodged', data, { seat: seat.row.id, at: this.#date() }));
    return this.results(request);
  }

  async withdraw(request: FastifyRequest) {
    const { seat, desk } = await this.#ownerOf(request);
    const { appeal } = request.params as { readonly appeal: string };
    await refusing(desk.add('appeal/withdrawn', { appeal }, { seat: seat.row.id, at: this.#date() }));
    return this.results(request);
  }

  /** Whether the sitting has what an appeal asks about, so that a record does not fill with questions about nothing. */
  async #isThere(desk: MarkingDesk, seat: Seat, about: AppealSubject): Promise<boolean> {
    if (publishedOf(desk.state, seat.row.id) === undefined || about.what === 'letter') return true;
    return contestedIn(await desk.sittings.judged(seat.row.id), about) !== null;
  }

  /** Whose secret stands in the header. Sessions that were closed before the hall was started again are read when somebody asks. */
  async #ownerOf(request: FastifyRequest): Promise<Owner> {
    const { seat: id } = request.params as { readonly seat: string };
    const secret = secretIn(request.headers.authorization);
    let found = this.#hall.seatOf(id, secret);
    for (const session of this.#hall.sessions) {
      if (found !== undefined) break;
      await session.load();
      found = this.#hall.seatOf(id, secret);
    }
    if (found === undefined) throw new Refused(401, 'hall/no-such-seat');
    const { session, seat } = found;
    return { session, seat, desk: deskOf(session), isTold: !isHeldBack(this.#hall, session.row.plan.pack) };
  }
}

/** The routes by which candidates see their own results, and appeal. */
export function addOwnResultRoutes(app: FastifyInstance, parts: Parts): void {
  const routes = new OwnResultRoutes(parts);
  app.get('/api/seats/:seat/results', (request) => routes.results(request));
  app.get('/api/seats/:seat/results/published', (request) => routes.published(request));
  app.get('/api/seats/:seat/results/seen', (request, reply) => routes.seen(request, reply));
  app.post('/api/seats/:seat/appeals', (request) => routes.appeal(request));
  app.post('/api/seats/:seat/appeals/:appeal/withdrawal', (request) => routes.withdraw(request));
}
