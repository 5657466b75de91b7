import { type Letter, Relay } from '../../session/relay.ts';
import { joinTexts, type SharedText, type Wire } from '../../session/wire.ts';
import { HostError } from '../host-error.ts';
import { EventLines, type StreamEvent } from './event-lines.ts';
import type { SeatApi, Standing } from './seat-api.ts';

/** Real ms after whatever was said last to the next sign of life, on the average. */
const BEAT_EVERY = 2_000;
/** Share by which one comes earlier or later than that: pages that have waited for the same thing speak together no longer. */
const BEAT_SPREAD = 0.1;
/** Real ms after which the hall is taken for out of reach. */
const OUT_OF_REACH = 3_000;
/** Real ms before a stream that broke, or a request that failed, is tried again. */
const TRY_AGAIN = 500;
/** Real ms in which a stream brings its first sign of life, or is taken for held back on the way. */
const STREAM_OPENS = 6_500;
/** Real ms without any sign of life after which a stream is dead: the hall gives one every fifteen seconds. */
const STREAM_SILENT = 40_000;
/** Real ms after which a stream is dead that has not brought what the hall says it has sent. */
const STREAM_LATE = 4_000;

/** Whether the hall can be reached. */
export type Reach = 'near' | 'out-of-reach';

/** The requests by which a wire reaches the hall. */
export type SeatRequests = Pick<SeatApi, 'say' | 'stream' | 'poll' | 'shared'>;

export interface RemoteWireParts {
  readonly api: SeatRequests;
  readonly link: string;
  /** Real ms, never going back. */
  readonly now: () => number;
  onStanding(standing: Standing): void;
  onReach(reach: Reach): void;
  /** The hall does not know this wire any more, because it was started anew. */
  onForgotten(): void;
}

/** Letters, and characters of theirs, that go in one request at most. */
const MOST = { letters: 100, characters: 500_000 };

/** The first letters of those that wait, as many as one request takes; at least one. */
function packet(waiting: readonly Letter[]): readonly Letter[] {
  let size = 0;
  const end = waiting.findIndex(({ text }, i) => {
    size += text.length;
    return i >= MOST.letters || (i > 0 && size > MOST.characters);
  });
  return end < 0 ? waiting : waiting.slice(0, end);
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The page's end of a wire to the hall. What the network loses is sent again until it has arrived. */
export class RemoteWire implements Wire {
  readonly #parts: RemoteWireParts;
  readonly #relay = new Relay();
  readonly #stream = new AbortController();
  #onMessage: ((text: string) => void) | null = null;
  #early: string[] = [];
  #onClose: () => void = () => undefined;
  #isOpen = true;
  #saying: Promise<void> | null = null;
  #again = false;
  #beat: ReturnType<typeof setTimeout> | undefined;
  #answeredAt: number;
  /** How many packets have gone out, and the newest of them that was answered. */
  #said = 0;
  #answered = 0;
  #reach: Reach = 'near';
  /** Since when the hall has sent something that has not arrived here; null where everything has. */
  #lateSince: number | null = null;
  /** Letters that wait for a text that belongs to them, or for those before them. */
  readonly #arrived: Letter[] = [];
  #isTelling = false;
  /** Whether anything was told here: what is fleeting is nothing to begin with. */
  #hasTold = false;
  /** The last message of the staff that was shown here. */
  seen = 0;
  /** Whether the candidate goes on, which the hall is yet to be told. */
  #goesOn = false;

  constructor(parts: RemoteWireParts) {
    this.#parts = parts;
    this.#answeredAt = parts.now();
    void this.#listen();
    this.#speak();
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  send(text: string): void {
    if (!this.#isOpen) return;
    this.#relay.post(text);
    this.#speak();
  }

  onMessage(listener: (text: string) => void): void {
    this.#onMessage = listener;
    for (const text of this.#early.splice(0)) listener(text);
  }

  onClose(listener: () => void): void {
    this.#onClose = listener;
  }

  /** The candidate goes on, after somebody of the staff has let them. */
  goOn(): void {
    this.#goesOn = true;
    this.#speak();
  }

  close(): void {
    // The last words go out still.
    void this.#say().finally(() => this.#end());
  }

  #end(): void {
    this.#isOpen = false;
    clearTimeout(this.#beat);
    this.#stream.abort();
  }

  #lose(): void {
    if (!this.#isOpen) return;
    this.#end();
    this.#onClose();
  }

  /** Ends where the hall has refused the wire for good; returns whether it has. */
  #endIfRefused(error: unknown): boolean {
    const key = error instanceof HostError ? error.key : '';
    if (!GONE.has(key)) return false;
    const wasOpen = this.#isOpen;
    this.#lose();
    if (wasOpen && key === FORGOTTEN) this.#parts.onForgotten();
    return true;
  }

  /** Whatever is said is a sign of life: the next one is due some time after it. */
  #beatAgain(): void {
    clearTimeout(this.#beat);
    if (!this.#isOpen) return;
    const next = BEAT_EVERY * (1 + BEAT_SPREAD * (2 * Math.random() - 1));
    this.#beat = setTimeout(() => {
      this.#beatAgain();
      this.#speak();
    }, next);
  }

  /** Says what waits, now; what comes while something is being said goes with the next packet. */
  #speak(): void {
    if (!this.#isOpen) return;
    if (this.#saying !== null) {
      this.#again = true;
      this.#lookAtReach();
      return;
    }
    this.#saying = this.#say().finally(() => {
      this.#saying = null;
      if (!this.#again) return;
      this.#again = false;
      this.#speak();
    });
  }

  async #say(): Promise<void> {
    const { api, link, now, onStanding } = this.#parts;
    const letters = packet(this.#relay.waiting());
    const goesOn = this.#goesOn;
    this.#said += 1;
    const no = this.#said;
    this.#beatAgain();
    try {
      const packed = { heard: this.#relay.heard, letters, seen: this.seen, goesOn };
      const { heard, sent, seat, letters: answered = [], fleeting } = await api.say(link, packed);
      if (this.#isOpen) for (const letter of answered) this.#take(letter);
      if (goesOn) this.#goesOn = false;
      this.#relay.waiting(heard);
      this.#answeredAt = now();
      this.#lateSince = sent > this.#relay.heard ? (this.#lateSince ?? now()) : null;
      if (fleeting !== undefined && this.#hasTold && !this.#isTelling) this.#give(fleeting);
      this.#lookAtReach();
      // The last words go out beside a packet that is on its way, whose answer may come after theirs.
      if (no > this.#answered) onStanding(seat);
      this.#answered = Math.max(this.#answered, no);
      if (this.#relay.waiting().length > 0) this.#again = true;
    } catch (error) {
      this.#lookAtReach();
      if (this.#endIfRefused(error)) return;
      await wait(TRY_AGAIN);
      if (this.#relay.waiting().length > 0) this.#again = true;
    }
  }

  #lookAtReach(): void {
    const reach = this.#parts.now() - this.#answeredAt > OUT_OF_REACH ? 'out-of-reach' : 'near';
    if (reach === this.#reach) return;
    this.#reach = reach;
    this.#parts.onReach(reach);
  }

  /** Listens for as long as the wire is open: to a stream, and where streams are held back, by asking again and again. */
  async #listen(): Promise<void> {
    let streams = true;
    while (this.#isOpen) {
      try {
        if (streams) streams = await this.#readStream();
        else await this.#readPoll();
      } catch (error) {
        if (!this.#endIfRefused(error)) await wait(TRY_AGAIN);
      }
    }
  }

  /** Returns whether a stream is worth another try. */
  async #readStream(): Promise<boolean> {
    const { api, link, now } = this.#parts;
    const reader = (await api.stream(link, this.#relay.heard, this.#stream.signal)).getReader();
    const lines = new EventLines();
    const begun = now();
    let heardAt = begun;
    const watch = setInterval(() => {
      const isLate = this.#lateSince !== null && now() - Math.max(this.#lateSince, begun) > STREAM_LATE;
      const silence = heardAt > begun ? STREAM_SILENT : STREAM_OPENS;
      if (isLate || now() - heardAt > silence) void reader.cancel();
    }, 1_000);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        heardAt = now();
        for (const event of lines.take(value)) this.#hear(event);
      }
    } finally {
      clearInterval(watch);
    }
    // One that never brought anything is held back by something on the way.
    return heardAt > begun;
  }

  async #readPoll(): Promise<void> {
    const { letters, isOver } = await this.#parts.api.poll(this.#parts.link, this.#relay.heard);
    for (const letter of letters) this.#hear({ letter });
    if (isOver) this.#lose();
  }

  #hear(event: StreamEvent): void {
    if (event === 'end') this.#lose();
    else if (event !== 'alive') this.#take(event.letter);
  }

  #take(letter: Letter): void {
    this.#arrived.push(...this.#relay.take([letter]));
    this.#lateSince = null;
    if (!this.#isTelling) void this.#tell();
  }

  /** Tells what has arrived, in its sequence; at once, unless something has to be fetched first. */
  async #tell(): Promise<void> {
    this.#isTelling = true;
    try {
      for (let letter = this.#arrived.shift(); letter !== undefined; letter = this.#arrived.shift()) {
        const { text, shared = [] } = letter;
        if (shared.length === 0) this.#give(text);
        else {
          const parts = await Promise.all(shared.map((name) => this.#fetch(name)));
          if (!this.#isOpen) return;
          this.#give(joinTexts(text, parts));
        }
      }
    } finally {
      // Where whoever hears has thrown, what comes later is told still.
      this.#isTelling = false;
    }
  }

  /** A text that belongs to a letter; tried again until it is there. */
  async #fetch(name: string): Promise<SharedText> {
    for (;;) {
      try {
        return { text: await this.#parts.api.shared(name) };
      } catch {
        await wait(TRY_AGAIN);
        if (!this.#isOpen) return { text: '{}' };
      }
    }
  }

  #give(text: string): void {
    this.#hasTold = true;
    if (this.#onMessage === null) this.#early.push(text);
    else this.#onMessage(text);
  }
}

const FORGOTTEN = 'hall/link-gone';
const GONE: ReadonlySet<string> = new Set([FORGOTTEN, 'hall/seat-taken', 'hall/no-such-seat']);
