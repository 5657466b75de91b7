import { z } from 'zod';
import type { Part } from '../operations/duty.ts';
import type { Compiling } from './compile/context.ts';
import type { Shares } from './compile/scaled.ts';
import type { DutyPart, ScenarioDuty, Spoken } from './duty.ts';
import type { Readings } from './readings.ts';
import type { References } from './references.ts';
import type { YamlFiles } from './yaml-file.ts';

/**
 * What a subject of a wide duty brings to packs. `P`: its types in the engine; `C`: the week that is being compiled, with what the whole
 * duty knows; `Own`: its section of a file, read by its schema.
 */
export interface ScenarioSubject<P extends Part, C extends Compiling, Own = unknown> {
  /** The file with its section, which stands there under the name of the subject. */
  readonly file: string;
  readonly schema: z.ZodType;
  /** Its numbers in the duty's list of rules, and the page of the handbook that says each. */
  readonly rules: Readonly<Record<string, { readonly schema: z.ZodType<number>; readonly page?: string }>>;
  /** First words of the keys of its texts that buyers read, and of those that only come up during the week. */
  readonly buyerTexts: readonly string[];
  readonly letters: readonly string[];
  checkReferences?(refs: References, files: YamlFiles): void;
  checkSense?(refs: References, files: YamlFiles, readings: Readings): void;
  neededTexts(files: YamlFiles): readonly string[];
  filledIn?(files: YamlFiles): ReadonlyMap<string, readonly string[]>;
  spokenIn?(files: YamlFiles): readonly Spoken[];
  /** Its section with as much of it as a difficulty asks for; left out: a difficulty changes nothing of it. */
  scale?(own: Own, shares: Shares): Own;
  /** Makes its parts of the form, and adds what is to come to `c.coming`. */
  compile(c: C, own: Own): { readonly [What in 'house' | 'form' | 'truth']: P[What] };
}

/** The subjects of a duty by their names. */
export type ScenarioSubjects<Parts, C extends Compiling> = {
  readonly [Name in keyof Parts]: Parts[Name] extends Part ? ScenarioSubject<Parts[Name], C> : never;
};

/** What a wide duty says of itself beside its subjects. `Base`: what its own file holds for all of them. */
export interface WideDuty<Base> {
  /** The name of the duty, under which its truth stands in a form. */
  readonly name: string;
  readonly code: string;
  /** The file of the duty itself, with its rules under `list` and its base. */
  readonly file: string;
  readonly list: string;
  readonly base: Readonly<Record<keyof Base, z.ZodType>>;
  readonly pages: readonly string[];
  checkBase(refs: References, files: YamlFiles): void;
  /** Keys of the texts its base calls for. */
  neededTexts?(files: YamlFiles): readonly string[];
  addDemand?(c: Compiling): void;
}

type AnySubject = ScenarioSubject<Part, Compiling>;

const together = (maps: readonly (ReadonlyMap<string, readonly string[]> | undefined)[]) =>
  new Map(maps.flatMap((map) => [...(map ?? [])]));

/** The files of the duty: its own, with the sections that stand there, and one for each subject that has its own. */
function filesOf<Base>({ file, list, base }: WideDuty<Base>, all: readonly (readonly [string, AnySubject])[]) {
  const rules = all.flatMap(([, subject]) => Object.entries(subject.rules));
  const schema = z.strictObject({
    ...(base as Readonly<Record<string, z.ZodType>>),
    [list]: z.strictObject(Object.fromEntries(rules.map(([name, rule]) => [name, rule.schema]))),
    ...Object.fromEntries(all.flatMap(([name, subject]) => (subject.file === file ? [[name, subject.schema]] : []))),
  });
  const others = all.filter(([, subject]) => subject.file !== file);
  return [
    { name: file, schema },
    ...others.map(([name, subject]) => ({ name: subject.file, schema: z.strictObject({ [name]: subject.schema }) })),
  ];
}

/** Puts a duty together of its subjects. */
export function joinScenario<Base, Parts, C extends Compiling>(
  duty: WideDuty<Base>,
  subjects: ScenarioSubjects<Parts, C>,
): ScenarioDuty<Base> {
  const all = Object.entries(subjects) as unknown as readonly (readonly [string, AnySubject])[];
  const every = <What>(ask: (subject: AnySubject) => readonly What[]): What[] =>
    all.flatMap(([, subject]) => ask(subject));
  const paged = every(({ rules }) => Object.entries(rules)).flatMap(([name, { page }]) =>
    page === undefined ? [] : [[name, page] as const],
  );
  return {
    code: duty.code,
    pack: {},
    demand: {},
    files: filesOf(duty, all),
    pages: duty.pages,
    numbers: { file: duty.file, list: duty.list, pages: Object.fromEntries(paged) },
    buyerTexts: every(({ buyerTexts }) => buyerTexts),
    letters: every(({ letters }) => letters),
    checkReferences(refs, files) {
      if (files[duty.file] !== undefined) duty.checkBase(refs, files);
      for (const [, subject] of all) if (files[subject.file] !== undefined) subject.checkReferences?.(refs, files);
    },
    checkSense(refs, files, readings) {
      for (const [, subject] of all) if (files[subject.file] !== undefined) subject.checkSense?.(refs, files, readings);
    },
    neededTexts: (files) => [
      ...(files[duty.file] === undefined ? [] : (duty.neededTexts?.(files) ?? [])),
      ...every((subject) => (files[subject.file] === undefined ? [] : subject.neededTexts(files))),
    ],
    filledIn: (files) => together(all.map(([, subject]) => subject.filledIn?.(files))),
    spokenIn: (files) => every((subject) => subject.spokenIn?.(files) ?? []),
    scale: (own, shares) => {
      const sections = own as Readonly<Record<string, unknown>>;
      const scaled = all.flatMap(([name, subject]) =>
        subject.scale === undefined ? [] : [[name, subject.scale(sections[name], shares)] as const],
      );
      return { ...own, ...Object.fromEntries(scaled) };
    },
    ...(duty.addDemand === undefined ? {} : { addDemand: (c: Compiling) => duty.addDemand?.(c) }),
    compile: (c, own) => compileSubjects(duty, all, c, own),
  };
}

/** The parts of all subjects under one another, with what the duty holds for all of them. */
function compileSubjects<Base>(
  duty: WideDuty<Base>,
  all: readonly (readonly [string, AnySubject])[],
  c: Compiling,
  own: Base,
): DutyPart {
  const fields = own as Readonly<Record<string, unknown>>;
  const base = Object.fromEntries(Object.keys(duty.base).map((key) => [key, fields[key]]));
  const week = { ...c, ...base, [duty.list]: fields[duty.list] };
  const parts = all.map(([name, subject]) => [name, subject.compile(week, fields[name])] as const);
  const gather = (what: 'house' | 'form' | 'truth'): object =>
    Object.fromEntries(parts.map(([name, part]) => [name, part[what]]));
  return {
    house: { ...base, rules: fields[duty.list], ...gather('house') },
    form: gather('form'),
    truth: { [duty.name]: gather('truth') },
  };
}
