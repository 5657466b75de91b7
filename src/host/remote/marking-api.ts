import * as z from 'zod/mini';
import { asJson, askHall } from './ask-hall.ts';
import {
  type AppealEvidence,
  type AppealLine,
  type AppealSubject,
  type Done,
  MARKING_ANSWERS,
  type MarkedPiece,
  type MarkerDesk,
  type MarkingOverview,
  type Marks,
  type OwnResult,
  type PieceDetail,
  type Results,
  type ScoreDifference,
  type TableLetter,
} from './marking-shapes.ts';

/** Real ms that playing a sitting again, or an act about all candidates, may take on a busy hall. */
const PATIENCE = 30_000;

/** A letter in the version that was looked at. */
interface Looked {
  readonly piece: string;
  readonly seen: number;
}

/** A result as it was looked at. */
interface LookedResult {
  readonly seat: string;
  readonly hash: string;
}

/** What is decided about an appeal. An upheld one says what the finding is worth now, or the marks of the letter. */
export type Decision =
  | { readonly verdict: 'rejected'; readonly seen: number; readonly reason: string }
  | {
      readonly verdict: 'upheld';
      readonly seen: number;
      readonly reason: string;
      readonly earned?: number;
      readonly marks?: Marks;
    };

/** Marking, results and appeals of a session, as its staff reaches them. Every promise rejects with a `HostError`, often of a key of `marking.json`. */
export class MarkingApi {
  readonly #base: string;
  readonly #key: string;

  constructor(base: string, session: string, key: string) {
    this.#base = `${base}/api/sessions/${encodeURIComponent(session)}`;
    this.#key = key;
  }

  overview(): Promise<MarkingOverview> {
    return this.#ask(MARKING_ANSWERS.overview, 'marking');
  }

  /** Opens marking, and takes over the letters of who has handed in. */
  open(sample: number, controls: boolean): Promise<MarkingOverview> {
    return this.#ask(MARKING_ANSWERS.overview, 'marking', { sample, controls });
  }

  collect(): Promise<MarkingOverview> {
    return this.#ask(MARKING_ANSWERS.overview, 'marking/collect', {});
  }

  assign(account: string, role: 'marker' | 'moderator', isAssigned: boolean): Promise<MarkingOverview> {
    return this.#ask(MARKING_ANSWERS.overview, 'marking/staff', { account, role, isAssigned });
  }

  desk(): Promise<MarkerDesk> {
    return this.#ask(MARKING_ANSWERS.desk, 'marking/desk');
  }

  /** Takes the next letter in one of these languages. */
  take(languages: readonly string[]): Promise<MarkerDesk> {
    return this.#ask(MARKING_ANSWERS.desk, 'marking/desk', { languages });
  }

  mark({ piece, seen }: Looked, marks: Marks, remark: string): Promise<MarkerDesk> {
    return this.#ask(MARKING_ANSWERS.desk, 'marking/marks', { piece, seen, marks, remark });
  }

  /** `reason`: of whoever puts back what another has on the table. */
  async putBack({ piece, seen }: Looked, reason?: string): Promise<void> {
    await this.#ask(z.unknown(), 'marking/put-back', { piece, seen, ...(reason === undefined ? {} : { reason }) });
  }

  /** What the candidate saw before the letter on one's table was sent. */
  seenOnTable(): Promise<unknown> {
    return this.#ask(z.unknown(), 'marking/desk/seen');
  }

  /** The letter that one has marked last, while the mark may be changed. */
  lastLetter(): Promise<TableLetter> {
    return this.#ask(MARKING_ANSWERS.letter, 'marking/desk/last');
  }

  /** What its candidate saw before it was sent. */
  seenOnLast(): Promise<unknown> {
    return this.#ask(z.unknown(), 'marking/desk/last/seen');
  }

  pieces(): Promise<readonly MarkedPiece[]> {
    return this.#ask(MARKING_ANSWERS.pieces, 'marking/pieces');
  }

  piece(id: string): Promise<PieceDetail> {
    return this.#ask(MARKING_ANSWERS.detail, `marking/pieces/${id}`);
  }

  seenBefore(piece: string): Promise<unknown> {
    return this.#ask(z.unknown(), `marking/pieces/${piece}/seen`);
  }

  decide({ piece, seen }: Looked, marks: Marks, reason: string): Promise<MarkedPiece> {
    return this.#ask(MARKING_ANSWERS.piece, 'marking/decisions', { piece, seen, marks, reason });
  }

  /** From now on the letter stands among others with its marks known. */
  anchor({ piece, seen }: Looked): Promise<MarkedPiece> {
    return this.#ask(MARKING_ANSWERS.piece, 'marking/anchors', { piece, seen });
  }

  results(): Promise<Results> {
    return this.#ask(MARKING_ANSWERS.results, 'results');
  }

  approve(results: readonly LookedResult[]): Promise<Done> {
    return this.#ask(MARKING_ANSWERS.done, 'results/proposals', { results });
  }

  /** `days`: in which candidates may appeal. */
  publish(results: readonly LookedResult[], days: number): Promise<Done> {
    return this.#ask(MARKING_ANSWERS.done, 'results/publications', { results, days });
  }

  appeals(): Promise<readonly AppealLine[]> {
    return this.#ask(MARKING_ANSWERS.appeals, 'appeals');
  }

  appeal(id: string): Promise<AppealEvidence> {
    return this.#ask(MARKING_ANSWERS.evidence, `appeals/${id}`);
  }

  /** What the candidate saw at a simulated time. */
  seenAt(appeal: string, at: number): Promise<unknown> {
    return this.#ask(z.unknown(), `appeals/${appeal}/seen?at=${at}`);
  }

  /** What upholding an appeal would change; `earned`: what the finding would be worth. */
  async trial(appeal: string, earned?: number): Promise<readonly ScoreDifference[]> {
    const body = earned === undefined ? {} : { earned };
    return (await this.#ask(MARKING_ANSWERS.trial, `appeals/${appeal}/trial`, body)).differences;
  }

  decideAppeal(appeal: string, decision: Decision): Promise<AppealLine> {
    return this.#ask(MARKING_ANSWERS.appeal, `appeals/${appeal}/decision`, decision);
  }

  #ask<T extends z.ZodMiniType>(schema: T, path: string, body?: unknown): Promise<z.infer<T>> {
    const init = body === undefined ? {} : asJson(body);
    const headers = { ...init.headers, authorization: `Bearer ${this.#key}` };
    return askHall(schema, `${this.#base}/${path}`, { ...init, headers }, PATIENCE);
  }
}

/** A candidate's own result, and appeals against it. Rejects with `marking:refused.nothing-published` before there is one. */
export class OwnResultApi {
  readonly #base: string;
  readonly #secret: string;

  constructor(base: string, { seat, secret }: { readonly seat: string; readonly secret: string }) {
    this.#base = `${base}/api/seats/${encodeURIComponent(seat)}`;
    this.#secret = secret;
  }

  result(): Promise<OwnResult> {
    return this.#ask(MARKING_ANSWERS.own, 'results');
  }

  /** Whether a result is published. */
  async isPublished(): Promise<boolean> {
    return (await this.#ask(MARKING_ANSWERS.published, 'results/published')).version !== null;
  }

  /** What one saw at a simulated time. */
  seenAt(at: number): Promise<unknown> {
    return this.#ask(z.unknown(), `results/seen?at=${at}`);
  }

  appeal(version: number, about: AppealSubject, words: string): Promise<OwnResult> {
    return this.#ask(MARKING_ANSWERS.own, 'appeals', { version, about, words });
  }

  withdraw(appeal: string): Promise<OwnResult> {
    return this.#ask(MARKING_ANSWERS.own, `appeals/${appeal}/withdrawal`, {});
  }

  #ask<T extends z.ZodMiniType>(schema: T, path: string, body?: unknown): Promise<z.infer<T>> {
    const init = body === undefined ? {} : asJson(body);
    const headers = { ...init.headers, authorization: `Bearer ${this.#secret}` };
    return askHall(schema, `${this.#base}/${path}`, { ...init, headers }, PATIENCE);
  }
}
