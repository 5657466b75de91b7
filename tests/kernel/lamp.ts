import { setup } from 'xstate';
import { dueKind } from '../../src/kernel/agenda.ts';
import type { Domain } from '../../src/kernel/domain.ts';
import { lifecycleOf } from '../../src/kernel/lifecycle.ts';
import { recordKind } from '../../src/kernel/records.ts';
import type { LivingRecord } from '../../src/kernel/step.ts';
import { World } from '../../src/kernel/world.ts';

/** A lamp in a staircase: pressed, it burns for a while; pressed again, it goes out. A toy to try the kernel with. */
export const lampMachine = setup({
  types: {
    context: {} as { burns: number },
    events: {} as { type: 'PRESS' | 'BREAK' },
    input: {} as { burns: number },
  },
  delays: { burns: ({ context }) => context.burns },
}).createMachine({
  id: 'lamp',
  context: ({ input }) => ({ burns: input.burns }),
  initial: 'dark',
  states: {
    dark: { on: { PRESS: 'lit', BREAK: 'broken' } },
    lit: { on: { PRESS: 'dark', BREAK: 'broken' }, after: { burns: 'dark' } },
    broken: { type: 'final' },
  },
});

const ref = (id: string) => ({ kind: 'lamp', id });

const MOTH_COMES = dueKind<{ readonly id: string }>('moth/comes');

/** A domain of lamps: one action, one thing on the agenda, one reaction. */
const lamps: Domain = {
  lifecycles: { lamp: lifecycleOf(lampMachine) },
  actions: {
    'lamp/press': {
      kind: 'lamp/press',
      parse: (raw) =>
        typeof raw === 'string' ? { ok: true, input: raw } : { ok: false, refusal: { key: 'input/invalid' } },
      check: (world, id) => (world.can(ref(id as string), { type: 'PRESS' }) ? null : { key: 'lamp/broken' }),
      apply: (step, id) => {
        step.send(ref(id as string), { type: 'PRESS' });
        step.happen('lamp/pressed', ref(id as string));
        step.happen('lamp/looked-at', ref(id as string));
      },
    },
  },
  due: {
    'moth/comes': (step, { id }: { id: string }) => step.happen('moth/came', ref(id)),
  },
  reactions: {
    'lamp/pressed': [
      (step, { subject }: { subject: { id: string } }) => step.schedule(step.now + 5, MOTH_COMES, { id: subject.id }),
    ],
    'moth/came': [(step, { subject }: { subject: { id: string } }) => step.happen('moth/settled', ref(subject.id))],
  },
};

const LAMP = recordKind<LivingRecord>('lamp');

/** A staircase with lamps A and B that burn for 100. */
export function staircase(): World {
  const world = new World(lamps, { known: null, sealed: null }, 1000);
  world.begin((step) => {
    for (const id of ['A', 'B']) step.put(LAMP, { id, state: step.begin('lamp', id, { burns: 100 }) } as LivingRecord);
  });
  return world;
}

export const lampIs = (world: World, id: string): unknown => world.get(LAMP, id)?.state.value;
