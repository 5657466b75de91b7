import type { Guide, GuideMark } from '../../operations/shop/guide.ts';
import type { GuideData } from '../guide/schema.ts';
import type { Compiling } from './context.ts';

/** The guide of a form: where the pack names an entry, the id of what came of it. */
export function makeGuide({ names }: Pick<Compiling, 'names'>, guide: GuideData | null): Guide | undefined {
  const idOf = (name: string): string => names.get(name) ?? name;
  const meant = ({ happening, of }: GuideMark): GuideMark => ({ happening, of: idOf(of) });
  return guide?.steps.map(({ at, comes, until, unless, unlocks, ...step }) => ({
    ...step,
    ...(unlocks === undefined ? {} : { unlocks }),
    at: { place: at.place, ...(at.of === undefined ? {} : { of: idOf(at.of) }) },
    ...(comes === undefined ? {} : { comes: meant(comes) }),
    until: until.map(meant),
    ...(unless === undefined ? {} : { unless: unless.map(meant) }),
  }));
}
