/** A text on its way, with its number: 1, 2, 3… in each direction. */
export interface Letter {
  readonly no: number;
  readonly text: string;
  /** Names of texts that belong to it and were sent to many: the other end fetches them. */
  readonly shared?: readonly string[];
}

/**
 * How far beyond what was heard a letter is kept until the gap before it is filled: two ways between the same ends may overtake each
 * other by a few, and what nobody fills must not pile up.
 */
const MOST_EARLY = 8;

/** Characters that may wait for the other end; more means that it will hardly come back. */
export const MOST_WAITING = 4_000_000;

/**
 * One end of a conversation over a network that loses things: whatever is sent twice arrives once, and in its sequence. Letters are
 * kept until the other end has said that it has them.
 */
export class Relay {
  #sent = 0;
  #heard = 0;
  #waiting: Letter[] = [];
  #size = 0;
  /** Letters that came before others that were posted before them, by number. */
  readonly #early = new Map<number, Letter>();

  /** The number of the last letter that arrived here in its sequence. */
  get heard(): number {
    return this.#heard;
  }

  /** Whether more waits than may. */
  get isChoked(): boolean {
    return this.#size > MOST_WAITING;
  }

  /** The number of the last letter that was posted here. */
  get sent(): number {
    return this.#sent;
  }

  /** Gives a text its number and keeps it until it has arrived. */
  post(text: string, shared: readonly string[] = []): Letter {
    this.#sent += 1;
    const letter = { no: this.#sent, text, ...(shared.length === 0 ? {} : { shared }) };
    this.#waiting.push(letter);
    this.#size += text.length;
    return letter;
  }

  /** What the other end does not have, where `heard` is the last letter it says it has; left out: where it has said so before. */
  waiting(heard?: number): readonly Letter[] {
    if (heard !== undefined) this.#forget(heard);
    return this.#waiting;
  }

  /** What is new here by some letters, in its sequence. A letter after a gap waits until the gap is filled, or it is sent again. */
  take(letters: readonly Letter[]): Letter[] {
    const fresh: Letter[] = [];
    for (const letter of letters) {
      if (letter.no <= this.#heard || letter.no > this.#heard + MOST_EARLY) continue;
      this.#early.set(letter.no, letter);
      for (let next = this.#nextEarly(); next !== undefined; next = this.#nextEarly()) fresh.push(next);
    }
    return fresh;
  }

  /** The letter that follows what was heard, which it is from now on; undefined where it has not come. */
  #nextEarly(): Letter | undefined {
    const next = this.#early.get(this.#heard + 1);
    if (next === undefined) return undefined;
    this.#early.delete(next.no);
    this.#heard = next.no;
    return next;
  }

  #forget(heard: number): void {
    const kept = this.#waiting.findIndex(({ no }) => no > heard);
    for (const { text } of this.#waiting.splice(0, kept < 0 ? this.#waiting.length : kept)) this.#size -= text.length;
  }
}
