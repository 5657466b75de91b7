import type { DutyCode } from '../standard/index.ts';
import type { OrdersPart } from './orders/duty.ts';
import type { ServicePart } from './service/duty.ts';
import type { SocialPart } from './social/duty.ts';
import type { StorePart } from './store/duty.ts';

/**
 * The duties of the house, a line each: the handbook a duty works by, what a form holds for it, what nobody at its desk can
 * know, what its trainee sees, what can happen. Every room has a registry of one wing per duty, `satisfies Record<DutyName, …>`:
 * a name added here makes the compiler list the rooms that have no wing for it yet.
 */
export interface Parts {
  readonly social: SocialPart;
  readonly store: StorePart;
  readonly orders: OrdersPart;
  readonly service: ServicePart;
}

export type DutyName = keyof Parts;

/**
 * The duties' handbooks in the catalogue of a form. The order desk's rules are in every form, because the world goes by them
 * whoever sits at the desk; the handbook of another duty stands under its name, where the form trains the duty.
 */
export type Handbooks = { readonly rules: Parts['orders']['house'] } & {
  readonly [Name in Exclude<DutyName, 'orders'>]?: Parts[Name]['house'];
};

/** The duties by the codes of the standard. */
export const DUTY_CODES = { social: 'T1', store: 'T2', orders: 'T3', service: 'T4' } as const satisfies Readonly<
  Record<DutyName, DutyCode>
>;

/** The names of the duties, in the order of the standard. */
export const DUTY_NAMES = Object.keys(DUTY_CODES) as readonly DutyName[];

/** The duties of the house among those codes, in the order of the standard. A code the house has no wing for is left out. */
export const dutiesCalled = (codes: readonly string[]): readonly DutyName[] =>
  DUTY_NAMES.filter((name) => codes.includes(DUTY_CODES[name]));
