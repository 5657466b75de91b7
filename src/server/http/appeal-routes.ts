import { z } from 'zod';
import { letterAt } from '../marking/appeal-rules.ts';
import { deskOf, type MarkingDesk } from '../marking/desk.ts';
import type { DataOf } from '../marking/entries.ts';
import { correctionsOf, type Rescored } from '../marking/rescore.ts';
import { marksSchema } from '../marking/rubric.ts';
import { type Appeal, type Candidate, decidedCount, isOpen } from '../marking/state.ts';
import { contestedIn, stateOfAppeal } from './appeal-parts.ts';
import { addEntry, pieceLine, sendJson, shownLetter } from './marking-answers.ts';
import { Refused, readAs } from './refused.ts';
import { placeOf } from './results-routes.ts';
import type { SessionRoute } from './staff-route.ts';

type SessionAsked = Parameters<SessionRoute['run']>[0];

/** What a finding is worth, in points. */
const earned = z.int().min(0).max(1_000).optional();
const reason = z.string().trim().min(1).max(4_000);
const trialSchema = z.strictObject({ earned });
const decisionSchema = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('rejected'), seen: z.int().min(0), reason }),
  z.strictObject({ verdict: z.literal('upheld'), seen: z.int().min(0), reason, earned, marks: marksSchema.optional() }),
]);
const momentQuery = z.object({ at: z.coerce.number().int() });

function appealIn({ session, params }: Pick<SessionAsked, 'session' | 'params'>): {
  readonly desk: MarkingDesk;
  readonly candidate: Candidate;
  readonly appeal: Appeal;
} {
  const desk = deskOf(session);
  for (const candidate of desk.state.candidates.values()) {
    const appeal = candidate.appeals.find(({ id }) => id === params.appeal);
    if (appeal !== undefined) return { desk, candidate, appeal };
  }
  throw new Refused(404, 'marking:refused.appeal-unknown');
}

const nameIn = ({ hall }: SessionAsked, account: string): string =>
  hall.accounts.find(({ id }) => id === account)?.name ?? account;

function appealLine(asked: SessionAsked, { seat }: Candidate, appeal: Appeal) {
  const place = asked.session.seat(seat);
  const { id, about, words, at, version, decision } = appeal;
  return {
    ...(place === undefined ? {} : placeOf(asked, place)),
    ...{ id, about, words, at, version, state: stateOfAppeal(appeal) },
    ...(decision === undefined
      ? {}
      : {
          decision: {
            verdict: decision.verdict,
            reason: decision.reason,
            by: nameIn(asked, decision.by),
            at: decision.at,
          },
        }),
  };
}

/** Everything that a decision rests on, and the moment of the sitting from which to look. */
async function evidenceOf(asked: SessionAsked) {
  const { desk, candidate, appeal } = appealIn(asked);
  const { seat } = candidate;
  const { about } = appeal;
  const judged = await desk.sittings.judged(seat);
  const line = { ...appealLine(asked, candidate, appeal), seen: decidedCount(candidate) };
  const span = { startAt: judged.startAt, endAt: judged.endAt };
  if (about.what === 'letter') {
    const letter = await desk.sittings.letter(seat, about.seq);
    const piece = letterAt(desk.state, seat, about.seq);
    if (letter === undefined || piece === undefined) throw new Refused(404, 'marking:refused.piece-unknown');
    return { ...line, ...span, from: letter.at, letter: shownLetter(letter), piece: pieceLine(piece) };
  }
  const contested = contestedIn(judged, about);
  const from = contested?.finding?.at ?? contested?.critical?.at ?? judged.startAt;
  return { ...line, ...span, from, ...contested };
}

/** What the scores would be; refused where that cannot be said. */
async function rescored({ desk, candidate, appeal }: ReturnType<typeof appealIn>, worth?: number): Promise<Rescored> {
  const { about } = appeal;
  if (about.what === 'letter' || candidate.scores === undefined || (about.what === 'finding') !== (worth !== undefined))
    throw new Refused(409, 'marking:refused.wrong-change');
  const correction = about.what === 'critical' ? about : { ...about, earned: worth ?? 0 };
  const corrections = [...correctionsOf(candidate), correction];
  const said = await desk.sittings.rescored(candidate.seat, candidate.scores, corrections);
  if (said.is === 'other-engine')
    throw new Refused(409, 'marking:not.other-engine', { needed: said.needed, here: said.here });
  if (said.is === 'broken') throw new Refused(409, 'marking:not.broken-file');
  if (said.is === 'no-such-finding') throw new Refused(409, 'marking:refused.wrong-change');
  return said;
}

async function changeOf(
  found: ReturnType<typeof appealIn>,
  { earned: worth, marks }: Pick<Extract<z.infer<typeof decisionSchema>, { verdict: 'upheld' }>, 'earned' | 'marks'>,
): Promise<Extract<DataOf<'appeal/decided'>, { verdict: 'upheld' }>['change']> {
  if (marks !== undefined) return { to: 'marks', marks };
  const said = await rescored(found, worth);
  const { scores } = said.is === 'different' ? said : found.candidate;
  if (scores === undefined) throw new Refused(409, 'marking:refused.wrong-change');
  return { to: 'scores', ...(worth === undefined ? {} : { earned: worth }), scores };
}

/** Appeals: each asks about one finding, one critical error or one letter, is looked into by replay, and makes a new version or none. */
export const APPEAL_ROUTES: readonly SessionRoute[] = [
  {
    ...{ method: 'GET', path: '/api/sessions/:session/appeals', needs: 'results/read' },
    run: async (asked) => {
      const { state, sittings } = deskOf(asked.session);
      sittings.getReady();
      return [...state.candidates.values()]
        .flatMap((candidate) => candidate.appeals.map((appeal) => appealLine(asked, candidate, appeal)))
        .sort((a, b) => a.at - b.at);
    },
  },
  {
    ...{ method: 'GET', path: '/api/sessions/:session/appeals/:appeal', needs: 'appeals/decide' },
    run: evidenceOf,
  },
  {
    ...{ method: 'GET', path: '/api/sessions/:session/appeals/:appeal/seen', needs: 'appeals/decide' },
    run: async (asked) => {
      const { at } = readAs(momentQuery, asked.query);
      const { desk, candidate, appeal } = appealIn(asked);
      return sendJson(asked.reply, await desk.sittings.moment(candidate.seat, at, appeal.id, true));
    },
  },
  {
    /** What upholding it would change; nothing is decided. */
    ...{ method: 'POST', path: '/api/sessions/:session/appeals/:appeal/trial', needs: 'appeals/decide' },
    run: async (asked) => {
      const said = await rescored(appealIn(asked), readAs(trialSchema, asked.body).earned);
      return { differences: said.is === 'different' ? said.differences : [] };
    },
  },
  {
    ...{ method: 'POST', path: '/api/sessions/:session/appeals/:appeal/decision', needs: 'appeals/decide' },
    run: async (asked) => {
      const found = appealIn(asked);
      const decision = readAs(decisionSchema, asked.body);
      if (!isOpen(found.appeal)) throw new Refused(409, 'marking:refused.appeal-over');
      const { seen, reason: words } = decision;
      const common = { appeal: found.appeal.id, seen, reason: words };
      const data: DataOf<'appeal/decided'> =
        decision.verdict === 'rejected'
          ? { ...common, verdict: 'rejected' }
          : { ...common, verdict: 'upheld', change: await changeOf(found, decision) };
      await addEntry(found.desk, asked, 'appeal/decided', data, found.candidate.seat);
      const { candidate, appeal } = appealIn(asked);
      return appealLine(asked, candidate, appeal);
    },
  },
];
