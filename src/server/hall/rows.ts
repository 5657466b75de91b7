import type { Role } from '../people/roles.ts';
import type { Lease } from '../time/lease.ts';
import type { Plan } from './plan.ts';

/** Somebody of the staff, as stored. They come in with a key of which only the hash is kept. */
export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly keyHash: string;
  readonly createdAt: number;
  /** From then on the key opens nothing. */
  readonly closedAt?: number;
}

/** A session as it is stored: what was decided when it was opened. What came later stands in its record. */
export interface SessionRow {
  readonly id: string;
  readonly code: string;
  readonly plan: Plan;
  /** The engine with which its sittings are played, judged and played again. */
  readonly engine: string;
  /** Real ms since 1970. */
  readonly openedAt: number;
  readonly closedAt?: number;
}

/** Something that a seat's page has to say that it has shown: a text of the staff, or a change of the candidate's time. */
export interface SeatMessage {
  readonly no: number;
  readonly at: number;
  /** In the words of whoever sent it. */
  readonly text?: string;
  /** Or in the hall's: a key under `notice` of `hall.json`, and its values. */
  readonly notice?: { readonly key: string; readonly values: Readonly<Record<string, number | string>> };
}

/** What a candidate was granted beforehand. */
export interface SeatNeeds {
  /** Real time for the same work, in hundredths of the usual: 100 to 300. */
  readonly percent: number;
  readonly largeText: boolean;
  /** Minutes of breaks that the candidate may ask for. */
  readonly breaks: number;
}

/** What the page said of its machine while it waited. */
export interface SystemCheck {
  readonly browser: string;
  readonly keepsData: boolean;
  readonly hasSound: boolean;
  /** Real ms between a question and its answer, as the page measured it: to be shown, and never believed. */
  readonly roundTrip: number;
  readonly screen: string;
}

/** A seat as it is stored. Who sits there is stored apart. */
export interface SeatRow {
  readonly id: string;
  readonly session: string;
  /** Its number in the session, from 1 on. */
  readonly place: number;
  /** Where it stands, as the roster says. */
  readonly room?: string;
  readonly row?: string;
  readonly label?: string;
  /** The code that opens it once; a newer one replaces it. */
  readonly code?: { readonly hash: string; readonly expiresAt: number; readonly usedAt?: number };
  /** Left out until somebody has taken it. */
  readonly secretHash?: string;
  readonly joinedAt?: number;
  readonly needs: SeatNeeds;
  readonly isIdentified: boolean;
  readonly check?: SystemCheck;
  readonly lease: Lease;
  /** Since when the candidate has a hand up, real ms; left out where it is down. */
  readonly handUp?: number;
  /** Until when a break was agreed on, real ms; left out where there is none. */
  readonly breakUntil?: number;
  /** Since when it lasts, and real ms of those before: both of the work alone, not of the time before it. */
  readonly breakFrom?: number;
  readonly breakTaken?: number;
  /** Left out until somebody sits there: it is made before its release, and shown after. */
  readonly sitting?: string;
  readonly messages: readonly SeatMessage[];
  /** The last message that its page has shown. */
  readonly seen: number;
  readonly isOver: boolean;
  /** The last entry of the record whose act was done at this seat. */
  readonly applied: number;
  /** What the board says of the work while nobody plays it. */
  readonly shown: { readonly day: number; readonly clock: number; readonly acts: number };
}

/** What a server says of a seat that it plays, again and again: when its page was heard last, and what the board says of its work. */
export interface SeatSign {
  readonly seat: string;
  /** Real ms since 1970. */
  readonly heard: number;
  readonly shown: SeatRow['shown'];
}

/** Something that happened in a session, in real time: an entry of its record. */
export interface RecordEntry {
  readonly session: string;
  readonly no: number;
  readonly at: number;
  readonly kind: string;
  /** The account of whoever did it; left out where nobody of the staff did. */
  readonly by?: string;
  readonly seat?: string;
  readonly data?: unknown;
}
/** An entry before it has its number. */
export type NewEntry = Omit<RecordEntry, 'no'>;

/** The record of the hall itself: accounts, keys, backups, what was deleted. */
export const HALL_RECORD = 'hall';

/** Who sits at a seat, sealed. */
export interface IdentityRow {
  readonly session: string;
  readonly seat: string;
  readonly sealed: string;
}

/** The entry of a record with its number, as it is stored. */
export function numbered({ session, at, kind, by, seat, data }: NewEntry, no: number): RecordEntry {
  const beside = { ...(by === undefined ? {} : { by }), ...(seat === undefined ? {} : { seat }) };
  return { session, no, at, kind, ...beside, ...(data === undefined ? {} : { data }) };
}

/** The right of one of several servers to write a seat, until another has taken the seat. */
export interface Tenure {
  readonly node: string;
  /** How often the seat was taken. */
  readonly epoch: number;
}

/**
 * Where a hall keeps what is not a sitting. A promise resolves when the disk has it, or rejects with a `StoreFault`. Whoever reads sees
 * everything that was written before.
 */
export interface HallStore {
  saveAccount(row: AccountRow): Promise<void>;
  accounts(): Promise<readonly AccountRow[]>;
  saveSession(row: SessionRow): Promise<void>;
  /** Oldest first. */
  sessions(): Promise<readonly SessionRow[]>;
  /**
   * Gives out places of a session, one after the other and each once; resolves to the first of them. `most`: how many can be given out
   * in all, by every server together; resolves to null, and gives out none, where these would be more.
   */
  takePlaces(session: string, count: number, most?: number): Promise<number | null>;
  /** With a tenure: rejects as `taken` once another server has taken the seat. */
  saveSeat(row: SeatRow, tenure?: Tenure): Promise<void>;
  /** Seats that are new: all or none. `node`: the server that plays them from the start, under epoch 1. */
  addSeats(rows: readonly SeatRow[], node?: string): Promise<void>;
  /** By place. */
  seats(session: string): Promise<readonly SeatRow[]>;
  /** Replaces what a server has said of the seats of a session. `node`: empty where it has the hall for itself. */
  saveSigns(session: string, node: string, signs: readonly SeatSign[]): Promise<void>;
  /** What every server has said last. */
  signs(session: string): Promise<readonly SeatSign[]>;
  /**
   * Adds to a record, and resolves to the entry with its number: 1, 2, 3… without a gap, in the sequence in which they are on the
   * disk. `after`: rejects as `taken` where the record has grown beyond that number meanwhile.
   */
  addEntry(entry: NewEntry, after?: number): Promise<RecordEntry>;
  /** Those after a number, in their sequence. */
  entries(session: string, after?: number): Promise<readonly RecordEntry[]>;
  saveIdentities(rows: readonly IdentityRow[]): Promise<void>;
  identities(session: string): Promise<readonly IdentityRow[]>;
  /** The key of the identities of a session; null where there is none, or where it was dropped. */
  identityKey(session: string): Promise<string | null>;
  saveIdentityKey(session: string, key: string): Promise<void>;
  /** From then on nobody can tell who sat in a session. */
  dropIdentityKey(session: string): Promise<void>;
  /** Deletes a session with its seats, its identities and their key. Its record stays, and its sittings are deleted by their store. */
  removeSession(session: string): Promise<void>;
}
