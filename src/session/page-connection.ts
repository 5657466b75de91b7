import type { PackTexts } from '../operations/market/form.ts';
import type { Names } from '../operations/shop/name.ts';
import type { NoticeView, StillView, TraineeView } from '../operations/trainee-view.ts';
import type { ShownNames } from '../sitting/shown-names.ts';
import type { FirstShown } from './first-shown.ts';
import type { Letters } from './letters.ts';
import type { Answer, HelloStart, Push, WireHappening } from './protocol.ts';
import { diffView } from './view-diff.ts';
import { isEmptyPatch, rowsIn, type ViewPatch } from './view-wire.ts';
import type { Sending, Wire } from './wire.ts';

/** What showing a view comes to where nothing of it has changed. */
export const UNCHANGED = { changed: false, said: [] } as const;

/** A notice as a happening: a page is told only of happenings that the trainee is told of. */
const happeningOf = ({ seq, at, key, subject }: NoticeView): WireHappening => ({
  ...{ seq, at, kind: key.replace('.', '/') },
  subject: { kind: subject.kind, id: subject.id },
});

interface Shown {
  readonly rev: number;
  readonly view: StillView;
  readonly texts: PackTexts;
  readonly names: Names;
}

/** A connection to one page: its wire, and the view, texts and names that were sent over it. */
export class PageConnection {
  readonly #wire: Wire;
  readonly #letters: Letters;
  readonly #names: ShownNames;
  #shown: StillView;
  #past: StillView | null = null;
  #rev = 0;

  /** `letters` and `names` know what the view shows. */
  constructor(wire: Wire, view: StillView, { letters, names }: FirstShown) {
    [this.#wire, this.#shown, this.#letters, this.#names] = [wire, view, letters, names];
  }

  /** The number of the view that was shown last. */
  get rev(): number {
    return this.#rev;
  }

  /** The view as it was last shown, its number, and the texts and names of all letters and records shown so far. */
  get shown(): Shown {
    const [texts, names] = [this.#letters.handedOut(), this.#names.all];
    return { rev: this.#rev, view: this.#shown, texts, names };
  }

  send(message: Push | Answer | HelloStart, how?: Sending): void {
    this.#wire.send(JSON.stringify(message), how);
  }

  /** Sends the difference to the view sent last, if there is any. `said`: the notices that the trainee got since then. */
  show(next: StillView, clock: number): { readonly changed: boolean; readonly said: readonly WireHappening[] } {
    const before = this.#shown;
    if (next === before) return UNCHANGED;
    const patch = diffView(before, next);
    this.#shown = next;
    if (isEmptyPatch(patch)) return UNCHANGED;
    this.#rev += 1;
    const [texts, names] = [this.#letters.handOut(patch), this.#names.take(rowsIn(patch))];
    const beside = { ...(texts === undefined ? {} : { texts }), ...(names === undefined ? {} : { names }) };
    this.send({ push: 'view', rev: this.#rev, clock, ...beside, ...patch });
    return { changed: true, said: next.notices.slice(before.notices.length).map(happeningOf) };
  }

  /** The difference of a past view to the past view sent before; the first time, to nothing. */
  patchToPast(view: TraineeView): ViewPatch {
    const { now, ...next } = view;
    const patch = diffView(this.#past ?? {}, { ...next, now });
    this.#past = next;
    return patch;
  }

  close(): void {
    this.#wire.close();
  }
}
