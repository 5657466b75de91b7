import { momentOf } from '../../session/moment.ts';
import type { Hello } from '../../session/protocol.ts';
import { type Debrief, makeDebrief } from '../../sitting/debrief.ts';
import { replay } from '../../sitting/replay.ts';
import { FINISH } from '../../sitting/sitting.ts';
import type { SittingFile } from '../../sitting/sitting-file.ts';
import type { Session } from '../hall/session.ts';
import { type Letter, lettersOf, sittingBefore } from './letters.ts';
import { Recent } from './recent.ts';

/** How many files, debriefs and moments are kept: a few people look at a few sittings, again and again. */
const KEPT = { files: 12, debriefs: 6, moments: 24 };

/** The sittings of a session that are over, opened to be looked at. What was opened lately is kept. */
export class OpenedSittings {
  readonly #session: Session;
  readonly #files = new Recent<SittingFile>(KEPT.files);
  readonly #debriefs = new Recent<Debrief>(KEPT.debriefs);
  readonly #moments = new Recent<Hello>(KEPT.moments);

  constructor(session: Session) {
    this.#session = session;
  }

  /** The file of a seat whose work is over; rejects where there is none. It says nobody's name. */
  file(seat: string): Promise<SittingFile> {
    return this.#files.get(seat, async () => {
      const place = this.#session.seat(seat);
      const text = place === undefined ? null : await this.#session.fileOf(place);
      if (text === null) throw new Error(`seat ${seat} is not over`);
      const { trainee: _trainee, ...file } = JSON.parse(text) as SittingFile;
      return file;
    });
  }

  /** The letter of a seat that an entry of its log sent; undefined where it sent none. */
  async letter(seat: string, seq: number): Promise<Letter | undefined> {
    return lettersOf(await this.file(seat)).find((letter) => letter.seq === seq);
  }

  /** All that was judged, with its findings. */
  debrief(seat: string): Promise<Debrief> {
    return this.#debriefs.get(seat, async () => {
      const file = await this.file(seat);
      return makeDebrief(replay(file, file.report.until));
    });
  }

  /** What the candidate saw when a letter was sent, before it was. `id`: what the page calls it. */
  before(seat: string, seq: number, id: string): Promise<Hello> {
    return this.#moments.get(`${id}/before/${seat}/${seq}`, async () =>
      momentOf(sittingBefore(await this.file(seat), seq), id),
    );
  }

  /** What the candidate saw at a simulated time. `isAllNamed`: with the names of all that was judged, also of what they never came to see. */
  moment(seat: string, at: number, id: string, isAllNamed: boolean): Promise<Hello> {
    return this.#moments.get(`${id}/at/${seat}/${at}/${isAllNamed}`, async () => {
      const { header, form, log, report } = await this.file(seat);
      // Handing in would carry the world to its end.
      const done = log.filter(({ action }) => action !== FINISH);
      const sitting = replay({ header, form, log: done }, Math.min(at, report.until));
      return momentOf(sitting, id, isAllNamed ? (await this.debrief(seat)).names : {});
    });
  }
}
