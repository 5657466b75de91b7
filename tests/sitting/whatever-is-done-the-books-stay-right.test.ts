import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { readingOf } from '../../src/bots/play.ts';
import { hashOf } from '../../src/kernel/canonical.ts';
import type { Happening } from '../../src/kernel/happening.ts';
import { DESK } from '../../src/operations/orders/desk.ts';
import { ORDER, stateOf } from '../../src/operations/orders/order.ts';
import { CLOCKS, clockLedger, readClock } from '../../src/operations/service/clock.ts';
import { calendarsOf } from '../../src/operations/service/look-ups.ts';
import { TICKET } from '../../src/operations/service/ticket.ts';
import { showStock } from '../../src/operations/shop/seen.ts';
import { STOCK } from '../../src/operations/shop/stock.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import type { SittingFile } from '../../src/sitting/sitting-file.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { EVERY_DUTY } from '../support/duties.ts';
import { intentOf, type JunkTable, type Whim, whims } from '../support/junk.ts';
import { fileOf, SEEDS } from '../support/played.ts';
import { beginSitting, formFor, type PackName } from '../support/world.ts';

const [seed] = SEEDS;
const MONEY_CAME_IN: ReadonlySet<string> = new Set(['captured', 'partly-refunded', 'refunded', 'charged-back']);
/** Sittings of every duty, and acts in each. The expert looks that often beforehand, so that there is something on every shelf to spoil. */
const RUNS = 8;
const ACTS = 190;
const LOOKS_BEFORE = [0, 3, 8, 20];
/** Every so many acts the clocks are read: reading them all takes longer than acting. */
const CLOCKS_EVERY = 15;

/** Pieces that two channels had sold both before the week, by product. */
function soldTwice({ form }: Sitting): ReadonlyMap<string, number> {
  const products = new Set(
    form.truth.store?.stock.planted.flatMap(({ cause, product }) => (cause === 'double-sale' ? [product] : [])),
  );
  return new Map(
    form.coming.flatMap((event) =>
      event.kind === 'stock-count/is-reported' && products.has(event.product) ? [[event.product, -event.pieces]] : [],
    ),
  );
}

/** What is wrong with stock and money, in words; nothing when the books are right. */
function faultsInBooks(sitting: Sitting): string[] {
  const [{ world }, twice, faults] = [sitting, soldTwice(sitting), [] as string[]];
  for (const { id, onHand, reserved } of world.all(STOCK).map((book) => showStock(world, book)))
    if (onHand < 0 || reserved < 0 || reserved > onHand + (twice.get(id) ?? 0))
      faults.push(`${id}: on hand ${onHand}, reserved ${reserved}`);
  const [captured, refunded] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, key: string, amount: number): unknown =>
    to.set(key, (to.get(key) ?? 0) + amount);
  for (const order of world.all(ORDER)) {
    if (order.refunded > order.total) faults.push(`${order.id}: paid back ${order.refunded} of ${order.total}`);
    const { payment } = stateOf(order);
    if (!MONEY_CAME_IN.has(payment)) continue;
    const key = `${order.channel}/${order.currency}`;
    add(captured, key, order.total);
    // What the bank takes back at the buyer's word is the rest of the order.
    add(refunded, key, payment === 'charged-back' ? order.total : order.refunded);
  }
  for (const desk of world.all(DESK))
    for (const [currency, account] of Object.entries(desk.accounts)) {
      const key = `${desk.id}/${currency}`;
      if (account.captured !== account.refunded + account.fees + account.paidOut + account.balance)
        faults.push(`${key}: the account does not add up`);
      if (account.captured !== (captured.get(key) ?? 0)) faults.push(`${key}: captured ${account.captured}`);
      if (account.refunded !== (refunded.get(key) ?? 0)) faults.push(`${key}: paid back ${account.refunded}`);
    }
  return faults;
}

/** What is wrong with the clocks of the tickets, in words. */
function faultsInClocks({ world, form }: Sitting): string[] {
  const { service } = form.catalogue;
  if (service === undefined) return [];
  const calendars = calendarsOf(service);
  const faults: string[] = [];
  for (const ticket of world.all(TICKET))
    for (const kind of CLOCKS) {
      const clock = ticket.clocks[kind];
      if (clock === undefined) continue;
      const name = `${ticket.id} ${kind}`;
      if (clock.some((turn, i) => turn.at < (clock[i - 1]?.at ?? 0) || turn.at > world.now))
        faults.push(`${name} runs back`);
      const { used, state, dueAt } = readClock(clock, calendars, world.now);
      const rows = clockLedger(clock, calendars, world.now);
      const counted = rows.reduce((sum, row) => sum + (row.counted ? row.to - row.from : 0), 0);
      if (counted !== used) faults.push(`${name}: ${counted} counted, ${used} used`);
      const whole = rows.reduce((sum, row) => sum + row.to - row.from, 0);
      if (whole !== world.now - (clock[0]?.at ?? 0)) faults.push(`${name}: minutes without a row`);
      if (dueAt !== null && state !== 'running') faults.push(`${name} is due though it stands`);
    }
  return faults;
}

/** Where the chain of causes of a happening ends: an entry of the log, or the form. Null where it breaks or turns round. */
function originOf(happening: Happening, journal: readonly Happening[]): 'log' | 'form' | null {
  let { cause, seq } = happening;
  while (cause.by === 'happening') {
    const before = journal[cause.seq];
    if (before === undefined || before.seq >= seq) return null;
    ({ cause, seq } = before);
  }
  return cause.by === 'action' ? 'log' : 'form';
}

/** What came of acting on whims. */
interface Run {
  /** As it was after the last whim. */
  readonly file: SittingFile;
  readonly journalHash: string;
  readonly reportHash: string;
  /** The same sitting at its end. */
  readonly ended: Sitting;
  readonly inBooks: readonly string[];
  readonly inClocks: readonly string[];
  /** When the clock of the sitting stood after each act. */
  readonly moments: readonly number[];
}

function actOn(todo: readonly Whim[], looksBefore: number, pack: PackName, junk: JunkTable): Run {
  const sitting = beginSitting(formFor(seed, pack));
  const expert = makeBot('expert', seed);
  for (let i = 0; i < looksBefore; i += 1) {
    sitting.advance(sitting.now + 3_600_000);
    for (const { action, input } of expert.look(sitting.view(), sitting.form.catalogue, readingOf(sitting.form)))
      sitting.perform(action, input);
  }
  const [inBooks, inClocks, moments]: [string[], string[], number[]] = [[], [], []];
  for (const [i, whim] of todo.entries()) {
    sitting.advance(sitting.now + whim.waits);
    const { action, input } = intentOf(whim, sitting, expert, junk);
    sitting.perform(action, input);
    moments.push(sitting.now);
    inBooks.push(...faultsInBooks(sitting));
    if (i % CLOCKS_EVERY === 0) inClocks.push(...faultsInClocks(sitting));
  }
  const hashes = { journalHash: hashOf(sitting.journal), reportHash: hashOf(sitting.report()) };
  const file = fileOf(sitting);
  sitting.advance(Number.MAX_SAFE_INTEGER);
  inClocks.push(...faultsInClocks(sitting));
  return { file, ...hashes, ended: sitting, inBooks, inClocks, moments };
}

describe.each(EVERY_DUTY)('whatever a trainee of $duty does', ({ pack, junk }) => {
  let runs: readonly Run[] = [];
  let journals: readonly (readonly Happening[])[] = [];

  beforeAll(() => {
    const todos = fc.sample(whims(junk, ACTS), { seed: 4224, numRuns: RUNS });
    const { hoursBefore: hours = LOOKS_BEFORE } = junk;
    runs = todos.map((todo, i) => actOn(todo, hours[i % hours.length] ?? 0, pack, junk));
    journals = runs.map(({ ended }) => ended.journal);
  }, 120_000);

  test('stock and money add up after every act, and no order is paid back beyond its total', () => {
    expect(runs.flatMap(({ inBooks }) => inBooks)).toEqual([]);
  });

  test('time never runs back, in the sitting or in its journal', () => {
    for (const { moments } of runs) expect(moments).toEqual([...moments].sort((a, b) => a - b));
    for (const journal of journals)
      expect(journal.every(({ at, seq }, i) => seq === i && at >= (journal[i - 1]?.at ?? 0))).toBe(true);
  });

  test('no clock of a ticket runs back, and the counted rows of each are the time it has used', () => {
    expect(runs.flatMap(({ inClocks }) => inClocks)).toEqual([]);
  });

  test('the file plays again to the same world and report bit for bit, refused acts and all', () => {
    for (const { file, journalHash, reportHash } of runs) {
      const answer = verifySitting(file);
      if (!answer.ok) throw new Error(JSON.stringify(answer.disagreement));
      expect(hashOf(answer.sitting.journal)).toBe(journalHash);
      expect(answer.reportHash).toBe(reportHash);
      expect(answer.sitting.log).toEqual(file.log);
    }
  }, 60_000);

  test('everything that happened is explainable: its causes lead back to an act or to the form', () => {
    for (const { ended } of runs) {
      const { journal } = ended;
      expect(journal.filter((one) => originOf(one, journal) === null)).toEqual([]);
      const told = new Set(journal.map(({ subject }) => subject.id));
      for (const order of ended.world.all(ORDER))
        expect(told.has(order.id) || order.partOf !== undefined, order.id).toBe(true);
      for (const { evidence } of ended.ledger().opportunities.flatMap(({ findings }) => findings))
        for (const seq of evidence) expect(journal[seq]).toBeDefined();
    }
  });

  test('a ticket is late only once for each clock until it is answered, solved or transferred', () => {
    for (const journal of journals) {
      const late = journal.filter(
        ({ kind, data }) => kind === 'ticket/breached' && (data as { clock: string }).clock !== 'update',
      );
      const names = late.map(({ subject, data }) => `${subject.id} ${(data as { clock: string }).clock}`);
      expect(names.length).toBe(new Set(names).size);
    }
  });

  test('the random actions are of nearly every kind, and many are refused', () => {
    const acts = runs.flatMap(({ ended }) => ended.log);
    const done = new Set(acts.filter(({ refusal }) => refusal === undefined).map(({ action }) => action));
    expect(junk.kinds.filter((kind) => !done.has(kind)).length).toBeLessThan(3);
    expect(acts.filter(({ refusal }) => refusal !== undefined).length).toBeGreaterThan(50);
  });
});

describe('an action of a duty that is not trained', () => {
  test('is refused where a colleague does it, and the refusal is played again', () => {
    const sitting = beginSitting(formFor(seed, 'service-desk'));
    expect(sitting.perform('order/cancel', { orders: ['O-001'], reason: 'stock' }).refusal?.key).toBe(
      'action/not-your-desk',
    );
    expect(verifySitting(fileOf(sitting)).ok).toBe(true);
  });
});

describe('an input that no screen can send', () => {
  const round: { me?: unknown } = {};
  round.me = round;
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a big integer', 10n],
    ['a circle', round],
    ['not a number', Number.NaN],
    [
      'something that objects to being written',
      {
        toJSON: () => {
          throw new Error('no');
        },
      },
    ],
    ['a well without bottom', JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`)],
  ])('%s is refused and logged as plain data, and never thrown', (_what, input) => {
    const sitting = beginSitting(formFor(seed));
    expect(sitting.perform('order/confirm', input).refusal?.key).toBe('input/invalid');
    expect(verifySitting(fileOf(sitting)).ok).toBe(true);
  });
});

describe('a sitting that is over', () => {
  test('takes no more acts, and its time stands still', () => {
    const sitting = beginSitting(formFor(seed));
    sitting.perform('sitting/finish', null);
    const { now } = sitting;
    expect(sitting.perform('channel/open', { channel: 'amber' }).refusal?.key).toBe('sitting/over');
    sitting.advance(now + 3_600_000);
    expect([sitting.now, sitting.over, sitting.view().over, sitting.log.length]).toEqual([now, true, true, 1]);
  });

  test('cannot be carried on past its last moment', () => {
    const sitting = beginSitting(formFor(seed));
    sitting.advance(Number.MAX_SAFE_INTEGER);
    expect(sitting.now).toBe(formFor(seed).days.at(-1)?.close);
    expect(sitting.over).toBe(true);
  });
});
