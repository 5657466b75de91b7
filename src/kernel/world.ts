import { Agenda } from './agenda.ts';
import type { Domain } from './domain.ts';
import type { Happening, Ref, Refusal } from './happening.ts';
import type { LifecycleEvent } from './lifecycle.ts';
import { type Changes, type RecordBase, type RecordIndex, type RecordKind, Records, type Updater } from './records.ts';
import { type Beginning, Step, TIMER, type TimerData, type WorldParts, type WorldReader } from './step.ts';

interface Parts extends WorldParts {
  readonly domain: Domain;
}

/** The result of an action. */
export interface Answer {
  readonly refusal: Refusal | null;
  readonly happenings: readonly Happening[];
}

const FIRST_CAUSE = { by: 'form' } as const;

/**
 * A running world: records, agenda and journal with one clock. Only `advance` and `perform` change it, both through a
 * {@link Step}. The same calls on the same form always give the same journal.
 */
export class World implements WorldReader {
  readonly #parts: Parts;
  #now: number;

  constructor(domain: Domain, beginning: Beginning, startAt: number, updater?: Updater, parts?: Parts) {
    this.#parts = parts ?? { domain, beginning, records: new Records(updater), agenda: new Agenda(), journal: [] };
    this.#now = startAt;
  }

  /** The same world at the same moment, to go on with apart from this one. */
  copy(updater?: Updater): World {
    const { domain, beginning, records, agenda, journal } = this.#parts;
    const parts = { records: records.copy(updater), agenda: new Agenda(agenda), journal: [...journal] };
    return new World(domain, beginning, this.#now, updater, { domain, beginning, ...parts });
  }

  get now(): number {
    return this.#now;
  }

  get known(): unknown {
    return this.#parts.beginning.known;
  }

  get sealed(): unknown {
    return this.#parts.beginning.sealed;
  }

  get journal(): readonly Happening[] {
    return this.#parts.journal;
  }

  /** Counts every change of a record. A reader that remembers this number knows whether anything has changed. */
  get version(): number {
    return this.#parts.records.version;
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

  howMany<T extends RecordBase>(index: RecordIndex<T>, key: string): number {
    return this.#parts.records.howMany(index, key);
  }

  /** What has changed in the records of a kind; `read` is what was given back the last time, 0 the first time. */
  changes<T extends RecordBase>(kind: RecordKind<T>, read: number): Changes<T> {
    return this.#parts.records.changes(kind, read);
  }

  recordKinds(): string[] {
    return this.#parts.records.kinds();
  }

  can(ref: Ref, event: LifecycleEvent): boolean {
    return new Step(this.#parts, this.#now, FIRST_CAUSE).can(ref, event);
  }

  /** Puts the first records: the only step that belongs to no action and no agenda entry. */
  begin(setUp: (step: Step) => void): void {
    setUp(new Step(this.#parts, this.#now, FIRST_CAUSE));
  }

  /** When the next agenda entry falls due, or null. */
  nextDueAt(): number | null {
    return this.#parts.agenda.nextAt();
  }

  /** Lets time pass until `to`. Throws a RangeError if `to` is in the past. */
  advance(to: number): readonly Happening[] {
    if (to < this.#now) throw new RangeError(`cannot go back from ${this.#now} to ${to}`);
    const { agenda, journal } = this.#parts;
    const first = journal.length;
    for (let due = agenda.take(to); due !== null; due = agenda.take(to)) {
      this.#now = due.at;
      const step = new Step(this.#parts, due.at, due.cause);
      if (due.kind === TIMER) this.#runTimer(step, due.data as TimerData);
      else this.#answer(step, due.kind, due.data);
    }
    this.#now = to;
    return journal.slice(first);
  }

  /**
   * Performs an action or refuses it; a refusal changes nothing. `seq` is the place in the log, or null for the form's
   * actions from before the sitting and for those of colleagues.
   */
  perform(seq: number | null, kind: string, raw: unknown): Answer {
    const weighed = this.#weigh(kind, raw);
    if ('refusal' in weighed) return { refusal: weighed.refusal, happenings: [] };
    const first = this.#parts.journal.length;
    weighed.apply(new Step(this.#parts, this.#now, seq === null ? FIRST_CAUSE : { by: 'action', seq }));
    return { refusal: null, happenings: this.#parts.journal.slice(first) };
  }

  /** Why an action would be refused now, or null where it would be performed. Changes nothing. */
  refusalOf(kind: string, raw: unknown): Refusal | null {
    const weighed = this.#weigh(kind, raw);
    return 'refusal' in weighed ? weighed.refusal : null;
  }

  #weigh(kind: string, raw: unknown): { readonly refusal: Refusal } | { apply(step: Step): void } {
    const { actions } = this.#parts.domain;
    const action = Object.hasOwn(actions, kind) ? actions[kind] : undefined;
    if (action === undefined)
      return { refusal: { key: 'action/unknown', values: { action: String(kind).slice(0, 80) } } };
    const parsed = action.parse(raw);
    if (!parsed.ok) return { refusal: parsed.refusal };
    const refusal = action.check(this, parsed.input);
    return refusal === null ? { apply: (step) => action.apply(step, parsed.input) } : { refusal };
  }

  #answer(step: Step, kind: string, data: unknown): void {
    const handler = this.#parts.domain.due[kind];
    if (handler === undefined) throw new Error(`nobody answers ${kind} when it falls due`);
    handler(step, data as never);
  }

  #runTimer(step: Step, { ref, event }: TimerData): void {
    if (step.trySend(ref, { type: event })) step.happen(`${ref.kind}/timer-ran`, ref, { event });
  }
}
