import { beforeAll, expect, test } from 'vitest';
import type { Marks } from '../../../src/server/marking/rubric.ts';
import { type Answer, type HandHall, startHandHall } from '../../support/hand-hall.ts';
import { type HandedIn, handedIn, type Person } from '../../support/handed-in.ts';
import { marksOf } from '../../support/marking-room.ts';

let hall: HandHall;
let room: HandedIn;

interface Desk {
  readonly waiting: Readonly<Record<string, number>>;
  readonly marked: number;
  readonly task: { readonly piece: string; readonly seen: number; readonly letter: { readonly from: string } } | null;
}

const as = <T>(answer: Answer): T => {
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.json() as T;
};
const get = (who: Person, path: string): Promise<Answer> =>
  hall.ask('GET', `/api/sessions/${room.session}/${path}`, who.key);
const post = (who: Person, path: string, body: unknown = {}): Promise<Answer> =>
  hall.ask('POST', `/api/sessions/${room.session}/${path}`, who.key, body);

/** Marks until nothing is left; `marks` says what each letter is worth to this person. Resolves to everything that was answered. */
async function markAll(who: Person, marks: (piece: string) => Marks): Promise<string[]> {
  const heard: string[] = [];
  for (;;) {
    const { waiting } = as<Desk>(await get(who, 'marking/desk'));
    const languages = Object.keys(waiting);
    if (languages.length === 0) return heard;
    const answer = await post(who, 'marking/desk', { languages });
    const { task } = as<Desk>(answer);
    heard.push(answer.text);
    if (task === null) return heard;
    if (task.letter.from === 'sitting') {
      const began = performance.now();
      const seen = await get(who, 'marking/desk/seen');
      opened.push(performance.now() - began);
      heard.push(JSON.stringify(as(seen)));
    }
    as(await post(who, 'marking/marks', { piece: task.piece, seen: task.seen, marks: marks(task.piece) }));
  }
}

/** Real ms that opening what a candidate saw has taken. */
const opened: number[] = [];
/** All that markers were told. */
const heard: string[] = [];
let disputed: string;

interface Results {
  readonly results: readonly {
    readonly seat: string;
    readonly name?: string;
    readonly standing: string;
    readonly hash: string | null;
    readonly versions: readonly { readonly version: number; readonly isSigned: boolean; readonly score: number }[];
  }[];
}
const results = async (who: Person): Promise<Results['results']> => as<Results>(await get(who, 'results')).results;
const lookedAt = async (): Promise<object[]> =>
  (await results(room.people.manager)).map(({ seat, hash }) => ({ seat, hash }));

beforeAll(async () => {
  hall = await startHandHall();
  room = await handedIn(hall);
  const { manager, ann, ben, cho } = room.people;
  const open = { sample: 4 };
  as(await post(manager, 'marking', open));
  heard.push(...(await markAll(ann, () => marksOf(3))));
  // Ben is of another opinion about one letter.
  disputed = as<{ id: string }[]>(await get(manager, 'marking/pieces'))[0]?.id ?? '';
  heard.push(...(await markAll(ben, (piece) => marksOf(piece === disputed ? 1 : 3))));
  heard.push(...(await markAll(cho, () => marksOf(2))));
}, 120_000);

test('each letter is marked by two people, and by a third where they differ', async () => {
  const pieces = as<{ id: string; rounds: { by: string }[]; settled: object }[]>(
    await get(room.people.moderator, 'marking/pieces'),
  );
  expect(pieces).toHaveLength(8);
  for (const { id, rounds } of pieces) expect(new Set(rounds.map(({ by }) => by)).size).toBe(id === disputed ? 3 : 2);
  const { settled } = pieces.find(({ id }) => id === disputed) ?? {};
  expect(settled).toEqual({ tone: 200, clarity: 200, care: 200 });
});

test('no marker is told a seat, a sitting, a name or the truth', () => {
  const told = heard.join('\n');
  expect(told.length).toBeGreaterThan(100_000);
  const seats = room.seats.flatMap(({ seat, name, secret }) => [seat, name, secret]);
  for (const word of [...seats, 'sitting-of-', '"seed"', '"truth"', '"findings"', '"report"', '"seq":0,"seat"'])
    expect(told.includes(word), word).toBe(false);
});

test('what a candidate saw opens within a second', () => {
  expect(opened.length).toBeGreaterThan(12);
  expect(Math.max(...opened)).toBeLessThan(1_000);
});

test('a mark given on an older look is refused, with the version of now', async () => {
  const { ann } = room.people;
  const [piece] = as<{ id: string; version: number }[]>(await get(room.people.manager, 'marking/pieces'));
  const answer = await post(ann, 'marking/marks', { piece: piece?.id, seen: 0, marks: marksOf(4) });
  expect([answer.status, (answer.json() as { key: string }).key]).toEqual([409, 'marking:refused.moved-on']);
});

test('the state of marking has agreement and the figures of each marker', async () => {
  const state = as<{ agreement: object; markers: { marker: string; letters: number }[]; progress: object }>(
    await get(room.people.moderator, 'marking'),
  );
  expect(state.progress).toMatchObject({ letters: 8, whole: 8, unmarked: 0 });
  expect(state.agreement).toMatchObject({ tone: { letters: 8 } });
  expect(state.markers.map(({ letters }) => letters).sort()).toEqual([1, 8, 8]);
});

test('one approves, another publishes, and an upheld appeal makes a new version while a rejected one makes none', async () => {
  const { manager, moderator, second } = room.people;
  const [first] = room.seats;
  if (first === undefined) throw new Error('a seat');
  const own = (path = 'results') => hall.ask('GET', `/api/seats/${first.seat}/${path}`, first.secret);
  expect((await own()).status).toBe(409);

  // Names are for those who write to people.
  expect((await results(manager)).map(({ name }) => name)).toEqual(room.seats.map(({ name }) => name));
  expect((await get(moderator, 'results')).text).not.toContain(first.name);

  expect(as(await post(manager, 'results/proposals', { results: await lookedAt() }))).toEqual({ done: 2, refused: [] });
  // The manager has no right to publish; one who has both may not publish what they approved (`four-eyes` in the rules).
  expect((await post(manager, 'results/publications', { results: await lookedAt(), days: 14 })).status).toBe(403);
  const stale = (await lookedAt()).map((each) => ({ ...each, hash: 'other' }));
  expect(as(await post(moderator, 'results/publications', { results: stale, days: 14 }))).toMatchObject({ done: 0 });
  expect(as(await post(moderator, 'results/publications', { results: await lookedAt(), days: 14 }))).toMatchObject({
    done: 2,
  });

  interface Own {
    readonly version: number;
    readonly isTold: boolean;
    readonly result: {
      readonly letters: { readonly score: number };
      readonly scores: { readonly overall: { readonly score: number } };
    };
    readonly findings: readonly {
      opportunity: string;
      criterion: string;
      earned: number;
      possible: number;
      at: number;
      expected?: object;
    }[];
    readonly letters: readonly {
      readonly seq: number;
      readonly marks: object;
      readonly letter: { readonly text: string };
    }[];
    readonly appeals: readonly { readonly id: string; readonly state: string }[];
  }
  const mine = as<Own>(await own());
  expect(mine.version).toBe(1);
  expect(mine.letters).toHaveLength(4);
  // The examination is open still: what was right is not said.
  expect(mine.isTold).toBe(false);
  expect(mine.findings.every((finding) => !('expected' in finding))).toBe(true);
  expect((await own()).text).not.toContain('Marker');
  const lost = mine.findings.find(({ earned, possible }) => earned < possible);
  if (lost === undefined) throw new Error('nothing was lost');

  const lodge = (about: object) =>
    hall.ask('POST', `/api/seats/${first.seat}/appeals`, first.secret, { version: 1, about, words: 'I did that.' });
  const finding = { what: 'finding', opportunity: lost.opportunity, criterion: lost.criterion };
  expect((await lodge({ ...finding, opportunity: 'none' })).status).toBe(409);
  as(await lodge(finding));
  expect((await lodge(finding)).status).toBe(409);
  const letter = { what: 'letter', seq: mine.letters[0]?.seq };
  as(await lodge(letter));

  // The moderator opens the moment, sees what upholding would change, and decides.
  const appeals = as<{ id: string; about: { what: string }; state: string }[]>(await get(moderator, 'appeals'));
  expect(appeals.map(({ state }) => state)).toEqual(['open', 'open']);
  const [about, aboutLetter] = appeals;
  const evidence = as<{ from: number; finding: { at: number }; seen: number }>(
    await get(moderator, `appeals/${about?.id}`),
  );
  const began = performance.now();
  expect((await get(moderator, `appeals/${about?.id}/seen?at=${evidence.from}`)).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(1_000);
  const trial = as<{ differences: { of: string; stated: number; found: number }[] }>(
    await post(moderator, `appeals/${about?.id}/trial`, { earned: lost.possible }),
  );
  const upheld = { verdict: 'upheld', seen: evidence.seen, reason: 'It was done in time.', earned: lost.possible };
  as(await post(moderator, `appeals/${about?.id}/decision`, upheld));
  const stillPublished = as<Own>(await own());
  expect(stillPublished.version).toBe(1);
  const rejected = { verdict: 'rejected', seen: 1, reason: 'The marks are right.' };
  as(await post(moderator, `appeals/${aboutLetter?.id}/decision`, rejected));

  // The new version is published by another than who decided.
  const revised = (await results(moderator)).find(({ seat }) => seat === first.seat);
  const again = await post(moderator, 'results/publications', {
    results: [{ seat: first.seat, hash: revised?.hash }],
    days: 14,
  });
  expect([again.status, (again.json() as { key: string }).key]).toEqual([409, 'marking:refused.four-eyes']);
  as(await post(second, 'results/publications', { results: [{ seat: first.seat, hash: revised?.hash }], days: 14 }));

  const after = as<Own>(await own());
  expect(after.version).toBe(2);
  expect(after.appeals.map(({ state }) => state)).toEqual(['upheld', 'rejected']);
  expect(after.result.letters).toEqual(mine.result.letters);
  const changed = trial.differences.find(({ of }) => of === 'overall');
  expect(after.result.scores.overall.score).toBe(changed?.found ?? mine.result.scores.overall.score);
  const versions = (await results(manager)).find(({ seat }) => seat === first.seat)?.versions;
  expect(versions?.map(({ version, isSigned }) => [version, isSigned])).toEqual([
    [1, true],
    [2, true],
  ]);
});
