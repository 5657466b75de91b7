import type { Duty, Part, ViewFrame, ViewReader } from '../duty.ts';
import { listings } from './listings/subject.ts';
import { meetings } from './meetings/subject.ts';
import type { StoreForm, StoreHappenings, StoreHouse, StoreParts, StoreTruth, StoreView } from './parts.ts';
import { performance } from './performance/subject.ts';
import { stock } from './stock/subject.ts';
import type { StoreSubject } from './subject.ts';
import { translations } from './translations/subject.ts';

/** The types of the store duty. */
export interface StorePart {
  readonly house: StoreHouse;
  readonly form: StoreForm;
  readonly truth: StoreTruth;
  readonly view: StoreView;
  readonly happens: StoreHappenings;
}

/** The subjects of the store, in the sequence in which they begin and are shown. */
const SUBJECTS = { stock, listings, translations, performance, meetings } as const satisfies {
  readonly [Name in keyof StoreParts]: StoreSubject<StoreParts[Name]>;
};

const all = Object.values(SUBJECTS) as unknown as readonly StoreSubject<Part>[];

/** Shows all subjects: the same object until a record changes. */
function lookAtStore(reader: ViewReader, frame: ViewFrame): () => StoreView {
  const looks = all.map((subject) => subject.look(reader, frame));
  let last: { readonly version: number; readonly view: StoreView } | null = null;
  return () => {
    if (last?.version !== reader.version)
      last = { version: reader.version, view: Object.assign({}, ...looks.map((look) => look())) as StoreView };
    return last.view;
  };
}

/** Duty T2: the store, its stock and its performance. */
export const store: Duty<StorePart> = {
  code: 'T2',
  actions: all.flatMap(({ actions }) => actions),
  lifecycles: Object.assign({}, ...all.map(({ lifecycles }) => lifecycles)),
  names: all.flatMap(({ names }) => names),
  shows: Object.assign({}, ...all.map(({ shows }) => shows)),
  happenings: Object.assign({}, ...all.map(({ happenings }) => happenings)),
  looksUp: false,
  begin: (step, own) => {
    for (const [name, subject] of Object.entries(SUBJECTS))
      (subject as StoreSubject<Part>).begin(step, own?.[name as keyof StoreForm]);
  },
  look: lookAtStore,
  outputs: (reader) => all.flatMap((subject) => subject.outputs(reader)),
  consequences: (reader) => all.flatMap((subject) => subject.consequences(reader)),
};
