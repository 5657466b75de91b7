import { SessionClient } from '../client.ts';
import type { HostEvent, Language, SittingHost } from '../port.ts';
import { type Reach, RemoteWire } from './remote-wire.ts';
import { type MachineCheck, receiptText, SeatApi, type Standing, type TakenSeat } from './seat-api.ts';

/** The line between a page and its seat in the hall. */
export interface SeatLine {
  readonly standing: Standing;
  readonly reach: Reach;
  /** Resolves when the seat was released: until then nothing of the sitting is here. */
  readonly host: Promise<SittingHost>;
  /** Called when the standing or the reach has changed; returns a function that stops it. */
  onChanged(listener: () => void): () => void;
  /** Called when the hall was started anew and knows this line no more: whoever sits here sits down again. */
  onForgotten(listener: () => void): void;
  /** Says that a message of the staff was shown. */
  show(no: number): void;
  /** The candidate goes on, after somebody of the staff has let them. */
  goOn(): void;
  /** Tells the hall of the machine on which the page runs. */
  check(found: MachineCheck): Promise<void>;
  /** Raises a hand, or takes it down. */
  hand(isUp: boolean): Promise<void>;
  /** What a candidate keeps of the hand-in, as text. */
  receipt(): Promise<string>;
  /** Ends the line; the seat itself stays taken. */
  close(): void;
}

/**
 * Sits down at a seat that was taken. Rejects with a `HostError`: `hall/no-answer`, or `hall/no-such-seat` where the hall does not
 * know it. Whoever sat there before, on another page, is told so.
 */
export async function sitDown(base: string, taken: TakenSeat, language: Language): Promise<SeatLine> {
  const api = new SeatApi(base, taken);
  const { link, seat } = await api.sitDown();
  const listeners = new Set<() => void>();
  const listener = (): void => {
    for (const each of listeners) each();
  };
  let forgotten: () => void = () => undefined;
  const line = { standing: seat, reach: 'near' as Reach };
  const now = (): number => performance.now();
  const wire = new RemoteWire({
    ...{ api, link, now },
    onStanding: (standing) => {
      line.standing = standing;
      listener();
    },
    onReach: (reach) => {
      line.reach = reach;
      listener();
    },
    onForgotten: () => forgotten(),
  });
  const host = SessionClient.open(wire, language, now);
  // It comes by itself, and is here whatever becomes of the hall.
  let receipt: unknown;
  const keep = (event: HostEvent): void => {
    if (event.type === 'receipt') receipt = event.receipt;
  };
  void host.then((opened) => opened.subscribe(keep)).catch(() => undefined);
  return {
    get standing() {
      return line.standing;
    },
    get reach() {
      return line.reach;
    },
    host,
    onChanged: (called) => {
      listeners.add(called);
      return () => listeners.delete(called);
    },
    onForgotten: (called) => {
      forgotten = called;
    },
    show: (no) => {
      wire.seen = Math.max(wire.seen, no);
    },
    goOn: () => wire.goOn(),
    check: (found) => api.check(found),
    hand: async (isUp) => {
      line.standing = await api.hand(isUp);
      listener();
    },
    receipt: async () => (receipt === undefined ? api.receipt() : receiptText(receipt)),
    close: () => wire.close(),
  };
}
