import { atClock, type Channel, type TraineeView } from '../../host/index.ts';

/** `open`: a check-in window is under way; `between`: the next is later today; `done`: today's are over; `shut`: the house is closed. */
export type StallState = 'open' | 'between' | 'done' | 'shut';

export interface StallWindow {
  readonly state: StallState;
  /** When the window ends, or when the next one begins, `HH:MM`; empty where neither is today. */
  readonly at: string;
}

/** How a channel's stall stands: by the hours of the house, and by when the handbook wants the channel's list opened. */
export function windowOf(
  { checkIns }: Pick<Channel, 'checkIns'>,
  { now, day }: Pick<TraineeView, 'now' | 'day'>,
): StallWindow {
  if (now < day.open || now >= day.close) return { state: 'shut', at: '' };
  const running = checkIns.find(({ from, to }) => now >= atClock(now, from) && now < atClock(now, to));
  if (running !== undefined) return { state: 'open', at: running.to };
  const next = checkIns.map(({ from }) => from).filter((from) => atClock(now, from) > now);
  return next.length === 0 ? { state: 'done', at: '' } : { state: 'between', at: next.sort()[0] ?? '' };
}
