import type { Form } from '../operations/market/form.ts';
import type { Names } from '../operations/shop/name.ts';
import type { StillView } from '../operations/trainee-view.ts';
import { ShownNames } from '../sitting/shown-names.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { hasBegun } from './about-sitting.ts';
import { Letters } from './letters.ts';

/** The letters and names that a page has with its first view. */
export interface FirstShown {
  readonly letters: Letters;
  readonly names: ShownNames;
}

/** By form and mode, what all are shown before anything was done. */
const AT_START = new WeakMap<Form, Map<string, { readonly handed: ReadonlySet<string>; readonly names: Names }>>();

function look(sitting: Sitting, view: StillView): FirstShown {
  const [letters, names] = [new Letters(sitting.form), new ShownNames(sitting)];
  letters.handOut(view);
  names.take(view);
  return { letters, names };
}

/**
 * Looks through a first view for what a page needs beside it. Before anything was done all who sit a form are shown alike: their views
 * are looked through once, and not two thousand times at their release.
 */
export function firstShown(sitting: Sitting, view: StillView): FirstShown {
  if (hasBegun(sitting)) return look(sitting, view);
  const { form, header } = sitting;
  const known = AT_START.get(form)?.get(header.mode);
  if (known !== undefined)
    return { letters: new Letters(form, known.handed), names: new ShownNames(sitting, known.names) };
  const first = look(sitting, view);
  const modes = AT_START.get(form) ?? new Map();
  AT_START.set(form, modes.set(header.mode, { handed: new Set(first.letters.handed), names: { ...first.names.all } }));
  return first;
}
