import type { DraftStore } from '../shell/draft-store.ts';

/** Keeps which row of a list is the first one shown, so that the list is found again as it was left. */
export class TopRow {
  readonly #drafts: DraftStore;
  readonly #key: string;

  constructor(drafts: DraftStore, table: string) {
    this.#drafts = drafts;
    this.#key = `table/${table}/top`;
  }

  get #row(): number {
    return this.#drafts.get<number>(this.#key) ?? 0;
  }

  /** Scrolls a list back, and from then on notes where it is scrolled. `rowHeight`: of one row, in CSS pixels. */
  follow(scroller: HTMLElement, rowHeight: () => number): void {
    if (this.#row > 0) scroller.scrollTop = this.#row * rowHeight();
    const note = (): void => {
      const row = Math.round(scroller.scrollTop / rowHeight());
      if (row !== this.#row) this.#drafts.set(this.#key, row);
    };
    scroller.addEventListener('scroll', note, { passive: true });
  }
}
