import { beforeAll, describe, expect, test } from 'vitest';
import { actSchema } from '../../../src/server/hall/acts.ts';
import type { AccountRow } from '../../../src/server/hall/rows.ts';
import type { Session } from '../../../src/server/hall/session.ts';
import { staffRoutes } from '../../../src/server/http/app.ts';
import {
  FOUR_EYES,
  PERMISSIONS,
  type Permission,
  ROLES,
  type Role,
  takesTwo,
} from '../../../src/server/people/roles.ts';
import { actCases, type RouteCase } from '../../support/act-cases.ts';
import { type HandHall, type HandPage, startHandHall } from '../../support/hand-hall.ts';

/** Roles that somebody has only in the sessions they were assigned to. */
const ASSIGNED: readonly Role[] = ['manager', 'proctor', 'marker', 'moderator', 'teacher'];

/** What each route of the staff needs. A route that is not here fails the test: whoever adds one says who may ask it. */
const EXPECTED: Readonly<Record<string, Permission | readonly RouteCase[]>> = {
  'GET /api/me': 'sessions/list',
  'GET /api/addresses': 'sessions/list',
  'GET /api/sessions': 'sessions/list',
  'POST /api/sessions': [
    { needs: 'class/open', body: planOf('class') },
    { needs: 'examination/open', body: planOf('examination') },
  ],
  'GET /api/accounts': 'accounts/read',
  'POST /api/accounts': [{ needs: 'accounts/change', body: { name: 'Somebody', roles: ['proctor'] } }],
  'POST /api/accounts/:account/key': 'accounts/change',
  'POST /api/accounts/:account/close': 'accounts/change',
  'GET /api/record': 'audit/read',
  'GET /api/sessions/:session': 'sessions/list',
  'GET /api/sessions/:session/seats': 'session/read',
  'GET /api/sessions/:session/seats/:seat': 'session/read',
  'GET /api/sessions/:session/incidents': 'session/read',
  'POST /api/sessions/:session/roster/preview': 'roster/change',
  'POST /api/sessions/:session/roster': 'roster/change',
  'POST /api/sessions/:session/seats': 'roster/change',
  'POST /api/sessions/:session/codes': 'codes/make',
  'POST /api/sessions/:session/identities/forget': 'identities/forget',
  'POST /api/backup': 'hall/back-up',
  'GET /api/sessions/:session/board': 'session/read',
  'GET /api/sessions/:session/injects': 'act/inject',
  'POST /api/sessions/:session/acts': actCases(),
  'POST /api/sessions/:session/jobs': [
    { needs: 'forms/certify', body: { kind: 'certify-forms' } },
    { needs: 'results/rescore', body: { kind: 'rescore' } },
  ],
  'GET /api/sessions/:session/jobs': 'sessions/list',
  'POST /api/sessions/:session/forms/approve': 'forms/approve',
  'GET /api/sessions/:session/record': 'record/read',
  'GET /api/sessions/:session/seats/:seat/file': 'file/read',
  'GET /api/sessions/:session/marking': 'marking/read',
  'POST /api/sessions/:session/marking': 'results/propose',
  'POST /api/sessions/:session/marking/collect': 'results/propose',
  'POST /api/sessions/:session/marking/staff': 'act/assign',
  'GET /api/sessions/:session/marking/desk': 'marking/mark',
  'POST /api/sessions/:session/marking/desk': 'marking/mark',
  'GET /api/sessions/:session/marking/desk/seen': 'marking/mark',
  'GET /api/sessions/:session/marking/desk/last': 'marking/mark',
  'GET /api/sessions/:session/marking/desk/last/seen': 'marking/mark',
  'POST /api/sessions/:session/marking/marks': 'marking/mark',
  'POST /api/sessions/:session/marking/put-back': [
    { needs: 'marking/mark', body: { piece: 'none', seen: 0 } },
    { needs: 'results/moderate', body: { piece: 'none', seen: 0, reason: 'Words.' } },
  ],
  'GET /api/sessions/:session/marking/pieces': 'marking/read',
  'GET /api/sessions/:session/marking/pieces/:piece': 'marking/read',
  'GET /api/sessions/:session/marking/pieces/:piece/seen': 'marking/read',
  'POST /api/sessions/:session/marking/decisions': 'results/moderate',
  'POST /api/sessions/:session/marking/anchors': 'results/moderate',
  'GET /api/sessions/:session/results': 'results/read',
  'POST /api/sessions/:session/results/proposals': 'results/propose',
  'POST /api/sessions/:session/results/publications': 'results/publish',
  'GET /api/sessions/:session/appeals': 'results/read',
  'GET /api/sessions/:session/appeals/:appeal': 'appeals/decide',
  'GET /api/sessions/:session/appeals/:appeal/seen': 'appeals/decide',
  'POST /api/sessions/:session/appeals/:appeal/trial': 'appeals/decide',
  'POST /api/sessions/:session/appeals/:appeal/decision': 'appeals/decide',
};

/** Routes of those who work at a seat, and what anybody may ask. No account opens them. */
const SEAT_ROUTES = [
  'GET /api/time',
  'POST /api/join',
  'GET /api/seats/:seat/receipt',
  'GET /api/seats/:seat/shared/:name',
  'GET /api/seats/:seat/results',
  'GET /api/seats/:seat/results/published',
  'GET /api/seats/:seat/results/seen',
  'POST /api/seats/:seat/appeals',
  'POST /api/seats/:seat/appeals/:appeal/withdrawal',
  'POST /api/seats/:seat/hand',
  'POST /api/seats/:seat/check',
  'POST /api/seats/:seat/links',
  'POST /api/seats/:seat/links/:link',
  'GET /api/seats/:seat/links/:link/stream',
  'GET /api/seats/:seat/links/:link/poll',
];

function planOf(kind: 'class' | 'examination') {
  return { title: 'Opened', kind, pack: 'order-day', mode: 'assessment', forms: 'same', seed: 7 };
}

/** Every method and path in a printed tree of routes. */
function servedBy(tree: string): string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', path = '', methods = ''] = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \((.+)\))?$/.exec(line) ?? [];
    if (path === '') return [];
    above.splice(indent.length / 4, above.length, path);
    const whole = above.join('');
    return methods.split(', ').flatMap((method) => (method === '' || method === 'HEAD' ? [] : [`${method} ${whole}`]));
  });
}

const { hall: hallRoutes, session: sessionRoutes } = staffRoutes(() => []);
const nameOf = ({ method, path }: { readonly method: string; readonly path: string }): string => `${method} ${path}`;
const ROUTES = [...hallRoutes, ...sessionRoutes].map((route) => ({
  ...{ name: nameOf(route), method: route.method, path: route.path },
  isOfSession: route.path.startsWith('/api/sessions/:session'),
}));

const casesOf = (name: string): readonly RouteCase[] => {
  const expected = EXPECTED[name] ?? [];
  return typeof expected === 'string' ? [{ needs: expected }] : expected;
};

let hall: HandHall;
let page: HandPage;
const staff = new Map<Role, { readonly account: AccountRow; readonly key: string }>();
const sessions = new Map<'own' | 'other', Session>();

async function statusOf(
  { method, path }: { readonly method: 'GET' | 'POST'; readonly path: string },
  { body }: RouteCase,
  { key, where }: { readonly key: string | null; readonly where: 'own' | 'other' },
): Promise<number> {
  const filled = path
    .replace(':session', sessions.get(where)?.row.id ?? '')
    .replace(':seat', page.taken.seat)
    .replace(':account', 'nobody');
  return (await hall.ask(method, filled, key, method === 'GET' ? undefined : (body ?? {}))).status;
}

beforeAll(async () => {
  hall = await startHandHall();
  for (const role of ROLES) staff.set(role, await hall.hall.addAccount(role, [role], hall.owner.id));
  for (const where of ['own', 'other'] as const) sessions.set(where, await hall.openSession({ kind: 'class' }));
  const own = sessions.get('own');
  if (own === undefined) throw new Error('no session');
  page = await hall.join(own, { name: 'Ana' });
  for (const role of ASSIGNED) {
    const { account } = staff.get(role) ?? {};
    if (account !== undefined) await own.act({ do: 'assign', account: account.id, role }, hall.owner.id);
  }
});

describe('the matrix of permissions', () => {
  test('has every route of the hall, every act, and every permission of an act', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(ROUTES.map(({ name }) => name).sort());
    const kinds = actSchema.options.map(({ shape }) => shape.do.value);
    expect(actCases().map(({ needs }) => needs)).toEqual(kinds.map((kind) => `act/${kind}`));
    const served = servedBy(hall.app.printRoutes({ commonPrefix: false }));
    expect(served.sort()).toEqual([...Object.keys(EXPECTED), ...SEAT_ROUTES].sort());
  });

  test('asks for two people in an examination, and for none but its teacher in a class', () => {
    const alone = [
      ...(['marking/mark', 'results/moderate', 'results/publish', 'appeals/decide'] as const),
      'identities/forget' as const,
    ];
    expect(Object.keys(FOUR_EYES).sort()).toEqual([...alone].sort());
    for (const permission of alone) {
      expect(takesTwo(permission, 'examination'), permission).toBe(true);
      expect(takesTwo(permission, 'class'), permission).toBe(false);
      expect(PERMISSIONS[permission], permission).toContain('teacher');
    }
    // What comes before it is a teacher's as well.
    for (const permission of ['results/propose', 'results/read', 'marking/read', 'file/read'] as const)
      expect(PERMISSIONS[permission], permission).toContain('teacher');
  });

  test('lets an auditor change nothing', () => {
    const changes = Object.entries(EXPECTED).filter(([name]) => name.startsWith('POST'));
    for (const [name] of changes)
      for (const { needs } of casesOf(name)) expect(PERMISSIONS[needs], needs).not.toContain('auditor');
  });
});

describe.each(ROUTES)('$name', (route) => {
  test.each(ROLES)('lets a %s do what the role may, in sessions of their own', async (role) => {
    const { key = '' } = staff.get(role) ?? {};
    for (const given of casesOf(route.name)) {
      const may = (PERMISSIONS[given.needs] as readonly Role[]).includes(role);
      const [own, other] = [
        await statusOf(route, given, { key, where: 'own' }),
        await statusOf(route, given, { key, where: 'other' }),
      ];
      expect(own === 403, `${role} ${given.needs} in an own session: ${own}`).toBe(!may);
      expect(own).not.toBe(401);
      expect(own).toBeLessThan(500);
      const mayThere = may && !(route.isOfSession && ASSIGNED.includes(role));
      expect(other === 403, `${role} ${given.needs} in another's session: ${other}`).toBe(!mayThere);
    }
  });

  test('is closed to whoever has no key, a wrong one, or a seat’s', async () => {
    for (const given of casesOf(route.name))
      for (const key of [null, 'x', page.taken.secret, hall.secret.slice(0, -1), `${hall.secret}x`])
        expect(await statusOf(route, given, { key, where: 'own' }), `${given.needs} ${key}`).toBe(401);
  });
});

test('an account that was closed, and a key that was renewed, open nothing', async () => {
  const { account, key } = await hall.hall.addAccount('Leaves', ['administrator', 'auditor'], hall.owner.id);
  expect((await hall.ask('GET', '/api/record', key)).status).toBe(200);
  const renewed = await hall.ask('POST', `/api/accounts/${account.id}/key`, hall.secret, {});
  const { key: newer } = renewed.json() as { readonly key: string };
  expect((await hall.ask('GET', '/api/record', key)).status).toBe(401);
  expect((await hall.ask('GET', '/api/record', newer)).status).toBe(200);
  await hall.ask('POST', `/api/accounts/${account.id}/close`, hall.secret, {});
  for (const { method, path } of ROUTES) {
    const filled = path.replace(':session', sessions.get('own')?.row.id ?? '');
    expect((await hall.ask(method, filled, newer, method === 'GET' ? undefined : {})).status, path).toBe(401);
  }
});

test('an account that was dismissed from a session is a stranger there', async () => {
  const own = sessions.get('other');
  if (own === undefined) throw new Error('no session');
  const { account, key } = await hall.hall.addAccount('Proctor', ['proctor'], hall.owner.id);
  const board = `/api/sessions/${own.row.id}/board`;
  expect((await hall.ask('GET', board, key)).status).toBe(403);
  await own.act({ do: 'assign', account: account.id, role: 'proctor' }, hall.owner.id);
  expect((await hall.ask('GET', board, key)).status).toBe(200);
  await own.act({ do: 'dismiss', account: account.id, role: 'proctor' }, hall.owner.id);
  expect((await hall.ask('GET', board, key)).status).toBe(403);
  // A role that the account itself does not have is none, even where it was assigned.
  await own.act({ do: 'assign', account: account.id, role: 'manager' }, hall.owner.id);
  expect((await hall.ask('GET', board, key)).status).toBe(403);
});

test('no key of the staff opens a seat, and no seat opens another', async () => {
  const own = sessions.get('other');
  if (own === undefined) throw new Error('no session');
  const other = await hall.openSession({ kind: 'class' });
  const neighbour = await hall.join(other, { name: 'Ben' });
  for (const key of [null, hall.secret, neighbour.taken.secret, ...[...staff.values()].map(({ key: each }) => each)])
    for (const [method, rest] of [
      ['GET', 'receipt'],
      ['GET', 'results'],
      ['GET', 'results/published'],
      ['GET', 'results/seen?piece=x'],
      ['POST', 'appeals'],
      ['POST', 'appeals/x/withdrawal'],
      ['GET', 'results'],
      ['GET', 'results/seen?at=0'],
      ['POST', 'appeals'],
      ['POST', 'appeals/none/withdrawal'],
      ['POST', 'hand'],
      ['POST', 'check'],
      ['POST', 'links'],
      ['POST', `links/${page.line.link}`],
      ['GET', `links/${page.line.link}/stream?heard=0`],
      ['GET', `links/${page.line.link}/poll?heard=0`],
      ['GET', 'shared/none'],
    ] as const) {
      const body = method === 'GET' ? undefined : {};
      expect((await hall.ask(method, `/api/seats/${page.taken.seat}/${rest}`, key, body)).status, rest).toBe(401);
    }
});
