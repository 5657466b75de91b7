import * as z from 'zod/mini';
import { asJson, askHall } from './ask-hall.ts';
import { approved, type HallJob, type HallJobs, job, jobs } from './job-shapes.ts';
import {
  type Account,
  ANSWERS,
  type Board,
  board,
  type HallPlanSent,
  type HallSession,
  type Incident,
  type Me,
  type Overview,
  type RecordEntry,
  type RosterPreview,
  type SealedRecord,
  type SeatCodes,
  type SeatDetail,
  type SeatLine,
  session,
} from './staff-shapes.ts';

type Seats = 'all' | readonly string[];

/** What staff can do while a session is open; the hall's `actSchema` says what each means. */
export type StaffAct =
  | { readonly do: 'release' | 'pause' | 'end'; readonly seats: Seats; readonly reason?: string }
  | { readonly do: 'break'; readonly seats: Seats; readonly minutes: number; readonly reason?: string }
  | { readonly do: 'message' | 'note'; readonly seats: Seats; readonly text: string }
  | { readonly do: 'identify'; readonly seats: Seats; readonly isIdentified: boolean }
  | {
      readonly do: 'incident';
      readonly seats: Seats;
      readonly cause: string;
      readonly whose: 'organiser' | 'candidate' | 'nobody';
      readonly text: string;
    }
  | { readonly do: 'decide'; readonly incident: number; readonly decision: string; readonly text: string }
  | { readonly do: 'grant'; readonly seats: Seats; readonly minutes: number; readonly reason: string }
  | {
      readonly do: 'needs';
      readonly seats: Seats;
      readonly percent?: number;
      readonly largeText?: boolean;
      readonly breaks?: number;
      readonly reason: string;
    }
  | { readonly do: 'pace'; readonly pace: 1 | 2 | 4 }
  | { readonly do: 'inject'; readonly seats: Seats; readonly kind: string }
  | { readonly do: 'jump'; readonly seats: Seats }
  | { readonly do: 'places'; readonly count: number }
  | { readonly do: 'assign' | 'dismiss'; readonly account: string; readonly role: string }
  | { readonly do: 'close'; readonly reason?: string };

/** A candidate whom no roster names, as a person types them. */
export interface CandidateSent {
  readonly name: string;
  readonly number?: string;
  readonly room?: string;
  readonly row?: string;
  readonly seat?: string;
  readonly note?: string;
  readonly needs?: { readonly percent?: number; readonly largeText?: boolean; readonly breaks?: number };
}

/** Real ms for which an act at a room full of seats may take. */
const ACT_PATIENCE = 30_000;

const asFile = (bytes: Blob): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/octet-stream' },
  body: bytes,
});

/** The hall as its staff reaches it. Every promise rejects with a `HostError`: `hall/no-answer`, `hall/not-staff`, `hall/not-allowed`, … */
export class StaffApi {
  readonly #base: string;
  readonly #key: string;

  constructor(base: string, key: string) {
    [this.#base, this.#key] = [base, key];
  }

  me(): Promise<Me> {
    return this.#ask(ANSWERS.me, 'me');
  }

  /** Where pupils reach the hall: addresses of this machine in its networks. */
  async addresses(): Promise<readonly string[]> {
    return (await this.#ask(ANSWERS.addresses, 'addresses')).addresses;
  }

  sessions(): Promise<readonly HallSession[]> {
    return this.#ask(ANSWERS.sessions, 'sessions');
  }

  open(wanted: HallPlanSent): Promise<HallSession> {
    return this.#ask(session, 'sessions', asJson(wanted), ACT_PATIENCE);
  }

  overview(id: string): Promise<Overview> {
    return this.#ask(ANSWERS.overview, `sessions/${id}`);
  }

  /** The board; of a revision that is known, what has changed since. */
  board(id: string, since?: number): Promise<Board> {
    return this.#ask(board, `sessions/${id}/board${since === undefined ? '' : `?since=${since}`}`);
  }

  act(id: string, act: StaffAct): Promise<Board> {
    return this.#ask(board, `sessions/${id}/acts`, asJson(act), ACT_PATIENCE);
  }

  seats(id: string): Promise<readonly SeatLine[]> {
    return this.#ask(ANSWERS.lines, `sessions/${id}/seats`, {}, ACT_PATIENCE);
  }

  seat(id: string, seat: string): Promise<SeatDetail> {
    return this.#ask(ANSWERS.detail, `sessions/${id}/seats/${seat}`);
  }

  incidents(id: string): Promise<readonly Incident[]> {
    return this.#ask(ANSWERS.incidents, `sessions/${id}/incidents`);
  }

  /** Kinds of events that a teacher may send into this session. */
  async injects(id: string): Promise<readonly string[]> {
    return (await this.#ask(ANSWERS.injects, `sessions/${id}/injects`)).injects;
  }

  /** Long work about a session, and which of its forms were approved. */
  jobs(id: string): Promise<HallJobs> {
    return this.#ask(jobs, `sessions/${id}/jobs`, {}, ACT_PATIENCE);
  }

  /** Asks for long work; {@link jobs} tells how far it is. */
  startJob(id: string, kind: HallJob['kind']): Promise<HallJob> {
    return this.#ask(job, `sessions/${id}/jobs`, asJson({ kind }), ACT_PATIENCE);
  }

  /** Approves the forms with these hashes, as a second person. */
  async approveForms(id: string, hashes: readonly string[]): Promise<void> {
    await this.#ask(approved, `sessions/${id}/forms/approve`, asJson({ hashes }));
  }

  /** What a roster holds; nothing of it is kept. */
  readRoster(id: string, file: Blob): Promise<RosterPreview> {
    return this.#ask(ANSWERS.preview, `sessions/${id}/roster/preview`, asFile(file), ACT_PATIENCE);
  }

  /** Makes a seat for each candidate of a roster, once; of one round where it has several. Resolves to the number of seats. */
  async takeOverRoster(id: string, file: Blob, round?: string): Promise<number> {
    const path = `sessions/${id}/roster${round === undefined ? '' : `?round=${encodeURIComponent(round)}`}`;
    return (await this.#ask(ANSWERS.takenOver, path, asFile(file), ACT_PATIENCE)).seats;
  }

  /** Makes one more seat; resolves to its id and place. */
  addSeat(id: string, candidate: CandidateSent): Promise<{ readonly seat: string; readonly place: number }> {
    return this.#ask(ANSWERS.added, `sessions/${id}/seats`, asJson(candidate));
  }

  /** Makes one-time codes; `all`: for the seats that nobody has taken. They are told this once. */
  makeCodes(id: string, seats: 'all' | readonly string[]): Promise<SeatCodes> {
    return this.#ask(ANSWERS.codes, `sessions/${id}/codes`, asJson({ seats }), ACT_PATIENCE);
  }

  /** The sitting file of a seat whose work is over, as text. */
  async file(id: string, seat: string): Promise<string> {
    return JSON.stringify(await this.#ask(z.unknown(), `sessions/${id}/seats/${seat}/file`, {}, ACT_PATIENCE));
  }

  /** Forgets who sat where in a session that is closed; in an examination the first who asks for it only asks. */
  async forgetNames(id: string): Promise<void> {
    await this.#ask(ANSWERS.forgotten, `sessions/${id}/identities/forget`, asJson({}));
  }

  record(id: string): Promise<SealedRecord> {
    return this.#ask(ANSWERS.sealed, `sessions/${id}/record`, {}, ACT_PATIENCE);
  }

  /** The record of the hall itself: accounts, keys, backups. */
  async hallRecord(): Promise<readonly RecordEntry[]> {
    return (await this.#ask(ANSWERS.entries, 'record')).entries;
  }

  accounts(): Promise<readonly Account[]> {
    return this.#ask(ANSWERS.accounts, 'accounts');
  }

  /** Makes an account; its key is told this once. */
  makeAccount(name: string, roles: readonly string[]): Promise<{ readonly account: Account; readonly key: string }> {
    return this.#ask(ANSWERS.made, 'accounts', asJson({ name, roles }));
  }

  /** The key of an account opens nothing any more; the new one is told this once. */
  async renewKey(account: string): Promise<string> {
    return (await this.#ask(ANSWERS.key, `accounts/${account}/key`, asJson({}))).key;
  }

  closeAccount(account: string): Promise<Account> {
    return this.#ask(ANSWERS.account, `accounts/${account}/close`, asJson({}));
  }

  #ask<T extends z.ZodMiniType>(schema: T, path: string, init: RequestInit = {}, patience?: number) {
    const headers = { ...init.headers, authorization: `Bearer ${this.#key}` };
    return askHall(schema, `${this.#base}/api/${path}`, { ...init, headers }, patience);
  }
}
