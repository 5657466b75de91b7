import { joinSession, SeatApi } from '../../host/remote/seat-api.ts';
import { randomFrom } from '../../kernel/random.ts';
import { planSchema } from '../../server/hall/plan.ts';
import { makeSecret } from '../../server/hall/secrets.ts';
import { beHostile, type HostileNotes } from './hostile.ts';
import { openProvingHall } from './proving-hall.ts';

interface GroundParts {
  /** An empty folder. */
  readonly folder: string;
  readonly requests: number;
  readonly sockets: number;
  readonly seed: number;
}

/** Real ms by which the clock of the hall goes on with every request, so that its limits let most of them through. */
const HURRY = 50;

const VICTIM = 'Zsófia Quillfeather 歐陽璿';
const MARK = 'what only the victim has said';

/** A hall with two pupils at work, one of whom is hostile: tells what the other, and the hall, gave away. */
export async function proveAgainstHostility({ folder, requests, sockets, seed }: GroundParts): Promise<HostileNotes> {
  const owner = makeSecret();
  let ahead = 0;
  const hall = await openProvingHall({ folder, owner, date: () => Date.now() + ahead });
  try {
    const account = hall.hall.accountOf(owner);
    if (account === undefined) throw new Error('the hall has no owner');
    const plan = { title: 'Class', pack: 'order-day', mode: 'practice', forms: 'same', seed: 7 };
    const session = await hall.hall.open(planSchema.parse(plan), account);
    const { code, id } = session.row;
    const victim = await joinSession(hall.base, code, VICTIM);
    const hostile = await joinSession(hall.base, code, 'Mallory');
    const stranger = await hall.hall.addAccount('Stranger', ['proctor'], account.id);
    await session.act({ do: 'release', seats: 'all' }, account.id);
    const [api, theirs] = [new SeatApi(hall.base, victim), new SeatApi(hall.base, hostile)];
    const { link } = await theirs.sitDown();
    const sat = await api.sitDown();
    const said = { id: 1, do: 'perform', action: 'order/confirm', input: { order: MARK } };
    await api.say(sat.link, { heard: 0, letters: [{ no: 1, text: JSON.stringify(said) }], seen: 0, goesOn: false });
    const notes = await beHostile({
      ...{ hall, requests, sockets, random: randomFrom(seed).fork('hostile') },
      known: {
        code,
        session: id,
        seat: hostile.seat,
        secret: hostile.secret,
        link,
        other: victim.seat,
        stranger: stranger.key,
      },
      secrets: [victim.secret, VICTIM, MARK, owner, account.keyHash, sat.link, folder],
      onRequest: () => {
        ahead += HURRY;
      },
      askHonestly: async () => {
        const { seat } = await api.say(sat.link, { heard: 0, letters: [], seen: 0, goesOn: false });
        if (seat.state === 'expected') throw new Error('the seat is gone');
      },
    });
    const logged = session.seat(victim.seat)?.sitting?.log ?? [];
    const isWhole = logged.length === 1 && JSON.stringify(logged[0]?.input).includes(MARK);
    return isWhole ? notes : { ...notes, faults: [...notes.faults, 'the other seat was changed'] };
  } finally {
    await hall.close();
  }
}
