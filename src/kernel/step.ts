import { type Agenda, type DueKind, dueKind } from './agenda.ts';
import type { Cause, Happening, Ref } from './happening.ts';
import type { Lifecycle, LifecycleEvent, LifecycleState, Moved } from './lifecycle.ts';
import {
  type Change,
  type Mutable,
  type RecordBase,
  type RecordIndex,
  type RecordKind,
  type Records,
  recordKind,
} from './records.ts';

/** A record with a lifecycle. */
export interface LivingRecord extends RecordBase {
  readonly state: LifecycleState;
}

/** Any kind of record that has a lifecycle. */
const living = (kind: string) => recordKind<LivingRecord>(kind);

/** The form a world was begun with: its public and its sealed part. Each domain knows their types. */
export interface Beginning {
  readonly known: unknown;
  readonly sealed: unknown;
}

/** Reads the records of a world and the public part of its form, and not the sealed part. */
export interface RecordReader {
  readonly now: number;
  readonly known: unknown;
  get<T extends RecordBase>(kind: RecordKind<T>, id: string): T | undefined;
  all<T extends RecordBase>(kind: RecordKind<T>): readonly T[];
  /** The records that an index finds under a key, in the order in which they came. It costs by what it finds, not by how many there are. */
  where<T extends RecordBase>(index: RecordIndex<T>, key: string): readonly T[];
  /** The first of them for which something holds. */
  first<T extends RecordBase>(index: RecordIndex<T>, key: string, holds: (record: T) => boolean): T | undefined;
}

/** Reads a world, with the sealed part of its form: for rules. */
export interface WorldReader extends RecordReader {
  readonly sealed: unknown;
  /** Whether the record's lifecycle allows the event now. */
  can(ref: Ref, event: LifecycleEvent): boolean;
}

/** Runs right after a happening. */
export type Reaction = (step: Step, happening: Happening<never, never>) => void;

/** The rules that a step applies by itself. */
export interface StepRules {
  /** By record kind: records of that kind keep their lifecycle under `state`. */
  readonly lifecycles: Readonly<Record<string, Lifecycle>>;
  /** By the kind of happening; called in this sequence, right after the happening. */
  readonly reactions: Readonly<Record<string, readonly Reaction[]>>;
}

/** The parts of a running world that a step works on. */
export interface WorldParts {
  readonly domain: StepRules;
  readonly beginning: Beginning;
  readonly records: Records;
  readonly agenda: Agenda;
  readonly journal: Happening[];
}

/** The data of an agenda entry for a lifecycle's timer. */
export interface TimerData {
  readonly ref: Ref;
  readonly event: string;
}

/** The kind of agenda entry that carries a lifecycle's own timer. */
export const TIMER = dueKind<TimerData>('kernel/timer');

const timerKey = (ref: Ref, id: string): string => `${ref.kind}/${ref.id}/${id}`;

/**
 * Changes records; nothing else does. There is one step for each action and each agenda entry, and all happenings of a step
 * carry its cause.
 */
export class Step implements WorldReader {
  readonly #parts: WorldParts;
  readonly #changes: Change[] = [];
  #cause: Cause;
  readonly now: number;

  constructor(parts: WorldParts, now: number, cause: Cause) {
    this.#parts = parts;
    this.#cause = cause;
    this.now = now;
  }

  get known(): unknown {
    return this.#parts.beginning.known;
  }

  get sealed(): unknown {
    return this.#parts.beginning.sealed;
  }

  get changes(): readonly Change[] {
    return this.#changes;
  }

  get<T extends RecordBase>(kind: RecordKind<T>, id: string): T | undefined {
    return this.#parts.records.get(kind, id);
  }

  all<T extends RecordBase>(kind: RecordKind<T>): readonly T[] {
    return this.#parts.records.all(kind);
  }

  where<T extends RecordBase>(index: RecordIndex<T>, key: string): readonly T[] {
    return this.#parts.records.where(index, key);
  }

  first<T extends RecordBase>(index: RecordIndex<T>, key: string, holds: (record: T) => boolean): T | undefined {
    return this.#parts.records.first(index, key, holds);
  }

  /** The record; throws when there is none. */
  need<T extends RecordBase>(kind: RecordKind<T>, id: string): T {
    const record = this.get(kind, id);
    if (record === undefined) throw new Error(`no record ${kind}/${id}`);
    return record;
  }

  can(ref: Ref, event: LifecycleEvent): boolean {
    return this.#next(ref, event) !== null;
  }

  put<T extends RecordBase>(kind: RecordKind<T>, record: T): void {
    this.#changes.push(this.#parts.records.put(kind, record));
  }

  update<T extends RecordBase>(kind: RecordKind<T>, id: string, change: (draft: Mutable<T>) => void): void {
    this.#changes.push(this.#parts.records.update(kind, id, change));
  }

  /** The first state of the lifecycle of a record that is about to be put; sets its timers. */
  begin(kind: string, id: string, input: Readonly<Record<string, unknown>>): LifecycleState {
    const moved = this.#lifecycle(kind).start(input);
    this.#setTimers({ kind, id }, moved);
    return moved.state;
  }

  /** Sends an event to a record's lifecycle; throws when it is not allowed, because `check` should have refused the action. */
  send(ref: Ref, event: LifecycleEvent): void {
    if (!this.trySend(ref, event)) {
      throw new Error(`${ref.kind}/${ref.id} does not allow ${event.type}`);
    }
  }

  /** Sends an event where the lifecycle allows it; says whether it did. */
  trySend(ref: Ref, event: LifecycleEvent): boolean {
    const moved = this.#next(ref, event);
    if (moved === null) return false;
    this.update(living(ref.kind), ref.id, (draft) => {
      draft.state = moved.state;
    });
    this.#setTimers(ref, moved);
    return true;
  }

  /** Writes a happening to the journal and runs its reactions at once. */
  happen(kind: string, subject: Ref, data: object = {}): Happening {
    const { journal, domain } = this.#parts;
    const happening: Happening = { seq: journal.length, at: this.now, kind, subject, data, cause: this.#cause };
    journal.push(happening);
    const reactions = domain.reactions[kind];
    if (reactions !== undefined) {
      const outer = this.#cause;
      this.#cause = { by: 'happening', seq: happening.seq };
      for (const react of reactions) react(this, happening as Happening<never, never>);
      this.#cause = outer;
    }
    return happening;
  }

  /** Puts an entry on the agenda; one for a past time falls due now. */
  schedule<Data extends object>(at: number, kind: DueKind<Data>, data: NoInfer<Data>, key?: string): void {
    const entry = { at: Math.max(at, this.now), kind, data, cause: this.#cause };
    this.#parts.agenda.enter(key === undefined ? entry : { ...entry, key });
  }

  unschedule(key: string): void {
    this.#parts.agenda.cancel(key);
  }

  #lifecycle(kind: string) {
    const lifecycle = this.#parts.domain.lifecycles[kind];
    if (lifecycle === undefined) throw new Error(`records of kind ${kind} have no lifecycle`);
    return lifecycle;
  }

  #next(ref: Ref, event: LifecycleEvent): Moved | null {
    const record = this.get(living(ref.kind), ref.id);
    return record === undefined ? null : this.#lifecycle(ref.kind).move(record.state, event);
  }

  #setTimers(ref: Ref, moved: Moved): void {
    for (const timer of moved.timers) {
      if (timer.change === 'cancel') this.unschedule(timerKey(ref, timer.id));
      else this.schedule(this.now + timer.delay, TIMER, { ref, event: timer.event }, timerKey(ref, timer.id));
    }
  }
}
