import type { Form } from '../../operations/market/form.ts';
import type { SittingStore } from '../../session/store.ts';
import type { Replays } from '../marking/replays.ts';
import type { SigningKey } from '../record/checkpoint.ts';
import type { Plan } from './plan.ts';
import type { HallStore } from './rows.ts';
import type { SeatParts } from './seat-parts.ts';

/** What a session needs of the hall. */
export interface SessionParts {
  readonly sittings: SittingStore;
  readonly rows: HallStore;
  readonly date: () => number;
  /** Where sittings that are over are played again. */
  readonly replays: Replays;
  /** Signs the records of the hall. */
  readonly key: SigningKey;
  /** As {@link SeatParts.deafFor}; left out: it hears always. */
  readonly deafFor?: SeatParts['deafFor'];
  /** This server, where several share the hall. */
  readonly node?: string;
  /** Compiles the form of a pack, and keeps it; throws where there is none. `again`: what was kept is out of date. */
  form(pack: string, seed: number, difficulty: Plan['difficulty'], again?: boolean): Promise<Form>;
}
