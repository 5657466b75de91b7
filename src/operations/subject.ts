import type { Duty, Part, ViewFrame, ViewReader } from './duty.ts';

/**
 * One subject of a wide duty: the stock of the store, the calendar of the social desk. Such a duty is put together of its subjects as
 * the house is of its duties: one folder each, one of these each (decision 017).
 */
export interface Subject<P extends Part>
  extends Pick<
    Duty<P>,
    'actions' | 'lifecycles' | 'names' | 'shows' | 'happenings' | 'begin' | 'outputs' | 'consequences'
  > {
  /** Makes the function that shows the subject: the same object as long as nothing shown of it has changed. */
  look(reader: ViewReader, frame: ViewFrame): () => P['view'];
}

/** The subjects of a duty by their names, each with the types of its part. */
export type Subjects<Parts> = {
  readonly [Name in keyof Parts]: Parts[Name] extends Part ? Subject<Parts[Name]> : never;
};

/** All types of a union at once: a view, or a table of happenings, that has what each of them has. */
export type Together<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** Shows all subjects: the same object until a record changes. */
const lookAtAll =
  (all: readonly Subject<Part>[]) =>
  (reader: ViewReader, frame: ViewFrame): (() => object) => {
    const looks = all.map((subject) => subject.look(reader, frame));
    let last: { readonly version: number; readonly view: object } | null = null;
    return () => {
      if (last?.version !== reader.version)
        last = { version: reader.version, view: Object.assign({}, ...looks.map((look) => look())) };
      return last.view;
    };
  };

/** Puts a duty together of its subjects, in the sequence in which they begin and are shown. */
export function joinSubjects<P extends Part, Parts>(code: Duty['code'], subjects: Subjects<Parts>): Duty<P> {
  const byName = subjects as unknown as Readonly<Record<string, Subject<Part>>>;
  const all = Object.values(byName);
  return {
    code,
    actions: all.flatMap(({ actions }) => actions),
    lifecycles: Object.assign({}, ...all.map(({ lifecycles }) => lifecycles)),
    names: all.flatMap(({ names }) => names),
    shows: Object.assign({}, ...all.map(({ shows }) => shows)),
    happenings: Object.assign({}, ...all.map(({ happenings }) => happenings)),
    looksUp: false,
    begin: (step, own) => {
      for (const [name, subject] of Object.entries(byName))
        subject.begin(step, (own as Readonly<Record<string, object>> | undefined)?.[name]);
    },
    look: lookAtAll(all) as Duty<P>['look'],
    outputs: (reader) => all.flatMap((subject) => subject.outputs(reader)),
    consequences: (reader) => all.flatMap((subject) => subject.consequences(reader)),
  };
}
