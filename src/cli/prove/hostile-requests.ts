import type { RandomStream } from '../../kernel/random.ts';

/** A request as it is sent. */
interface HostileRequest {
  readonly method: (typeof METHODS)[number];
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload?: object | string | Buffer;
}

/** What somebody hostile knows: ids that may be guessed or seen, a seat of their own, and a code. */
export interface Known {
  readonly code: string;
  readonly session: string;
  /** A seat of their own, its secret and its link. */
  readonly seat: string;
  readonly secret: string;
  readonly link: string;
  /** Somebody else's seat, without its secret. */
  readonly other: string;
  /** The key of an account that was assigned to nothing. */
  readonly stranger: string;
}

const DEEP = 20_000;

const STRINGS = [
  ...[
    '',
    ' ',
    '\0',
    '\u202e',
    '😀'.repeat(50),
    'x'.repeat(5_000),
    '../../../../etc/passwd',
    '<script>alert(1)</script>',
  ],
  ...[
    "'; DROP TABLE seat; --",
    '" OR 1=1 --',
    '#{7*7}',
    '{{constructor}}',
    '__proto__',
    'constructor',
    'toString',
    'all',
  ],
  ...[
    'null',
    'NaN',
    '-1',
    '1e400',
    '\ud800',
    'file:///etc/passwd',
    '%00',
    '\r\nset-cookie: a=b',
    'code/seat',
    '全形ＡＢＣ',
  ],
];

const NUMBERS = [0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 5e-324, 4_294_967_296];

/** Any value that no honest page sends. */
function junk(random: RandomStream, depth = 0): unknown {
  const kind = random.int(0, depth > 3 ? 4 : 7);
  if (kind === 0) return null;
  if (kind === 1) return random.chance(500);
  if (kind === 2) return random.pick(NUMBERS);
  if (kind <= 4) return random.pick(STRINGS);
  if (kind === 5) return Array.from({ length: random.int(0, 6) }, () => junk(random, depth + 1));
  return Object.fromEntries(
    Array.from({ length: random.int(0, 5) }, () => [random.pick(STRINGS), junk(random, depth + 1)]),
  );
}

/** Bodies as an honest page would send them, to be spoilt. */
const honest = ({ code, other, link }: Known): readonly object[] => [
  { code, seatCode: 'babababa babababa' },
  { code: 'ABCDEF', name: 'Somebody' },
  { heard: 0, letters: [{ no: 1, text: '{"id":1,"do":"look"}' }], seen: 0, goesOn: false },
  { browser: 'b', canSave: true, hasSound: true, roundTrip: 3, screen: '1×1' },
  { isUp: true },
  { do: 'release', seats: 'all' },
  { do: 'message', seats: [other], text: 'x' },
  { do: 'grant', seats: [other], minutes: 5, reason: 'x' },
  { do: 'assign', account: link, role: 'manager' },
  { title: 'x', kind: 'class', pack: '../order-day', mode: 'practice', forms: 'same', seed: 1 },
  { name: 'x', roles: ['administrator'] },
  { seats: 'all', hours: 3 },
];

/** An honest body with one or more of its values replaced, left out, or joined by others. */
function spoilt(known: Known, random: RandomStream): unknown {
  const body: Record<string, unknown> = { ...random.pick(honest(known)) };
  for (let times = random.int(1, 3); times > 0; times -= 1) {
    const key = random.pick([...Object.keys(body), random.pick(STRINGS)]);
    if (random.chance(250)) delete body[key];
    else body[key] = junk(random);
  }
  return body;
}

/** Messages of the protocol of a sitting as no page writes them. */
function spoiltLetters(random: RandomStream): object {
  const kinds = [
    'perform',
    'pace',
    'skip',
    'look',
    'history',
    'name',
    'debrief',
    'view-at',
    'file',
    'hint',
    'watch',
    'what-if',
  ];
  const texts = Array.from({ length: random.int(1, 5) }, () => {
    const ask = {
      id: junk(random),
      do: random.pick(kinds),
      action: junk(random),
      input: junk(random),
      at: junk(random),
    };
    return random.chance(200) ? random.pick(STRINGS) : JSON.stringify(random.chance(300) ? { ...ask, id: 1 } : ask);
  });
  const first = random.int(1, 4);
  return { heard: 0, letters: texts.map((text, i) => ({ no: first + i, text })), seen: 0 };
}

const PATHS = [
  ...['/api/join', '/api/me', '/api/accounts', '/api/record', '/api/sessions', '/api/addresses', '/api/time', '/'],
  ...['/api/sessions/:session/board', '/api/sessions/:session/acts', '/api/sessions/:session/record'],
  ...['/api/sessions/:session/roster', '/api/sessions/:session/codes', '/api/sessions/:session/seats/:other'],
  ...['/api/sessions/:session/seats/:other/file', '/api/seats/:other/links', '/api/seats/:other/receipt'],
  ...['/api/seats/:seat/check', '/api/seats/:seat/links/:link', '/api/seats/:seat/hand', '/api/seats/:seat/receipt'],
  ...['/api/seats/:other/links/:link', '/api/seats/:seat/links/:link/poll?heard=:junk', '/api/seats/:junk/links'],
  ...['/api/seats/:seat/../:other/links', '/api/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc%2fpasswd', '//etc/passwd'],
  ...[
    '/api/%zz',
    '/%00',
    '/api/seats/:seat/links/%ff%fe',
    '/api/:junk',
    '/assets/..\\..\\package.json',
    '/api/join/:junk',
  ],
  ...[
    '/hall.db',
    '/hall-data/teacher-key',
    '/.git/config',
    '/api/sessions/__proto__/board',
    '/api/seats/constructor/links',
  ],
];

const METHODS = ['GET', 'POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const;
const TYPES = [
  ...[
    'application/json',
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'text/html',
    'multipart/form-data',
  ],
  ...[
    'application/x-www-form-urlencoded',
    'application/octet-stream',
    'application/xml',
    'a/b/c',
    'application/json\t',
  ],
];

/** Bodies that are no JSON, or JSON that costs much. */
function rawBody(random: RandomStream): string | Buffer {
  const bodies = [
    () => Buffer.from(Array.from({ length: random.int(1, 200) }, () => random.int(0, 255))),
    () => '['.repeat(DEEP) + ']'.repeat(DEEP),
    () => `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
    () => '{"__proto__":{"isAdministrator":true},"constructor":{"prototype":{"a":1}}}',
    () => `{"code":${'9'.repeat(5_000)},"name":1e999999}`,
    () => '{"code":"ABCDEF"',
    () => '\ufeff{}',
    () => Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    () => `"${'\\u0000'.repeat(2_000)}"`,
  ];
  return random.pick(bodies)();
}

const OVERSIZE = 'x'.repeat(2_500_000);

function headersOf(known: Known, random: RandomStream): Record<string, string> {
  const secrets = [
    known.secret,
    known.secret,
    known.secret,
    known.stranger,
    'x',
    'x'.repeat(4_000),
    `${known.secret} x`,
    '\u00ff',
  ];
  const headers: Record<string, string> = {};
  if (random.chance(850))
    headers.authorization = `${random.pick(['Bearer', 'Bearer', 'Basic', ''])} ${random.pick(secrets)}`;
  if (random.chance(50)) for (let no = 0; no < 60; no += 1) headers[`x-flood-${no}`] = 'y'.repeat(100);
  if (random.chance(50)) headers['x-forwarded-for'] = random.pick(STRINGS).replace(/[^\x20-\x7e]/g, '?');
  return headers;
}

/** One request that nobody honest makes. */
export function hostileRequest(known: Known, random: RandomStream): HostileRequest {
  const { session, seat, link, other } = known;
  const filled = { ':session': session, ':seat': seat, ':link': link, ':other': other };
  let url = random.pick(PATHS);
  for (const [name, value] of Object.entries(filled)) url = url.replaceAll(name, value);
  url = url.replaceAll(':junk', () => encodeURIComponent(random.pick(STRINGS).replace(/[\ud800-\udfff]/g, '')));
  const method = random.pick(METHODS);
  const headers = headersOf(known, random);
  const own = `/api/seats/${seat}/links/${link}`;
  if (random.chance(200))
    return {
      method: 'POST',
      url: own,
      headers: { authorization: `Bearer ${known.secret}` },
      payload: spoiltLetters(random),
    };
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return { method, url, headers };
  if (random.chance(600)) return { method, url, headers, payload: spoilt(known, random) as object };
  const type = random.pick(TYPES);
  const payload = random.chance(3) ? OVERSIZE : random.chance(300) ? JSON.stringify(junk(random)) : rawBody(random);
  return { method, url, headers: { ...headers, 'content-type': type }, payload };
}
