import type { MachineCheck } from '../../../host/remote/seat-api.ts';

/** The browser in a few words, out of what it says of itself. */
function browserWords(says: string): string {
  const [, name = '', version = ''] = /(Edg|Firefox|Chrome|Version)\/(\d+)/.exec(says) ?? [];
  const known = { Edg: 'Edge', Version: 'Safari' }[name] ?? name;
  return known === '' ? says.slice(0, 60) : `${known} ${version}`;
}

function keepsData(): boolean {
  try {
    localStorage.setItem('waybill.check', '1');
    localStorage.removeItem('waybill.check');
    return true;
  } catch {
    return false;
  }
}

/** Looks at the machine on which the page runs. `ask`: a question to the hall, whose answer is timed. */
export async function checkMachine(ask: () => Promise<unknown>): Promise<MachineCheck> {
  const asked = performance.now();
  await ask();
  return {
    browser: browserWords(navigator.userAgent),
    keepsData: keepsData(),
    hasSound: 'AudioContext' in window,
    roundTrip: Math.round(performance.now() - asked),
    screen: `${innerWidth} × ${innerHeight}`,
  };
}

/** The narrowest window in which everything of the work has its place, CSS pixels. */
export const NARROWEST = 1_000;
/** Ms between question and answer above which work feels slow. */
export const SLOW_ANSWER = 500;
