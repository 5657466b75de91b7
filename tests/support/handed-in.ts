import type { BotKind } from '../../src/bots/kinds.ts';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import { openFolder } from '../../src/server/database/stores.ts';
import type { Role } from '../../src/server/people/roles.ts';
import { replay } from '../../src/sitting/replay.ts';
import { Sitting } from '../../src/sitting/sitting.ts';
import type { HandHall } from './hand-hall.ts';
import { type AnyPack, formFor } from './world.ts';

/** What candidates have worked, and as whom. */
export interface Worked {
  readonly pack: AnyPack;
  readonly bot: BotKind;
}

const A_DAY: Worked = { pack: 'service-day', bot: 'careless' };

/** Words that candidates add to their letters. */
const SENTENCES = [
  'I am sorry that you had to wait, and I will write to you again tomorrow morning.',
  'Have a look at the tracking page.',
  'You have nothing to pay; if somebody asks you to, please tell me first.',
  'As we have told you.',
];

/** A sitting that a bot has worked to its end, in which every reply has a sentence of the candidate's own. */
function written(id: string, seed: number, { pack, bot }: Worked): Sitting {
  const form = formFor(seed, pack);
  const { header, log, now } = play(Sitting.begin(form, 'assessment', id), makeBot(bot, seed));
  let letters = 0;
  const withWords = log.map((entry) => {
    if (entry.action !== 'ticket/reply' && entry.action !== 'ticket/ask') return entry;
    letters += 1;
    return { ...entry, input: { ...(entry.input as object), text: SENTENCES[letters % SENTENCES.length] } };
  });
  return replay({ header, form, log: withWords }, now);
}

/** Somebody of the staff, with the key that opens the hall for them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

/** An examination whose candidates have handed in. */
export interface HandedIn {
  readonly session: string;
  readonly seats: readonly {
    readonly seat: string;
    readonly place: number;
    readonly secret: string;
    readonly name: string;
  }[];
  readonly people: Readonly<Record<'manager' | 'ann' | 'ben' | 'cho' | 'moderator' | 'second', Person>>;
}

const CANDIDATES = ['Anastazja Wójcik', '歐陽娜娜'];

const STAFF = {
  ann: ['Ann Marker', 'marker'],
  ben: ['Ben Marker', 'marker'],
  cho: ['Cho Marker', 'marker'],
  moderator: ['Mo Moderator', 'moderator'],
  second: ['So Moderator', 'moderator'],
} as const satisfies Readonly<Record<string, readonly [string, Role]>>;

/** Opens an examination in a hall that has none, in which everybody has worked and handed in; the hall is started again on the way. */
export async function handedIn(hall: HandHall, worked = A_DAY): Promise<HandedIn> {
  const session = await hall.openSession({ pack: worked.pack, title: 'Autumn examination' });
  const people: Record<string, Person> = {
    manager: { id: hall.owner.id, name: hall.owner.name, key: hall.secret },
  };
  for (const [called, [name, role]] of Object.entries(STAFF)) {
    const { account, key } = await hall.hall.addAccount(name, [role], hall.owner.id);
    await session.act({ do: 'assign', account: account.id, role }, hall.owner.id);
    people[called] = { id: account.id, name, key };
  }
  const seats = await session.addSeats(CANDIDATES.map((name) => ({ at: {}, identity: { name } })));
  const taken: HandedIn['seats'][number][] = [];
  for (const [i, seat] of seats.entries()) {
    const secret = await seat.take();
    taken.push({ seat: seat.row.id, place: seat.row.place, secret, name: CANDIDATES[i] ?? '' });
  }
  const rows = seats.map(({ row }) => row);
  await hall.stop();
  const { sittings, rows: store, close } = await openFolder(hall.folder);
  for (const [i, row] of rows.entries()) {
    const sitting = written(`sitting-of-${row.place}`, 41 + i, worked);
    const { header, form, log, report } = sitting.file();
    const progress = { id: header.id, clock: sitting.now, day: sitting.view().day.index, over: true, report };
    await sittings.keep({ id: header.id, header, form, startedAt: hall.now }, progress);
    await sittings.append(log, progress);
    await store.saveSeat({ ...row, sitting: header.id, isOver: true });
    await store.addEntry({ session: session.row.id, at: hall.now, kind: 'seat/handed-in', seat: row.id });
  }
  await close();
  await hall.start();
  return { session: session.row.id, seats: taken, people: people as HandedIn['people'] };
}
