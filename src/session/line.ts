import type { PackTexts } from '../operations/market/form.ts';
import type { NoticeView, TraineeView } from '../operations/trainee-view.ts';
import type { Letters } from './letters.ts';
import type { Answer, Push, StillView, WireHappening } from './protocol.ts';
import { diffView, isEmptyPatch, type ViewPatch } from './view-wire.ts';
import type { Wire } from './wire.ts';

const still = ({ now: _now, ...view }: TraineeView): StillView => view;

/** A notice as a happening: what is not said to the trainee is not told to a page either. */
const heardOf = ({ seq, at, key, subject }: NoticeView): WireHappening => ({
  ...{ seq, at, kind: key.replace('.', '/') },
  subject: { kind: subject.kind, id: subject.id },
});

/** A page at the other end of a wire, and what it has been shown. */
export class Line {
  readonly #wire: Wire;
  readonly #letters: Letters;
  #shown: StillView;
  #past: StillView | null = null;
  #rev = 0;

  constructor(wire: Wire, view: TraineeView, letters: Letters) {
    this.#wire = wire;
    this.#letters = letters;
    this.#shown = still(view);
    this.#letters.handOut(this.#shown);
  }

  /** The view as it was last shown, its number, and the texts of all letters shown so far. */
  get shown(): { readonly rev: number; readonly view: StillView; readonly texts: PackTexts } {
    return { rev: this.#rev, view: this.#shown, texts: this.#letters.handedOut() };
  }

  send(message: Push | Answer): void {
    this.#wire.send(JSON.stringify(message));
  }

  /** Sends what has changed since the view shown last, if anything has; tells what was said to the trainee since then. */
  show(view: TraineeView): { readonly changed: boolean; readonly said: readonly WireHappening[] } {
    const before = this.#shown;
    const next = still(view);
    const patch = diffView(before, next);
    this.#shown = next;
    if (isEmptyPatch(patch)) return { changed: false, said: [] };
    this.#rev += 1;
    const texts = this.#letters.handOut(patch);
    this.send({ push: 'view', rev: this.#rev, clock: view.now, ...(texts === undefined ? {} : { texts }), ...patch });
    return { changed: true, said: next.notices.slice(before.notices.length).map(heardOf) };
  }

  /** What makes a past view out of the past view asked for before; out of nothing, the first time. */
  patchToPast(view: TraineeView): ViewPatch {
    const next = still(view);
    const patch = diffView(this.#past ?? {}, { ...next, now: view.now });
    this.#past = next;
    return patch;
  }

  close(): void {
    this.#wire.close();
  }
}
