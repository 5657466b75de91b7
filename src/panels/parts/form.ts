import type { DraftStore } from '../shell/draft-store.ts';

type Value = string | readonly string[];

/** The input of one form. Every change is saved as a draft, so that closing or reloading loses nothing. */
export class Form {
  readonly #drafts: DraftStore;
  readonly #redraw: () => void;
  readonly key: string;

  constructor(drafts: DraftStore, key: string, redraw: () => void) {
    this.#drafts = drafts;
    this.key = key;
    this.#redraw = redraw;
  }

  #values(): Readonly<Record<string, Value>> {
    return this.#drafts.get<Record<string, Value>>(this.key) ?? {};
  }

  text(name: string, first = ''): string {
    const value = this.#values()[name];
    return typeof value === 'string' ? value : first;
  }

  list(name: string, first: readonly string[] = []): readonly string[] {
    const value = this.#values()[name];
    return typeof value === 'string' || value === undefined ? first : value;
  }

  set(name: string, value: Value): void {
    this.#drafts.set(this.key, { ...this.#values(), [name]: value });
    this.#redraw();
  }

  /** Adds an item to a list, or removes it. */
  toggle(name: string, item: string, first: readonly string[] = []): void {
    const list = this.list(name, first);
    this.set(name, list.includes(item) ? list.filter((each) => each !== item) : [...list, item]);
  }

  /** Whether it was sent while something was missing: from then on empty fields show errors, too. */
  get tried(): boolean {
    return this.text('tried') !== '';
  }

  markTried(): void {
    this.set('tried', 'yes');
  }

  /** The current input, for `clearUnlessChanged` when the answer has come. */
  standing(): string {
    return JSON.stringify(this.#values());
  }

  /** Clears the form unless its input has changed since it was sent. */
  clearUnlessChanged(sent: string): void {
    if (this.standing() === sent) this.clear();
  }

  clear(): void {
    this.#drafts.clear(this.key);
    this.#redraw();
  }

  /** An element id for a field of this form. */
  id(name: string): string {
    return `${this.key}-${name}`.replace(/[^\w-]/g, '-');
  }
}
