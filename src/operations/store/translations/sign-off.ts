import type { Step, WorldReader } from '../../../kernel/step.ts';
import { type FaultAt, type TranslationsHappenings, tellTranslations } from './happenings.ts';
import { faultsOf, needTranslation, segmentsOf, translationsHouseOf, translationsTruthOf } from './look-ups.ts';
import { SEGMENT, type TextSegment, TRANSLATION, translationRef } from './product-translation.ts';
import { claimIn } from './segment-faults.ts';

type SignedOff = TranslationsHappenings['product-translation/signed-off'];

/** The first fault of each of some segments that have one. */
const faultsAt = (world: WorldReader, segments: readonly TextSegment[]): readonly FaultAt[] =>
  segments.flatMap((segment) => {
    const [segmentFault] = faultsOf(world, segment);
    return segmentFault === undefined ? [] : [{ place: segment.place, segmentFault }];
  });

/** What goes out with a translation as it stands. */
function verdictOn(world: WorldReader, id: string): SignedOff {
  const { product, language } = needTranslation(world, id);
  const { planted } = translationsTruthOf(world);
  const [segments, house] = [segmentsOf(world, id), translationsHouseOf(world)];
  const changed = segments.filter(({ sourceChangedAt }) => sourceChangedAt !== undefined);
  const rest = segments.filter((segment) => !changed.includes(segment));
  const faulty = rest.filter((segment) => Object.hasOwn(planted, segment.id));
  return {
    product,
    language,
    planted: faulty.length,
    open: faultsAt(world, faulty),
    broken: faultsAt(
      world,
      rest.filter((segment) => !faulty.includes(segment)),
    ),
    changed: changed.length,
    outdated: faultsAt(world, changed),
    claims: segments.flatMap(({ place, text }) => {
      const claim = claimIn(text, { product, language }, house);
      return claim === undefined ? [] : [{ place, claim: claim.id }];
    }),
  };
}

/** Signs a translation off and says what goes out with it. */
export function signOff(step: Step, id: string): void {
  const verdict = verdictOn(step, id);
  step.send(translationRef(id), { type: 'SIGN_OFF' });
  step.update(TRANSLATION, id, (draft) => {
    draft.signedOffAt = step.now;
    delete draft.renewBy;
  });
  tellTranslations(step, 'product-translation/signed-off', id, verdict);
}

/** Puts another source under a segment: what was signed off does not say it any more. `renewBy`: by when it has to be signed off anew. */
export function changeSource(
  step: Step,
  { id, translation, source, place }: TextSegment,
  to: string,
  renewBy: number,
): void {
  step.send(translationRef(translation), { type: 'SOURCE_CHANGES' });
  step.update(SEGMENT, id, (draft) => {
    draft.sourceBefore = source;
    draft.source = to;
    draft.sourceChangedAt = step.now;
  });
  step.update(TRANSLATION, translation, (draft) => {
    draft.renewBy = renewBy;
  });
  tellTranslations(step, 'text-segment/source-changed', id, { translation, place, renewBy });
}
