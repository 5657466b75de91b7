import type { Names } from '../operations/shop/name.ts';
import { ShownNames } from '../sitting/shown-names.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { aboutForm, aboutSitting } from './about-sitting.ts';
import { Letters } from './letters.ts';
import type { Hello } from './protocol.ts';

/**
 * A moment of a sitting, as its trainee saw it: the first message of a wire on which nothing follows. It says neither the sitting's id
 * nor its seed nor whose it is. `id`: what its page calls it; `names`: of things that are spoken of beside it.
 */
export function momentOf(sitting: Sitting, id: string, names: Names = {}): Hello {
  const { now, ...view } = sitting.view();
  const [letters, shown] = [new Letters(sitting.form), new ShownNames(sitting)];
  letters.handOut(view);
  shown.take(view);
  const { info, ...about } = aboutSitting(sitting, { isFile: true, sealed: true, trainee: '', governed: false });
  const { attempt: _attempt, branch: _branch, ...nameless } = info;
  return {
    ...about,
    ...aboutForm(sitting),
    info: { ...nameless, id },
    ...{ rev: 0, clock: now, view },
    ...{ texts: letters.handedOut(), names: { ...names, ...shown.all } },
    ...{ pace: 0, speed: 1, begun: true },
  };
}
