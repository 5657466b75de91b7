import type { RecordReader, WorldReader } from '../../kernel/step.ts';
import type { SocialHouse, SocialSubjectName, SocialTruth } from './parts.ts';

type Known = { readonly catalogue: { readonly social?: SocialHouse } };

/** The handbook of the social desk. Throws in a form that does not train it. */
export function socialHouseOf(reader: RecordReader): SocialHouse {
  const house = (reader.known as Known).catalogue.social;
  if (house === undefined) throw new Error('this form has no social desk');
  return house;
}

/** What is true of a subject and nobody at the social desk can know. Throws in a form that does not train it. */
export function socialTruthOf<Name extends SocialSubjectName>(
  world: WorldReader,
  name: Name,
): Required<SocialTruth>['social'][Name] {
  const { social } = (world.sealed as { readonly truth: SocialTruth }).truth;
  if (social === undefined) throw new Error('this form has no social desk');
  return social[name];
}
