import { expect, test } from 'vitest';
import { RemoteWire, type SeatRequests } from '../../../src/host/remote/remote-wire.ts';
import type { Packet, Standing } from '../../../src/host/remote/seat-api.ts';
import { Link } from '../../../src/server/http/link.ts';
import type { Letter } from '../../../src/session/relay.ts';

const never = new Promise<never>(() => undefined);

const STANDING: Standing = {
  ...{ state: 'working', waits: false, isReady: false, largeText: false, isIdentified: true, isHandUp: false },
  ...{ canSave: true, messages: [] },
};

const makeLink = (): Link => new Link('link', { page: '', time: 0 });

/** The numbers of letters. */
const numbers = (letters: readonly Letter[]): readonly number[] => letters.map(({ no }) => no);

test('what a packet brings about at once goes with its answer, and what comes later over the stream', () => {
  const link = makeLink();
  const streamed: Letter[] = [];
  link.listen({ letter: (letter) => streamed.push(letter), end: () => undefined }, 0);
  link.onMessage((text) => link.send(`${text} heard`));
  const answered = link.answer(0, () => link.receive(0, [{ no: 1, text: 'a' }]));
  expect(answered).toEqual([{ no: 1, text: 'a heard' }]);
  link.send('b');
  expect(streamed).toEqual([{ no: 2, text: 'b' }]);
});

test('what went with an answer goes with the next ones as well, until the page says that it has it', () => {
  const link = makeLink();
  const hear = (heard: number, text?: string): readonly Letter[] =>
    link.answer(heard, () => {
      link.receive(heard, []);
      if (text !== undefined) link.send(text);
    });
  expect(numbers(hear(0, 'a'))).toEqual([1]);
  expect(numbers(hear(0, 'b'))).toEqual([1, 2]);
  expect(numbers(hear(1))).toEqual([2]);
  expect(numbers(hear(2))).toEqual([]);
});

test('where hearing a packet fails, what was said goes with the next answer', () => {
  const link = makeLink();
  const failing = (): void => {
    link.send('a');
    throw new Error('broken');
  };
  expect(() => link.answer(0, failing)).toThrow('broken');
  expect(numbers(link.answer(0, () => undefined))).toEqual([1]);
  const streamed: Letter[] = [];
  link.listen({ letter: (letter) => streamed.push(letter), end: () => undefined }, 0);
  link.send('b');
  expect(numbers(streamed)).toEqual([1, 2]);
});

/** A page whose packets are answered as the test says, and whose stream brings what the test says. */
function makePage() {
  const packets: { readonly packet: Packet; answer(letters: readonly Letter[]): void }[] = [];
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
  const api: SeatRequests = {
    say: (_link, packet) =>
      new Promise((resolve) => {
        const answer = (letters: readonly Letter[]): void => {
          const sent = Math.max(0, ...numbers(letters));
          resolve({
            heard: Math.max(0, ...numbers(packet.letters)),
            sent,
            seat: STANDING,
            ...(letters.length === 0 ? {} : { letters }),
          });
        };
        packets.push({ packet, answer });
      }),
    stream: async () =>
      new ReadableStream({
        start: (controller) => {
          stream = controller;
        },
      }),
    ...{ poll: () => never, shared: () => never },
  };
  const wire = new RemoteWire({
    ...{ api, link: 'link', now: () => performance.now() },
    ...{ onStanding: () => undefined, onReach: () => undefined, onForgotten: () => undefined },
  });
  const told: string[] = [];
  wire.onMessage((text) => told.push(text));
  const bring = ({ no, text }: Letter): void =>
    stream?.enqueue(new TextEncoder().encode(`id: ${no}\ndata: ${text}\n\n`));
  return { wire, packets, told, bring };
}

test('a page tells letters in their sequence, whether an answer or the stream brings them first', async () => {
  const { wire, packets, told, bring } = makePage();
  await new Promise(setImmediate);
  // The answer overtakes the stream.
  packets[0]?.answer([{ no: 2, text: 'b' }]);
  await new Promise(setImmediate);
  expect(told).toEqual([]);
  bring({ no: 1, text: 'a' });
  await expect.poll(() => told).toEqual(['a', 'b']);
  // And the stream an answer.
  wire.send('?');
  bring({ no: 4, text: 'd' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  packets[1]?.answer([
    { no: 2, text: 'b' },
    { no: 3, text: 'c' },
  ]);
  await expect.poll(() => told).toEqual(['a', 'b', 'c', 'd']);
  wire.close();
});

test('whatever is said is a sign of life: the next one comes two seconds after it, give or take a tenth', async () => {
  const { wire, packets } = makePage();
  packets[0]?.answer([]);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(packets).toHaveLength(1);
  wire.send('an action');
  packets[1]?.answer([]);
  const since = performance.now();
  await expect.poll(() => packets.length, { timeout: 5_000, interval: 10 }).toBe(3);
  expect(performance.now() - since).toBeGreaterThan(1_700);
  wire.close();
});
