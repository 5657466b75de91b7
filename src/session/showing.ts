import type { Sitting } from '../sitting/sitting.ts';
import { firstShown } from './first-shown.ts';
import { PageConnection, UNCHANGED } from './page-connection.ts';
import type { Push, WireHappening } from './protocol.ts';
import type { Sending, Wire } from './wire.ts';

/** Shows a sitting to the one page that is connected, if any. */
export class Showing {
  readonly #sitting: Sitting;
  /** Whether the sitting is only looked at. */
  readonly #isFile: boolean;
  /** Actions that were performed and are not saved yet: the page is shown none of their effects before they are. */
  #unsaved = 0;
  page: PageConnection | null = null;

  constructor(sitting: Sitting, isFile: boolean) {
    this.#sitting = sitting;
    this.#isFile = isFile;
  }

  /** Connects a page; one that was connected before is told so and disconnected. */
  connect(wire: Wire): PageConnection {
    this.page?.send({ push: 'taken' });
    this.page?.close();
    const view = this.#still();
    this.page = new PageConnection(wire, view, firstShown(this.#sitting, view));
    return this.page;
  }

  close(): void {
    this.page?.close();
    this.page = null;
  }

  /** Shows nothing new until `save` has ended; resolves to what it does. */
  async holdBack(save: () => Promise<boolean>): Promise<boolean> {
    this.#unsaved += 1;
    try {
      return await save();
    } finally {
      this.#unsaved -= 1;
    }
  }

  /** Sends what has changed in the view. `said`: the notices that came since then. */
  show(): ReturnType<PageConnection['show']> {
    return this.#unsaved > 0 ? UNCHANGED : (this.page?.show(this.#still(), this.#sitting.now) ?? UNCHANGED);
  }

  /** Sends what has changed in the view, and the happenings the trainee is told of. */
  showWorld(): readonly WireHappening[] {
    return this.pushWorld(this.show().said);
  }

  pushWorld(happenings: readonly WireHappening[]): readonly WireHappening[] {
    this.push({ push: 'world', clock: this.#sitting.now, happenings });
    return happenings;
  }

  push(message: Push, how?: Sending): void {
    this.page?.send(message, how);
  }

  #still() {
    const still = this.#sitting.still();
    return this.#isFile ? { ...still, over: true } : still;
  }
}
