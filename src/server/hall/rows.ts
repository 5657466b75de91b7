import type { Lease } from '../time/lease.ts';
import type { Plan } from './plan.ts';

/** A session as it is stored. */
export interface SessionRow {
  readonly id: string;
  readonly code: string;
  readonly plan: Plan;
  /** Real ms since 1970. */
  readonly openedAt: number;
  /** Whether those who join now begin at once. */
  readonly isReleased: boolean;
  readonly pace: 1 | 2 | 4;
  readonly closedAt?: number;
}

/** A message to a seat, which its page has to say that it has shown. */
export interface SeatMessage {
  readonly no: number;
  readonly at: number;
  readonly text: string;
}

/** A seat as it is stored. */
export interface SeatRow {
  readonly id: string;
  readonly session: string;
  /** Its number in the room, from 1 on. */
  readonly place: number;
  readonly name: string;
  readonly secretHash: string;
  readonly joinedAt: number;
  readonly lease: Lease;
  /** Left out until it is released for the first time. */
  readonly sitting?: string;
  readonly messages: readonly SeatMessage[];
  /** The last message that its page has shown. */
  readonly seen: number;
  readonly isOver: boolean;
}

/** Something that happened in a session, in real time: an entry of its record. */
export interface RecordEntry {
  readonly session: string;
  readonly no: number;
  readonly at: number;
  readonly kind: string;
  readonly seat?: string;
  readonly data?: unknown;
}

/** Where a hall keeps what is not a sitting. A promise resolves when the disk has it. */
export interface HallStore {
  saveSession(row: SessionRow): Promise<void>;
  saveSeat(row: SeatRow): Promise<void>;
  addEntry(entry: RecordEntry): Promise<void>;
  /** Oldest first. */
  sessions(): Promise<readonly SessionRow[]>;
  /** By place. */
  seats(session: string): Promise<readonly SeatRow[]>;
  entries(session: string): Promise<readonly RecordEntry[]>;
}
