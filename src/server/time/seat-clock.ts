import { dayEndAfter, pastTheNight, type Shift } from '../../session/pacer.ts';

/** How the simulated days of a seat go by. All whole numbers, so that real and simulated time can be worked out of each other exactly. */
export interface SeatClock {
  readonly days: readonly Shift[];
  /** Real ms that the first working day takes at 100 per cent. */
  readonly dayReal: number;
  /** Real time given, per cent: 100 is the usual time, 150 half as much again (an accommodation, set before the start). */
  readonly percent: number;
}

/** Simulated ms of the first working day: the other days pass as fast. */
const dayLength = ({ days: [first] }: SeatClock): number => (first === undefined ? 0 : first.close - first.open);

/** Working ms, nights left out, after so many real ms of running. */
const workedAfter = (clock: SeatClock, ran: number): number =>
  Number((BigInt(ran) * BigInt(dayLength(clock)) * 100n) / (BigInt(clock.dayReal) * BigInt(clock.percent)));

/** The fewest real ms of running after which so many working ms have passed. */
function ranFor(clock: SeatClock, worked: number): number {
  const [of, per] = [BigInt(worked) * BigInt(clock.dayReal) * BigInt(clock.percent), BigInt(dayLength(clock)) * 100n];
  return per === 0n ? 0 : Number((of + per - 1n) / per);
}

/** The simulated time after so many real ms of running, from the opening of the first day on. Nights pass in no time. */
export function simulatedAfter(clock: SeatClock, ran: number): number {
  let at = clock.days[0]?.open ?? 0;
  let left = workedAfter(clock, ran);
  for (;;) {
    const end = dayEndAfter(clock.days, at);
    if (left === 0 || at >= end) return at;
    if (at + left < end) return at + left;
    left -= end - at;
    at = pastTheNight(clock.days, end);
  }
}

/** The fewest real ms of running after which a simulated time is reached. A time in a night counts as the next opening. */
export function runningTo(clock: SeatClock, simulated: number): number {
  let worked = 0;
  for (const { open, close } of clock.days) worked += Math.max(0, Math.min(simulated, close) - open);
  return ranFor(clock, worked);
}
