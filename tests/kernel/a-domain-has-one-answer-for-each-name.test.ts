import { describe, expect, test } from 'vitest';
import { dueKind } from '../../src/kernel/agenda.ts';
import { type DomainParts, makeDomainOf, whenDue } from '../../src/kernel/domain.ts';
import { World } from '../../src/kernel/world.ts';

const BELL_RINGS = dueKind<{ readonly door: string }>('bell/rings');
const EMPTY: DomainParts = { lifecycles: {}, actions: [], due: [], reactions: {}, happenings: [] };
const knock = {
  kind: 'door/knock',
  parse: () => ({ ok: true, input: null }) as const,
  check: () => null,
  apply: () => undefined,
};

describe('a domain', () => {
  test('refuses two actions with the same name', () => {
    expect(() => makeDomainOf({ ...EMPTY, actions: [knock, knock] })).toThrow('action door/knock is there twice');
  });

  test('refuses two handlers for one kind of agenda entry', () => {
    const rings = whenDue(BELL_RINGS, () => undefined);
    expect(() => makeDomainOf({ ...EMPTY, due: [rings, rings] })).toThrow('agenda entry bell/rings is there twice');
  });

  test('refuses two rows for one kind of happening', () => {
    expect(() => makeDomainOf({ ...EMPTY, happenings: ['door/opened', 'door/opened'] })).toThrow(
      'happening door/opened is there twice',
    );
  });

  test('refuses a reaction to a happening that no row describes', () => {
    expect(() => makeDomainOf({ ...EMPTY, reactions: { 'door/opend': [] }, happenings: ['door/opened'] })).toThrow(
      'a reaction answers door/opend, which never happens',
    );
  });

  test('throws when an agenda entry falls due that no handler answers', () => {
    const world = new World(makeDomainOf(EMPTY), { known: null, sealed: null }, 0);
    world.begin((step) => step.schedule(5, BELL_RINGS, { door: 'front' }));
    expect(() => world.advance(10)).toThrow('nobody answers bell/rings');
  });
});
