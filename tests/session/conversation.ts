import type { HostError } from '../../src/host/host-error.ts';
import type { HostEvent, Mode, SittingHost } from '../../src/host/port.ts';
import { ordersOf } from '../../src/operations/orders/view.ts';
import { expectSame, type Sentence } from './plain-expect.ts';

/** A sitting that was just begun at the other end of a wire. */
export interface Spoken {
  readonly host: SittingHost;
  /** Resolves when so much real time has passed and all that was said meanwhile has come. */
  pass(ms: number): Promise<void>;
}

/** A way to talk to a sitting of the order desk. */
export type Transport = (mode: Mode) => Promise<Spoken>;

const HOUR = 3_600_000;

const keyOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: HostError) => error.key,
  );

const openLists = (host: SittingHost): Promise<unknown> =>
  Promise.all(host.catalogue.channels.map(({ id }) => host.perform('channel/open', { channel: id })));

/** All events of a host from now on. */
function heardFrom(host: SittingHost): HostEvent[] {
  const heard: HostEvent[] = [];
  host.subscribe((event) => heard.push(event));
  return heard;
}

/** What is true of a sitting over every wire. */
export const CONVERSATION: readonly Sentence<Transport>[] = [
  {
    title: 'a practice begins at the opening of its first day, with the clock standing',
    async run(talk) {
      const { host, pass } = await talk('practice');
      expectSame(host.info.mode, 'practice');
      expectSame(host.info.duties, ['T3']);
      expectSame(typeof host.info.seed, 'number');
      expectSame(
        [host.clock(), host.view().now, host.pace(), host.begun()],
        [host.info.startAt, host.info.startAt, 0, false],
      );
      await pass(600);
      expectSame(host.clock(), host.info.startAt);
      expectSame(host.text('pack.title') === 'pack.title', false, 'the title of the pack has no words');
      expectSame(host.lifecycle('order').regions.length > 3, true);
    },
  },
  {
    title: 'an act is in the view when its answer comes, and what it did not touch is the same object',
    async run(talk) {
      const { host, pass } = await talk('practice');
      host.setPace(4);
      await pass(1_200);
      host.setPace(0);
      await pass(300);
      const before = host.view();
      const heard = heardFrom(host);
      await openLists(host);
      const after = host.view();
      const known = ordersOf(before).orders.length;
      expectSame(ordersOf(after).orders.length > known, true, 'no order was seen');
      expectSame(heard.length > 0 && heard.every(({ type }) => type === 'world'), true);
      expectSame(ordersOf(after).stock === ordersOf(before).stock, true, 'the stock was made anew');
      const first = ordersOf(after).orders.at(known);
      const { refusal } = await host.perform('order/hold', { orders: [first?.id], reason: 'address' });
      expectSame(refusal, null);
      expectSame(
        ordersOf(host.view()).orders.at(0) === ordersOf(after).orders.at(0),
        true,
        'another order was made anew',
      );
      expectSame(ordersOf(host.view()).orders.at(known)?.hold?.reason, 'address');
      const rows = await host.history('order', first?.id ?? '');
      expectSame(rows.at(-1)?.kind, 'order/held');
    },
  },
  {
    title: 'acts are done in the order in which they were asked for, and a refusal is an answer',
    async run(talk) {
      const { host } = await talk('practice');
      const answers = await Promise.all([
        host.perform('channel/open', { channel: host.catalogue.channels[0]?.id }),
        host.perform('nothing/known', {}),
        host.perform('order/confirm', { orders: 'not a list' }),
        host.perform('channel/open', undefined),
      ]);
      expectSame(
        answers.map(({ refusal }) => refusal?.key ?? null),
        [null, 'action/unknown', 'input/invalid', 'input/invalid'],
      );
      const { log } = JSON.parse(await host.file());
      expectSame(
        log.map(({ action }: { action: string }) => action),
        ['channel/open', 'nothing/known', 'order/confirm', 'channel/open'],
      );
      expectSame(host.begun(), true);
    },
  },
  {
    title: 'the clock of a practice goes at its pace, stops, and jumps to the next notice',
    async run(talk) {
      const { host, pass } = await talk('practice');
      const heard = heardFrom(host);
      host.setPace(4);
      await pass(1_000);
      expectSame(host.pace(), 4);
      const { startAt } = host.info;
      expectSame(
        host.clock() > startAt + 60_000 && host.clock() < startAt + HOUR,
        true,
        `after a second it is ${host.clock()}`,
      );
      host.setPace(0);
      await pass(300);
      const stood = host.clock();
      await pass(600);
      expectSame(host.clock(), stood);
      expectSame(heard[0]?.type, 'pace');
      expectSame(new Set(heard.map(({ type }) => type)).has('clock'), true, 'no minute was told');
      const notices = host.view().notices.length;
      await host.skip();
      expectSame(host.clock() > stood, true);
      expectSame(host.view().notices.length > notices || host.clock() - stood > HOUR, true, 'nothing came of the skip');
    },
  },
  {
    title: 'a practice waits at the close of each day, and five skipped days end the sitting',
    async run(talk) {
      const { host, pass } = await talk('practice');
      const heard = heardFrom(host);
      const days = new Set<number>();
      const nights: number[] = [];
      host.setPace(1);
      for (let i = 0; i < 3_000 && !host.view().over; i += 1) {
        const before = host.view().day;
        await host.skip();
        const { day } = host.view();
        days.add(day.index);
        if (day.index === before.index || host.view().over) continue;
        nights.push(day.index);
        expectSame([host.clock(), host.pace()], [before.close, 0]);
        await pass(300);
        expectSame(host.clock(), before.close);
        host.setPace(1);
        await pass(500);
        expectSame(host.clock() > day.open && host.clock() < day.open + HOUR, true, `the morning is ${host.clock()}`);
      }
      expectSame([...days], [0, 1, 2, 3, 4]);
      expectSame(nights, [1, 2, 3, 4]);
      expectSame(host.clock(), host.info.endAt);
      expectSame(
        heard.filter(({ type }) => type === 'over'),
        [{ type: 'over', ranOut: true }],
      );
      expectSame((await host.perform('channel/open', {})).refusal?.key, 'sitting/over');
    },
  },
  {
    title: 'a finished practice shows its debrief, its past and its file',
    async run(talk) {
      const { host, pass } = await talk('practice');
      const first = host.view();
      host.setPace(4);
      await pass(1_200);
      host.setPace(0);
      await pass(300);
      await openLists(host);
      const then = host.view();
      await host.skip();
      const heard = heardFrom(host);
      await host.finish();
      expectSame(heard.at(-1), { type: 'over', ranOut: false });
      expectSame([host.view().over, host.pace()], [true, 0]);
      const debrief = await host.debrief();
      expectSame(debrief.endAt, host.view().now);
      expectSame(debrief.timeline.length > 0, true);
      expectSame(await host.viewAt(host.info.startAt), first);
      expectSame(await host.viewAt(then.now), then);
      expectSame(await host.viewAt(host.info.startAt), first);
      expectSame(JSON.parse(await host.file()).report.seal !== undefined, true);
    },
  },
  {
    title: 'an assessment tells no seed, no debrief, no past and no file before it is handed in',
    async run(talk) {
      const { host } = await talk('assessment');
      expectSame(host.info.seed, null);
      const asked = (): readonly Promise<unknown>[] => [host.debrief(), host.viewAt(host.info.startAt), host.file()];
      expectSame(await Promise.all(asked().map(keyOf)), ['sitting/sealed', 'sitting/sealed', 'sitting/sealed']);
      await host.finish();
      expectSame(typeof host.info.seed, 'number');
      expectSame(await Promise.all(asked().map(keyOf)), ['answered', 'answered', 'answered']);
    },
  },
  {
    title: 'the clock of an assessment starts once, at one, and neither stops nor jumps',
    async run(talk) {
      const { host, pass } = await talk('assessment');
      await host.skip();
      expectSame(host.clock(), host.info.startAt);
      host.setPace(4);
      await pass(300);
      expectSame(host.pace(), 1);
      host.setPace(0);
      host.setPace(2);
      await pass(300);
      expectSame(host.pace(), 1);
    },
  },
];
