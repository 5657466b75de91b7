import type { Bot, Intent } from '../../bots/bot.ts';
import { SessionClient } from '../../host/client.ts';
import type { Wire } from '../../session/wire.ts';

const NO_ANSWER = 'sitting/no-answer';

/** A sitting as whoever plays it sees it. */
export interface Playing {
  isOver(): boolean;
  /** Whether another page has the seat. */
  isTaken(): boolean;
  /** Whether its clock runs. */
  runs(): boolean;
  /** Sets the clock going: at first, and after the close of a day. */
  begin(): void;
  /** What is to be done next; null where nothing is. */
  next(): Intent | null;
  /** Resolves to the key of its refusal; null where it was done, and undefined where no answer came. */
  perform(act: Intent): Promise<string | null | undefined>;
  handIn(): Promise<void>;
}

/** Plays what comes over a wire; resolves when the first view is there. */
export type Player = (wire: Wire, now: () => number) => Promise<Playing>;

/** A bot that reads what a page shows, and thinks. */
export const thinking =
  (bot: Bot): Player =>
  async (wire, now) => {
    const host = await SessionClient.open(wire, 'en', now);
    const state = { isOver: host.view().over, isTaken: false };
    let wanted: Intent[] = [];
    host.subscribe(({ type }) => {
      if (type === 'over') state.isOver = true;
      if (type === 'taken') state.isTaken = true;
    });
    return {
      isOver: () => state.isOver,
      isTaken: () => state.isTaken,
      runs: () => host.pace() !== 0,
      begin: () => host.setPace(1),
      next: () => {
        if (wanted.length === 0) wanted = [...bot.look(host.view(), host.catalogue, (key) => key)];
        return wanted.shift() ?? null;
      },
      perform: async ({ action, input }) => {
        const { refusal } = await host.perform(action, input);
        return refusal?.key === NO_ANSWER ? undefined : (refusal?.key ?? null);
      },
      handIn: () => host.finish(),
    };
  };
