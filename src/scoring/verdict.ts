import type { Words } from './ledger.ts';

/** The verdict of an indicator on one criterion of a chance. */
export interface Verdict {
  readonly earned: number;
  readonly reason: Words;
  /** The facts it hangs on, or each part that was wrong with its right value. */
  readonly details?: readonly Words[];
  /** Sequence number of the happening that is judged, where it came before the one that brings the verdict. */
  readonly restsOn?: number;
  /** Takes the place of an earlier verdict. For criteria that are judged as they were left. */
  readonly again?: boolean;
}

export const words = (key: string, values: Words['values'] = {}): Words => ({ key, values });

export const right = (points: number, key = 'reason.right', values: Words['values'] = {}): Verdict => ({
  earned: points,
  reason: words(key, values),
});
/** No points: `values` name the right choice, and `details` the facts that decide it where the reason itself does not. */
export const wrong = (key: string, values: Words['values'] = {}, details: readonly Words[] = []): Verdict => ({
  earned: 0,
  reason: words(key, values),
  details,
});
export const half = (
  points: number,
  key: string,
  values: Words['values'] = {},
  details: readonly Words[] = [],
): Verdict => ({
  earned: Math.floor(points / 2),
  reason: words(key, values),
  details,
});
/** Points for a letter in the buyer's language. */
export const languageVerdict = (language: string, rightLanguage: string, points: number): Verdict =>
  language === rightLanguage
    ? right(points, 'reason.language-right')
    : wrong('reason.language-wrong', { language, rightLanguage });

/** No points for what hangs on another criterion that was wrong. */
export const noUse = (criterion: string): Verdict => wrong('reason.no-use', { criterion });

/** Points for a right act: all in time, none after its limit (simulated ms). */
export const inTime = ({ now }: { readonly now: number }, deadline: number, points: number): Verdict =>
  now <= deadline ? right(points, 'reason.in-time') : wrong('reason.late', { deadline });

/** The moment of an act, and how to count office hours from a limit. */
interface OfficeClock {
  readonly now: number;
  laterBy(from: number, hours: number): number;
}

/** Points that fall off in equal steps, one for each further grace of that many office hours. */
export function fallingOff(clock: OfficeClock, deadline: number, points: number, graceHours: number): Verdict {
  if (clock.now <= deadline) return right(points, 'reason.in-time');
  for (let left = points - 1, limit = deadline; left > 0; left -= 1) {
    limit = clock.laterBy(limit, graceHours);
    if (clock.now <= limit) return right(left, 'reason.late-within-grace', { deadline });
  }
  return wrong('reason.late', { deadline });
}

/**
 * Selection: +1 for each right pick, −1 for each wrong one, never below nothing; scaled to the points. `details` name each pick that
 * was wrong or left out.
 */
export function selection(
  picks: { right: number; wrong: number; of: number },
  points: number,
  details: readonly Words[],
): Verdict {
  const net = Math.max(0, picks.right - picks.wrong);
  const values = { right: picks.right, wrong: picks.wrong, of: picks.of };
  return {
    earned: Math.floor((net * points) / Math.max(1, picks.of)),
    reason: words(net === picks.of ? 'reason.all-right' : 'reason.picks', values),
    details,
  };
}
