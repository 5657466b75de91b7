import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { type HandHall, startHandHall } from '../../support/hand-hall.ts';
import { bundlesOf } from '../../support/words.ts';

/** Real ms in which a request has to be whole, here. */
const LONGEST = 400;

/** A hall that also listens on a port. */
async function listening(): Promise<{ readonly hall: HandHall; readonly port: number }> {
  const hall = await startHandHall({ longestRequest: LONGEST });
  const address = new URL(await hall.app.listen({ port: 0, host: '127.0.0.1' }));
  return { hall, port: Number(address.port) };
}

/** Writes on a bare connection; resolves to what came back until the hall has closed it. */
const spoken = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(text, 'latin1'));
    socket.on('data', (bytes) => {
      heard += bytes.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });

const CLOSE = 'connection: close\r\n';
const JSON_TYPE = 'content-type: application/json\r\n';
const post = (head: string, body = ''): string => `POST /api/join HTTP/1.1\r\nhost: hall\r\n${head}\r\n${body}`;

/** What is sent, by what is wrong with it, with the status and the key that answer it. */
const SPOILT: Readonly<Record<string, readonly [text: string, status: number, key: string]>> = {
  'no HTTP at all': ['\x16\x03\x01\x02\x00\x01\r\n\r\n', 400, 'malformed'],
  'a method that there is not': ['GRAB / HTTP/1.1\r\nhost: hall\r\n\r\n', 400, 'malformed'],
  'a method that the hall does not have': [`PROPFIND /api/me HTTP/1.1\r\nhost: hall\r\n${CLOSE}\r\n`, 404, 'unknown'],
  'no host': [`GET /api/time HTTP/1.1\r\n${CLOSE}\r\n`, 400, 'malformed'],
  'a header with a line break in it': ['GET / HTTP/1.1\r\nhost: hall\r\nx y: 1\r\n\r\n', 400, 'malformed'],
  'two lengths': [post('content-length: 2\r\ncontent-length: 3\r\n', '{}'), 400, 'malformed'],
  'a header of 40 kB': [`GET / HTTP/1.1\r\nhost: hall\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, 431, 'too-large'],
  'a body of 3 MB': [post(`${JSON_TYPE}${CLOSE}content-length: 3000000\r\n`), 413, 'too-large'],
  'a body of a kind that is not read': [
    post(`content-type: text/csv\r\n${CLOSE}content-length: 2\r\n`, 'ab'),
    415,
    'malformed',
  ],
  'a body that is no JSON': [post(`${JSON_TYPE}${CLOSE}content-length: 2\r\n`, '{x'), 400, 'malformed'],
  'no body': [post(`${JSON_TYPE}${CLOSE}content-length: 0\r\n`), 400, 'malformed'],
  'a piece without its length': [post(`${JSON_TYPE}transfer-encoding: chunked\r\n`, 'ZZZ\r\n{}'), 400, 'malformed'],
  'an address that is none': [`GET /%c0%af%zz HTTP/1.1\r\nhost: hall\r\n${CLOSE}\r\n`, 400, 'malformed'],
  'more than the hall has': [`GET /api/time HTTP/1.1\r\nhost: hall\r\nexpect: tea\r\n${CLOSE}\r\n`, 417, 'malformed'],
  'a head that never ends': ['GET /api/time HTTP/1.1\r\nhost: ha', 408, 'too-slow'],
  'a body that never ends': [post(`${JSON_TYPE}content-length: 50\r\n`, '{"code":'), 408, 'too-slow'],
};

test('whatever is wrong with a request, the answer is JSON with a key for which the hall has words', async () => {
  const { port } = await listening();
  const words = (['en', 'zh-TW'] as const).map((language) => bundlesOf(language).hall?.refused);
  const heard = await Promise.all(Object.values(SPOILT).map(([text]) => spoken(port, text)));
  for (const [i, [name, [, status, key]]] of Object.entries(SPOILT).entries()) {
    const [head = '', body = ''] = (heard[i] ?? '').split('\r\n\r\n');
    expect(head, name).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head.toLowerCase(), name).toContain('content-type: application/json');
    expect((JSON.parse(body) as { readonly key: string }).key, name).toBe(`hall/${key}`);
    for (const refused of words) expect(refused, name).toHaveProperty(key);
  }
});

test('a request that never comes to its end is closed after its time, and keeps no other waiting', async () => {
  const { hall, port } = await listening();
  const begun = performance.now();
  const slow = await Promise.all(
    Array.from({ length: 50 }, () => spoken(port, post(`${JSON_TYPE}content-length: 50\r\n`, '{'))),
  );
  const took = performance.now() - begun;
  expect(slow.every((heard) => heard.startsWith('HTTP/1.1 408 '))).toBe(true);
  expect(took).toBeGreaterThanOrEqual(LONGEST);
  expect(took).toBeLessThan(LONGEST * 10);
  expect((await hall.ask('GET', '/api/time', null)).status).toBe(200);
});

test('who says nothing at all is closed as well', async () => {
  const { port } = await listening();
  expect(await spoken(port, '')).toMatch(/^HTTP\/1\.1 408 /);
});
