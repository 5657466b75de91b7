import { joinSeat, joinSession, type TakenSeat } from '../../host/remote/seat-api.ts';
import { hashOnce } from '../../kernel/canonical.ts';
import { FORMS_APPROVED, FORMS_CERTIFIED } from '../../server/hall/forms.ts';
import type { Hall } from '../../server/hall/hall.ts';
import { type PlanSent, planSchema } from '../../server/hall/plan.ts';
import type { SessionRow } from '../../server/hall/rows.ts';
import type { Session } from '../../server/hall/session.ts';
import { ENGINE_VERSION } from '../../sitting/sitting-file.ts';
import { openServed } from '../serve/served-hall.ts';
import { servedPacks } from '../served-packs.ts';
import { loadWords } from '../words.ts';
import type { KilledHall } from './killed-hall.ts';

/** A busy machine may be late with its signs of life, and is no candidate who pulls the cable. */
const QUOTA = { times: 100, seconds: 36_000 };

const CLASS: PlanSent = {
  ...{ title: 'Class', pack: 'order-day', mode: 'practice', forms: 'same', seed: 7, quota: QUOTA },
  // Who has handed in begins anew at another place.
  places: 2_000,
};
/** Candidates come as long as the proof lasts: later than an examination lets them in without a reason. */
const RELEASE = { do: 'release', reason: 'They take the place of somebody who has handed in, or go on after a crash.' };

const EXAMINATION: PlanSent = { ...CLASS, title: 'Examination', kind: 'examination', mode: 'assessment' };

/** Writes into the record that the form of an examination was certified and approved: here it is not the forms that are proven. */
async function approveForm(session: Session): Promise<void> {
  const { pack, seed, difficulty } = session.row.plan;
  const hash = hashOnce(await servedPacks(loadWords('en')).form(pack, seed, difficulty));
  const certified = { job: 'of a proof', engine: ENGINE_VERSION, forms: [{ seed, hash, isSound: true }] };
  await session.append({ kind: FORMS_CERTIFIED, by: 'one', data: certified });
  await session.append({ kind: FORMS_APPROVED, by: 'another', data: { hashes: [hash] } });
}

/** Opens a session of the hall's owner; the form of an examination may be used at once. */
export async function openSession(hall: Hall, plan: Partial<PlanSent>): Promise<SessionRow> {
  const [owner] = hall.accounts;
  if (owner === undefined) throw new Error('the hall has no owner');
  const session = await hall.open(planSchema.parse({ ...CLASS, ...plan }), owner);
  if (session.row.plan.kind === 'examination') await approveForm(session);
  await session.settled();
  return session.row;
}

/** Does something with the hall of a folder in this process, while no other has it open. */
export async function inHall<T>(data: string, work: (hall: Hall) => Promise<T>): Promise<T> {
  const { hall, close } = await openServed({
    ...{ data, port: 0, host: '127.0.0.1', page: null, every: 15, force: false, words: loadWords('en') },
    onDoubt: () => undefined,
  });
  try {
    return await work(hall);
  } finally {
    await close();
  }
}

/** A class and an examination in one hall, and what their staff do there. */
export class CrashRooms {
  readonly #hall: KilledHall;
  readonly lesson: SessionRow;
  readonly examination: SessionRow;

  private constructor(hall: KilledHall, lesson: SessionRow, examination: SessionRow) {
    [this.#hall, this.lesson, this.examination] = [hall, lesson, examination];
  }

  /** Opens both in the folder of a hall that does not run yet. */
  static async open(hall: KilledHall): Promise<CrashRooms> {
    const [lesson, examination] = await inHall(hall.folder, async (open) => [
      await openSession(open, CLASS),
      await openSession(open, EXAMINATION),
    ]);
    return new CrashRooms(hall, lesson as SessionRow, examination as SessionRow);
  }

  get sessions(): readonly SessionRow[] {
    return [this.lesson, this.examination];
  }

  joinClass(name: string): Promise<TakenSeat> {
    return joinSession(this.#hall.base, this.lesson.code, name);
  }

  /** A candidate whom no roster names gets a seat, a code for it, and is identified. */
  async joinExamination(name: string): Promise<TakenSeat> {
    const { seat } = await this.#ask<{ readonly seat: string }>('seats', { name });
    const taken = await this.comeAgain(seat);
    await this.act(this.examination, { do: 'identify', seats: [seat], isIdentified: true });
    return taken;
  }

  /** Somebody comes to a seat of the examination with a fresh code of it, as from another computer. */
  async comeAgain(seat: string): Promise<TakenSeat> {
    const { codes } = await this.#ask<{ readonly codes: readonly { readonly code: string }[] }>('codes', {
      seats: [seat],
    });
    return joinSeat(this.#hall.base, this.examination.code, codes[0]?.code ?? '');
  }

  /** Whether somebody sits in the examination. */
  isCandidate(seat: TakenSeat | null): boolean {
    return seat?.session.kind === 'examination';
  }

  /** Lets one candidate go on. */
  async letGoOn(seat: string): Promise<void> {
    // Where the hall is gone just now, all are let go on when it is back.
    await this.act(this.examination, { ...RELEASE, seats: [seat] }).catch(() => undefined);
  }

  /** Lets all go on. */
  async release(): Promise<void> {
    for (const session of this.sessions) await this.act(session, { ...RELEASE, seats: 'all' });
  }

  act({ id }: SessionRow, act: object): Promise<unknown> {
    return this.#hall.ask('POST', `/api/sessions/${id}/acts`, act);
  }

  /** How many hand-ins the records hold, by seat. */
  async handIns(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const { id } of this.sessions) {
      const { entries } = await this.#hall.ask<{
        readonly entries: readonly { readonly kind: string; readonly seat?: string }[];
      }>('GET', `/api/sessions/${id}/record`);
      for (const { kind, seat = '' } of entries)
        if (kind === 'seat/handed-in') counts.set(seat, (counts.get(seat) ?? 0) + 1);
    }
    return counts;
  }

  #ask<T>(what: string, body: object): Promise<T> {
    return this.#hall.ask('POST', `/api/sessions/${this.examination.id}/${what}`, body);
  }
}
