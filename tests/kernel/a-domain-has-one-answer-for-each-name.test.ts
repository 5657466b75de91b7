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
  test('is refused when two actions have one name', () => {
    expect(() => makeDomainOf({ ...EMPTY, actions: [knock, knock] })).toThrow('action door/knock is there twice');
  });

  test('is refused when two answer the same agenda entry', () => {
    const rings = whenDue(BELL_RINGS, () => undefined);
    expect(() => makeDomainOf({ ...EMPTY, due: [rings, rings] })).toThrow('agenda entry bell/rings is there twice');
  });

  test('is refused when two rows describe one happening', () => {
    expect(() => makeDomainOf({ ...EMPTY, happenings: ['door/opened', 'door/opened'] })).toThrow(
      'happening door/opened is there twice',
    );
  });

  test('is refused when a reaction answers what never happens', () => {
    expect(() => makeDomainOf({ ...EMPTY, reactions: { 'door/opend': [] }, happenings: ['door/opened'] })).toThrow(
      'a reaction answers door/opend, which never happens',
    );
  });

  test('does not let an agenda entry pass that nobody answers', () => {
    const world = new World(makeDomainOf(EMPTY), { known: null, sealed: null }, 0);
    world.begin((step) => step.schedule(5, BELL_RINGS, { door: 'front' }));
    expect(() => world.advance(10)).toThrow('nobody answers bell/rings');
  });
});
