import type { Intent } from '../../bots/bot.ts';

/** An act as its candidate sent it. */
export interface SentAct extends Intent {
  /** What the page was told: null where it was done, else the key of its refusal; left out where no answer came. */
  refusal?: string | null;
}

/** What a candidate notes of the hall while it works. Times are real ms. */
export interface Notes {
  readonly acts: SentAct[];
  /** How long each act waited for its acknowledgement. */
  readonly acknowledged: number[];
  /** How long each change of the world took to the page, from the sign of life or the act that brought it about. */
  readonly shown: number[];
  /** When the first view came, on this machine's clock. */
  firstView?: number;
  /** How long the hand-in and its receipt took. */
  handIn?: number;
  receipt?: number;
  /** When the receipt was there, on this machine's clock. */
  receivedAt?: number;
  /** How often the hall was out of reach. */
  cuts: number;
  /** How often the page sat down again. */
  returns: number;
  isOver: boolean;
}

export const makeNotes = (): Notes => ({
  ...{ acts: [], acknowledged: [], shown: [], cuts: 0, returns: 0, isOver: false },
});
