import { connect } from 'node:net';
import type { RandomStream } from '../../kernel/random.ts';
import { hostileRequest, type Known } from './hostile-requests.ts';
import type { ProvingHall } from './proving-hall.ts';

/** What was seen while a hall was treated badly. */
export interface HostileNotes {
  readonly requests: number;
  readonly sockets: number;
  /** By status, how often it was answered. */
  readonly answers: Readonly<Record<string, number>>;
  /** What an answer must never hold, and did; and answers that were faults of the hall. Empty: all was refused in peace. */
  readonly faults: readonly string[];
  /** Real ms in which the hall answered an honest question afterwards: the quickest of ten, because the machine may have other work. */
  readonly answeredIn: number;
}

/** Where code runs and what it is called: no answer tells that. */
const INSIDE =
  /node_modules|\bat .{1,200}:\d+:\d+|file:\/\/\/(?!etc)|\/(?:home|work|usr|root)\/|SQLITE|ENOENT|TypeError|RangeError/;

/** What an answer tells that it must not; null where nothing. `secrets`: words of others, and of the inside. */
export function leakIn(text: string, secrets: readonly string[]): string | null {
  const inside = INSIDE.exec(text);
  if (inside !== null) return `tells of the inside: ${inside[0].slice(0, 80)}`;
  const secret = secrets.find((each) => text.includes(each));
  return secret === undefined ? null : `tells ${secret}`;
}

/** Junk on a bare connection: half a head, half a body, a body of another length, what is no HTTP at all, or one byte at a time. */
const SOCKETS: readonly ((known: Known) => readonly string[])[] = [
  () => ['GET /api/me HTTP/1.1\r\nhost: x\r\nautho'],
  ({ seat, secret }) => [
    `POST /api/seats/${seat}/check HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${secret}\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{"browser":`,
  ],
  ({ seat, secret }) => [
    `POST /api/seats/${seat}/links HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${secret}\r\ncontent-length: 3\r\n\r\n{}GET /api/accounts HTTP/1.1\r\n\r\n`,
  ],
  () => ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 'x'.repeat(500)],
  () => [`GET / HTTP/1.1\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`],
  () => ['GET /'.concat('a'.repeat(30_000), ' HTTP/1.1\r\nhost: x\r\n\r\n')],
  () => [
    'POST /api/join HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\ncontent-type: application/json\r\n\r\nZZZ\r\n{}',
  ],
  () => ['GET /api/me HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n', '\0\0\0\0'],
  () => [...'GET /api/time HTTP/1.1\r\nhost: x\r\nx-slow: '],
];

/** Sends junk on one connection, and resolves to what came back before it was dropped. */
function spoilSocket(port: number, pieces: readonly string[], patience: number): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(heard);
    };
    const timer = setTimeout(end, patience);
    socket.on('connect', () => {
      for (const [no, piece] of pieces.entries())
        setTimeout(() => socket.writable && socket.write(piece, 'latin1'), no * 5);
    });
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1');
    });
    socket.on('error', end);
    socket.on('close', end);
  });
}

interface HostileParts {
  readonly hall: ProvingHall;
  readonly known: Known;
  /** What only others may be told. */
  readonly secrets: readonly string[];
  readonly random: RandomStream;
  readonly requests: number;
  readonly sockets: number;
  /** Called before each request: a hall that slows a seat down would else see little of it. */
  onRequest(): void;
  /** An honest question, which has to be answered. */
  askHonestly(): Promise<void>;
}

const AT_ONCE = 16;

const QUESTIONS = 10;

/** Treats a hall badly, and tells what it answered. */
export async function beHostile(parts: HostileParts): Promise<HostileNotes> {
  const { hall, known, secrets, random, requests, sockets, onRequest, askHonestly } = parts;
  const answers: Record<string, number> = {};
  const faults: string[] = [];
  let left = requests;
  const send = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      onRequest();
      const request = hostileRequest(known, random);
      const { statusCode, body, headers } = await hall.app.inject(request);
      answers[statusCode] = (answers[statusCode] ?? 0) + 1;
      const leak = statusCode >= 500 ? 'is a fault' : leakIn(`${JSON.stringify(headers)}\n${body}`, secrets);
      if (leak !== null) faults.push(`${request.method} ${String(request.url).slice(0, 120)} ${statusCode} ${leak}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  const { port } = new URL(hall.base);
  let open = sockets;
  const spoil = async (): Promise<void> => {
    while (open > 0) {
      open -= 1;
      const heard = await spoilSocket(Number(port), random.pick(SOCKETS)(known), random.int(100, 900));
      const status = /^HTTP\/1\.1 (\d+)/.exec(heard)?.[1] ?? 'none';
      answers[status] = (answers[status] ?? 0) + 1;
      const leak = leakIn(heard, secrets);
      if (leak !== null) faults.push(`a bare connection ${leak}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE * 2 }, spoil));
  const times: number[] = [];
  for (let time = 0; time < QUESTIONS; time += 1) {
    const asked = performance.now();
    await askHonestly();
    times.push(performance.now() - asked);
  }
  return { requests, sockets, answers, faults, answeredIn: Math.min(...times) };
}
