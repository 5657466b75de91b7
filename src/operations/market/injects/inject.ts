import type { RandomStream } from '../../../kernel/random.ts';
import { recordKind } from '../../../kernel/records.ts';
import type { Step, WorldReader } from '../../../kernel/step.ts';
import type { DutyName } from '../../parts.ts';
import type { PublicForm } from '../form.ts';

/** Makes something happen, once it is certain to whom. */
export type Befall = (step: Step) => void;

/** Something that a teacher can send into a sitting, and that comes of nothing in its form. */
export interface Inject {
  /** The duty that has to be trained: without it nobody at the desk could do anything about it. */
  readonly trains: DutyName;
  /** Whether a form whose duties fit can take it at all; left out: any can. */
  readonly suits?: (form: Pick<PublicForm, 'catalogue'>) => boolean;
  /**
   * Looks for whom or what it can befall now, and returns what is then to be done; null where there is nobody. All that is
   * drawn comes from `random`, which no other inject and nothing else in the form draws from.
   */
  readonly find: (world: WorldReader, random: RandomStream) => Befall | null;
}

/** An inject that came, by its number: the first of a sitting is `1`. */
export interface InjectRecord {
  readonly id: string;
  readonly kind: string;
  readonly at: number;
}

export const INJECT_RECORD = recordKind<InjectRecord>('inject');

/** The numbers of what injects bring begin here: a thousand for each, far above those of a form. */
export const numberedFrom = (world: WorldReader): number => 1000 * (world.all(INJECT_RECORD).length + 1);
