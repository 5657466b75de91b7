import type { Happening } from '../kernel/happening.ts';
import type { World } from '../kernel/world.ts';
import type { Duties } from '../operations/duty.ts';
import type { NoticeView } from '../operations/trainee-view.ts';
import { Telling, type ToldValues, toldValues } from './told.ts';

/** The notices of the trained duties, given as things happen. */
export class Notices {
  readonly #world: World;
  readonly #from: number;
  readonly #telling: Telling;
  readonly #looksUp: boolean;
  #said: readonly NoticeView[] = [];
  #read = 0;

  /** `from`: earlier happenings give no notice. */
  constructor(world: World, from: number, trained: Duties) {
    this.#world = world;
    this.#from = from;
    this.#telling = new Telling(trained);
    this.#looksUp = Object.values(trained).some(({ looksUp }) => looksUp);
  }

  /** All notices so far, newest last; the same list as long as nothing new was said. */
  read(): readonly NoticeView[] {
    const { journal } = this.#world;
    const fresh: NoticeView[] = [];
    for (; this.#read < journal.length; this.#read += 1) {
      const happening = journal[this.#read];
      const notice = happening === undefined || happening.at < this.#from ? null : this.#noticeOf(happening);
      if (notice !== null) fresh.push({ seq: this.#said.length + fresh.length, ...notice });
    }
    if (fresh.length > 0) this.#said = this.#said.concat(fresh);
    return this.#said;
  }

  #noticeOf(happening: Happening): Omit<NoticeView, 'seq'> | null {
    const { at, kind, data } = happening;
    const row = this.#telling.row(kind);
    if (row?.says === undefined) return null;
    const notice = { at, key: kind.replace('/', '.'), urgent: row.says === 'urgent' };
    if (row.saysOnly === undefined) {
      const { subject } = happening;
      if (this.#telling.naming(subject.kind)?.isKnown?.(this.#world, subject.id, this.#looksUp) === false) return null;
      return { ...notice, subject, values: { ...this.#values(happening), subject: subject.id } };
    }
    const id = String((data as Readonly<Record<string, unknown>>)[row.saysOnly] ?? '');
    return { ...notice, subject: { kind: row.saysOnlyOf ?? '', id }, values: { [row.saysOnly]: id, subject: id } };
  }

  #values(happening: Happening): ToldValues {
    const { kind, subject } = happening;
    const row = this.#telling.row(kind);
    const number = this.#telling.naming(subject.kind)?.numberOf?.(this.#world, subject.id);
    return {
      ...(row === undefined ? {} : toldValues(happening, row)),
      ...(row?.subjectAs === undefined ? {} : { [row.subjectAs]: subject.id }),
      ...(number === undefined ? {} : { number }),
    };
  }
}
