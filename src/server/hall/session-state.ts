import type { Role } from '../people/roles.ts';
import type { Act } from './acts.ts';
import { actIn } from './acts.ts';
import { afterFormsEntry, type FormsState, NO_FORMS } from './forms.ts';
import type { Plan } from './plan.ts';
import type { RecordEntry } from './rows.ts';

/** What the record of a session says of all its seats together. */
export interface SessionState {
  /** Whether those who join now begin at once. */
  readonly isReleased: boolean;
  /** When the first seat was released, real ms; late is who begins long after. */
  readonly releasedAt?: number;
  readonly pace: 1 | 2 | 4;
  readonly isClosed: boolean;
  /** How many seats of a class can be taken by its code. */
  readonly places: number;
  /** By account, what they were assigned to here. */
  readonly staff: ReadonlyMap<string, readonly Role[]>;
  readonly forms: FormsState;
}

/** The state of a session that was just opened. */
export const stateAtFirst = ({ places }: Plan): SessionState => ({
  ...{ isReleased: false, pace: 1, isClosed: false, places },
  ...{ staff: new Map(), forms: NO_FORMS },
});

function withRole(state: SessionState, account: string, role: Role, isAssigned: boolean): SessionState {
  const others = (state.staff.get(account) ?? []).filter((each) => each !== role);
  return { ...state, staff: new Map(state.staff).set(account, isAssigned ? [...others, role] : others) };
}

function afterAct(state: SessionState, act: Act, at: number): SessionState {
  switch (act.do) {
    case 'release':
      return { ...state, releasedAt: state.releasedAt ?? at, isReleased: state.isReleased || act.seats === 'all' };
    case 'pause':
      return act.seats === 'all' ? { ...state, isReleased: false } : state;
    case 'pace':
      return { ...state, pace: act.pace };
    case 'places':
      return { ...state, places: act.count };
    case 'assign':
    case 'dismiss':
      return withRole(state, act.account, act.role, act.do === 'assign');
    case 'close':
      return { ...state, isClosed: true };
    default:
      return state;
  }
}

/** The state after one more entry. */
export function afterEntry(state: SessionState, entry: RecordEntry): SessionState {
  const act = actIn(entry);
  if (act !== null) return afterAct(state, act, entry.at);
  const forms = afterFormsEntry(state.forms, entry);
  return forms === state.forms ? state : { ...state, forms };
}
