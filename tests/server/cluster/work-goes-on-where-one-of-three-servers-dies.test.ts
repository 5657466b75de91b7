import { afterAll, expect, test } from 'vitest';
import { SessionClient } from '../../../src/host/client.ts';
import { RemoteWire } from '../../../src/host/remote/remote-wire.ts';
import { joinSession, SeatApi, type TakenSeat } from '../../../src/host/remote/seat-api.ts';
import { StaffApi } from '../../../src/host/remote/staff-api.ts';
import { openPostgres } from '../../../src/server/database/stores.ts';
import { makeSecret } from '../../../src/server/hall/secrets.ts';
import { postgresOfFile } from '../../support/postgres.ts';
import { balanced, killAll, type NodeProcess, startNode } from './nodes.ts';

const SEATS = Number(process.env.WAYBILL_CLUSTER_SEATS ?? 12);

const postgres = postgresOfFile();
afterAll(killAll);

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A page that acts now and then, each time in a way of its own, and notes what was acknowledged when. */
class Worker {
  readonly seat: TakenSeat;
  readonly #api: SeatApi;
  readonly acknowledged = new Set<string>();
  readonly sent = new Set<string>();
  lastAt = 0;
  /** Real ms from the crash to the first acknowledgement of an act that was sent after it. */
  backAfter: number | null = null;
  crashedAt = 0;
  #isStopped = false;

  constructor(seat: TakenSeat, bases: readonly string[], first: number) {
    this.seat = seat;
    this.#api = new SeatApi('http://hall', seat, balanced(bases, first));
  }

  stop(): void {
    this.#isStopped = true;
  }

  async work(): Promise<void> {
    while (!this.#isStopped) {
      await this.#sit().catch(() => undefined);
      await wait(300);
    }
  }

  async #sit(): Promise<void> {
    const { link } = await this.#api.sitDown();
    const wire = new RemoteWire({
      ...{ api: this.#api, link, now: () => performance.now() },
      onStanding: () => undefined,
      onReach: () => undefined,
      onForgotten: () => undefined,
    });
    const client = await SessionClient.open(wire, 'en', () => performance.now());
    while (!this.#isStopped && wire.isOpen) {
      if (client.pace() === 0) client.setPace(1);
      await this.#act(client);
      await wait(400);
    }
    wire.close();
  }

  async #act(client: SessionClient): Promise<void> {
    const channel = `${this.seat.place}-${this.sent.size}`;
    const sentAt = Date.now();
    this.sent.add(channel);
    const { refusal } = await client.perform('channel/check-in', { channel });
    if (refusal?.key === 'sitting/no-answer' || refusal?.key === 'sitting/held') return;
    this.acknowledged.add(channel);
    this.lastAt = Date.now();
    if (this.crashedAt > 0 && sentAt > this.crashedAt) this.backAfter ??= this.lastAt - this.crashedAt;
  }
}

test('one of three servers is killed: whoever worked there works on at another, and nothing acknowledged is lost', async () => {
  const url = await (await postgres()).database();
  const owner = makeSecret();
  const first = await startNode(url, owner);
  const nodes: NodeProcess[] = [first, ...(await Promise.all([startNode(url, owner), startNode(url, owner)]))];
  const bases = nodes.map(({ base }) => base);
  const staff = bases.map((base) => new StaffApi(base, owner));
  const [one, two] = staff;
  if (one === undefined || two === undefined) throw new Error('no servers');
  const session = await one.open({
    ...{ title: 'Three servers', pack: 'order-day', mode: 'practice', forms: 'same', seed: 7 },
    quota: { times: 100, seconds: 3_600 },
  });
  await expect.poll(async () => (await two.sessions()).length).toBe(1);

  const workers: Worker[] = [];
  for (let i = 0; i < SEATS; i += 1) {
    const seat = await joinSession(bases[i % 3] ?? '', session.code, `Pupil ${i}`);
    workers.push(new Worker(seat, bases, i + 1));
  }
  // Each server knows of everybody, whoever was asked, and gives out each place once.
  for (const each of staff)
    await expect
      .poll(async () => (await each.board(session.id)).seats.map(({ place }) => place).sort((a, b) => a - b))
      .toEqual(Array.from({ length: SEATS }, (_, i) => i + 1));
  // What is done at one server is done at the seats of all.
  await two.act(session.id, { do: 'release', seats: 'all' });
  const working = workers.map((worker) => worker.work());
  await expect.poll(() => workers.every(({ acknowledged }) => acknowledged.size > 2), { timeout: 60_000 }).toBe(true);

  await nodes[2]?.kill();
  for (const worker of workers) worker.crashedAt = Date.now();
  await expect.poll(() => workers.filter(({ backAfter }) => backAfter === null).length, { timeout: 90_000 }).toBe(0);
  const back = workers.map(({ backAfter }) => backAfter ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  process.stdout.write(`back after: ${back.map((ms) => `${(ms / 1_000).toFixed(1)} s`).join(', ')}\n`);
  expect(back[Math.floor(back.length * 0.95)]).toBeLessThanOrEqual(30_000);
  expect(back.at(-1)).toBeLessThanOrEqual(90_000);
  for (const worker of workers) worker.stop();
  await Promise.all(working);

  await one.act(session.id, { do: 'pause', seats: 'all' });
  const { rows, sittings, close } = await openPostgres(url);
  for (const { seat, acknowledged, sent } of workers) {
    const row = (await rows.seats(session.id)).find(({ id }) => id === seat.seat);
    const log = (await sittings.read(row?.sitting ?? ''))?.log ?? [];
    const done = log
      .filter(({ action }) => action === 'channel/check-in')
      .map(({ input }) => (input as { readonly channel: string }).channel);
    expect(log.map(({ seq }) => seq)).toEqual(Array.from(log, (_, seq) => seq));
    expect([...acknowledged].filter((each) => !done.includes(each))).toEqual([]);
    expect(new Set(done).size).toBe(done.length);
    expect(done.filter((each) => !sent.has(each))).toEqual([]);
  }
  const numbers = (await rows.entries(session.id)).map(({ no }) => no);
  expect(numbers).toEqual(Array.from(numbers, (_, i) => i + 1));
  await close();
}, 240_000);
