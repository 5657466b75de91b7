import type { Form } from '../../operations/market/form.ts';
import type { TraineeView } from '../../operations/trainee-view.ts';
import type { ReadingLanguage, Work, WorkedAct } from '../../pace/work.ts';
import { Sitting } from '../../sitting/sitting.ts';
import type { LogEntry } from '../../sitting/sitting-file.ts';

/** Rows that are looked at until the record of an act is found: lists lead with what is due. */
const ROWS_TO_FIND = 4;
/** Facts on a paper that are looked at; the rest of a long record is folded away. */
const MOST_FACTS = 40;

interface Row {
  readonly id: string;
}

const isRow = (value: unknown): value is Row =>
  value !== null && typeof value === 'object' && typeof (value as Partial<Row>).id === 'string';

/** The record of a view with that id. */
function recordIn(view: TraineeView, id: string): Row | undefined {
  for (const part of Object.values(view))
    for (const list of typeof part === 'object' && part !== null ? Object.values(part as object) : []) {
      if (typeof list !== 'object' || list === null || !('find' in list)) continue;
      const found = (list as readonly unknown[]).find((row) => isRow(row) && row.id === id);
      if (found !== undefined) return found as Row;
    }
  return undefined;
}

/** Every text in plain data, and how many values it has in all. */
function leavesOf(data: unknown): unknown[] {
  if (data === null || data === undefined || data === false || data === '') return [];
  return typeof data === 'object' ? Object.values(data).flatMap(leavesOf) : [data];
}

/** Keeps in mind what a person has looked at in a sitting. */
class Reader {
  readonly #form: Form;
  readonly #language: ReadingLanguage;
  readonly #papers = new Set<string>();
  readonly #letters = new Set<string>();
  #last = '';

  constructor(form: Form, language: ReadingLanguage) {
    this.#form = form;
    this.#language = language;
  }

  /** An act with what had to be looked at for it. */
  worked({ action, input }: LogEntry, view: TraineeView): WorkedAct {
    const ids = leavesOf(input).filter((leaf) => typeof leaf === 'string');
    const records = ids.flatMap((id) => recordIn(view, id) ?? []);
    const [first] = records;
    const rows = first === undefined || first.id === this.#last ? 0 : ROWS_TO_FIND;
    this.#last = first?.id ?? this.#last;
    const read = records.map((record) => this.#read(record));
    const sum = (of: 'letters' | 'facts'): number => read.reduce((total, each) => total + each[of], 0);
    return { action, input, letters: sum('letters'), facts: sum('facts'), rows };
  }

  /** The letters of a record that are new, and its facts where its paper is opened for the first time. */
  #read(record: Row): Pick<WorkedAct, 'letters' | 'facts'> {
    const leaves = leavesOf(record);
    const texts = this.#form.letters[this.#language] ?? {};
    const keys = leaves.filter((leaf): leaf is string => typeof leaf === 'string' && leaf in texts);
    const fresh = keys.filter((key) => !this.#letters.has(`${record.id}/${key}`));
    for (const key of fresh) this.#letters.add(`${record.id}/${key}`);
    const isNew = !this.#papers.has(record.id);
    this.#papers.add(record.id);
    return {
      letters: fresh.reduce((total, key) => total + (texts[key]?.length ?? 0), 0),
      facts: isNew ? Math.min(leaves.length, MOST_FACTS) : 0,
    };
  }
}

/** Characters of the pages of the handbook. */
const handbookOf = ({ texts }: Form, language: ReadingLanguage): number =>
  Object.entries(texts[language] ?? {})
    .filter(([key]) => key.startsWith('handbook.'))
    .reduce((sum, [, text]) => sum + text.length, 0);

/** The acts of a log that were carried out, with what had to be read for each, by the language that is read. */
export function worksOf({ form, log }: Pick<Sitting, 'form' | 'log'>, languages: readonly ReadingLanguage[]): Work[] {
  const sitting = Sitting.begin(form, 'practice', 'pace');
  const readers = languages.map((language) => ({
    language,
    reader: new Reader(form, language),
    acts: [] as WorkedAct[],
  }));
  for (const entry of log) {
    sitting.advance(entry.at);
    if (entry.refusal === undefined) {
      const view = sitting.view();
      for (const { reader, acts } of readers) acts.push(reader.worked(entry, view));
    }
    sitting.perform(entry.action, entry.input);
  }
  return readers.map(({ language, acts }) => ({ language, acts, handbook: handbookOf(form, language) }));
}
