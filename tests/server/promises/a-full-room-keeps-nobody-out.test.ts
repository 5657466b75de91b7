import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { breathe } from '../../../src/server/breath.ts';
import { Turnstile } from '../../../src/server/http/turnstile.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Keeps this thread busy. */
function toil(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

/** Resolves when so many new connections to a port have been answered. */
const callers = (port: number, count: number): Promise<unknown> =>
  Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((resolve, reject) => {
          request({ port, host: '127.0.0.1', agent: false }, (response) => response.resume().on('end', resolve))
            .on('error', reject)
            .end();
        }),
    ),
  );

test('two hundred who have just come do not wait for a piece of heavy work each', async () => {
  const server = createServer((_request, response) => void response.end('heard')).listen(0, '127.0.0.1');
  await wait(10);
  let isHeard = false;
  const heard = callers((server.address() as AddressInfo).port, 200).then(() => {
    isHeard = true;
  });
  let pieces = 0;
  for (; !isHeard && pieces < 200; pieces += 1) {
    toil(5);
    await breathe();
  }
  await heard;
  // With one turn between, each piece lets one in.
  expect(pieces).toBeLessThan(100);
  server.close();
});

test('requests go on in their sequence, and no turn lasts much longer than its time', async () => {
  const turnstile = new Turnstile();
  const begun: number[] = [];
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  for (let no = 0; no < 50; no += 1)
    turnstile.pass(() => {
      toil(2);
      begun.push(no);
    });
  // The first had the time of the turn in which they came.
  expect(begun.length).toBeLessThan(5);
  while (begun.length < 50) await wait(1);
  isOver = true;
  expect(begun).toEqual(Array.from({ length: 50 }, (_, no) => no));
  expect(turns).toBeGreaterThanOrEqual(10);
  // Afterwards nobody has to wait.
  await wait(20);
  let isThrough = false;
  turnstile.pass(() => {
    isThrough = true;
  });
  expect(isThrough).toBe(true);
});
