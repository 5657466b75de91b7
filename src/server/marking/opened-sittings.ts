import type { Correction } from '../../sitting/corrected.ts';
import type { SittingFile } from '../../sitting/sitting-file.ts';
import type { Session } from '../hall/session.ts';
import type { Scores } from './entries.ts';
import { type Letter, lettersOf } from './letters.ts';
import { Recent } from './recent.ts';
import type { Granted, ReplayTask, Wish } from './replay-task.ts';
import type { Rescored } from './rescore.ts';

/** How many files, judgements and moments are kept: a few people look at a few sittings, again and again. */
const KEPT = { files: 12, judged: 6, moments: 24 };

/** The sittings of a session that are over, opened to be looked at. They are played beside the hall; what was opened lately is kept. */
export class OpenedSittings {
  readonly #session: Session;
  readonly #files = new Recent<{ readonly text: string; readonly file: SittingFile }>(KEPT.files);
  readonly #judged = new Recent<Granted['judged']>(KEPT.judged);
  readonly #moments = new Recent<string>(KEPT.moments);

  constructor(session: Session) {
    this.#session = session;
  }

  /** Somebody will look soon. */
  getReady(): void {
    this.#session.replays.getReady();
  }

  /** The file of a seat whose work is over; rejects where there is none. It says nobody's name. */
  async file(seat: string): Promise<SittingFile> {
    return (await this.#read(seat)).file;
  }

  /** The letter of a seat that an entry of its log sent; undefined where it sent none. */
  async letter(seat: string, seq: number): Promise<Letter | undefined> {
    return lettersOf(await this.file(seat)).find((letter) => letter.seq === seq);
  }

  /** All that was judged, with its findings. */
  judged(seat: string): Promise<Granted['judged']> {
    return this.#judged.get(seat, () => this.#grant(seat, { wish: 'judged' }));
  }

  /** What the candidate saw when a letter was sent, before it was, as JSON for the page. `id`: what the page calls it. */
  before(seat: string, seq: number, id: string): Promise<string> {
    return this.#moments.get(`${id}/before/${seat}/${seq}`, () => this.#grant(seat, { wish: 'before', seq, id }));
  }

  /** What the candidate saw at a simulated time, as JSON for the page. `isAllNamed`: with the names of all that was judged, also of what they never came to see. */
  moment(seat: string, at: number, id: string, isAllNamed: boolean): Promise<string> {
    const name = `${id}/at/${seat}/${at}/${isAllNamed}`;
    return this.#moments.get(name, () => this.#grant(seat, { wish: 'moment', at, id, isAllNamed }));
  }

  /** What scores become of those that were stated: see {@link rescoreDifference}. */
  rescored(seat: string, stated: Scores, corrections: readonly Correction[]): Promise<Rescored> {
    return this.#grant(seat, { wish: 'rescored', stated, corrections });
  }

  #read(seat: string): Promise<{ readonly text: string; readonly file: SittingFile }> {
    return this.#files.get(seat, async () => {
      const place = this.#session.seat(seat);
      const text = place === undefined ? null : await this.#session.fileOf(place);
      if (text === null) throw new Error(`seat ${seat} is not over`);
      const { trainee: _trainee, ...file } = JSON.parse(text) as SittingFile;
      return { text, file };
    });
  }

  async #grant<Asked extends Wish>(seat: string, wish: Asked): Promise<Granted[Asked['wish']]> {
    const { text } = await this.#read(seat);
    const task: ReplayTask = { ...wish, sitting: seat, file: text };
    return this.#session.replays.run(task) as Promise<Granted[Asked['wish']]>;
  }
}
