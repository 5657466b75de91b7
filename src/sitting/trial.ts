import { updateUntold } from '../kernel/update-untold.ts';
import type { World } from '../kernel/world.ts';
import { Sitting } from './sitting.ts';

/**
 * A sitting to try something on and throw away: it is neither judged nor sealed, which costs more than half of the time. It goes on from
 * a copy of a world, or begins with its form.
 */
export const trialOf = ({ form, header }: Pick<Sitting, 'form' | 'header'>, world?: World): Sitting =>
  new Sitting(form, header, {
    ...{ scoring: {}, updater: updateUntold, sealed: false },
    ...(world === undefined ? {} : { world: copyOf(world) }),
  });

/** A copy of a world, to let time pass in it apart from the sitting it belongs to. */
export const copyOf = (world: World): World => world.copy(updateUntold);
