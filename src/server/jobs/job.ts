import type { CertifiedForm } from './certify-form.ts';
import type { KeptFinding, Rescored } from './rescore-sitting.ts';

/** Work of minutes that a hall does beside its sessions: it certifies the forms of a session, or judges its sittings again. */
export const JOB_KINDS = ['certify-forms', 'rescore'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** A piece of a job, done whole or not at all. */
export interface JobPart {
  /** Stands for everything that its result rests on but the engine: a hash of the pack's files with the seed, or of a log's last seal. */
  readonly subject: string;
  /** The form that is certified. */
  readonly seed?: number;
  /** The sitting that is judged again. */
  readonly sitting?: string;
}

/** A job as it is stored. Whether it is done is told by the results of its parts alone. */
export interface Job {
  readonly id: string;
  readonly session: string;
  readonly kind: JobKind;
  /** The account of whoever asked for it. */
  readonly by: string;
  /** Real ms since 1970. */
  readonly askedAt: number;
  /** The engine that works at it. */
  readonly engine: string;
  readonly parts: readonly JobPart[];
}

/** What comes out of a part, by the kind of its job; and the findings of a sitting, which a later engine's are compared with. */
export interface Results {
  readonly 'certify-forms': CertifiedForm;
  readonly rescore: Rescored;
  readonly findings: readonly KeptFinding[];
}
export type ResultKind = keyof Results;

/** A result as it is stored: one for each kind, subject and engine, however often it was worked out. */
export interface ResultRow<Kind extends ResultKind = ResultKind> {
  readonly kind: Kind;
  readonly subject: string;
  readonly engine: string;
  /** The session that owns it; left out where it is nobody's, as what is found of a form. */
  readonly session?: string;
  /** Real ms since 1970. */
  readonly at: number;
  /** Nothing was found out, because the work broke off: whoever asks again gets another try. */
  readonly isBroken?: boolean;
  readonly result: Results[Kind];
}

/** Where a hall keeps its jobs. A promise resolves when the disk has it, or rejects with a `StoreFault`. */
export interface JobStore {
  saveJob(job: Job): Promise<void>;
  job(id: string): Promise<Job | null>;
  /** Those of a session, or of all; oldest first. */
  jobs(session?: string): Promise<readonly Job[]>;
  /** All or none; what is there of the same kind, subject and engine is replaced. */
  saveResults(rows: readonly ResultRow[]): Promise<void>;
  /** The results of a kind about subjects, of every engine. */
  results<Kind extends ResultKind>(kind: Kind, subjects: readonly string[]): Promise<readonly ResultRow<Kind>[]>;
}
