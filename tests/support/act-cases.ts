import type { Act } from '../../src/server/hall/acts.ts';
import type { Permission } from '../../src/server/people/roles.ts';

/** Something that is asked of a route, and what whoever asks has to be allowed. */
export interface RouteCase {
  readonly needs: Permission;
  readonly body?: unknown;
}

/** An act of each kind. */
export function actCases(): readonly RouteCase[] {
  const seats = 'all';
  const text = 'Words.';
  const acts: readonly Act[] = [
    { do: 'release', seats },
    { do: 'pause', seats },
    { do: 'break', seats, minutes: 5 },
    { do: 'message', seats, text },
    { do: 'end', seats },
    { do: 'identify', seats, isIdentified: true },
    { do: 'note', seats, text },
    { do: 'incident', seats, cause: 'power', whose: 'nobody', text },
    { do: 'decide', incident: 1, decision: 'no-effect', text },
    { do: 'grant', seats, minutes: 5, reason: text },
    { do: 'needs', seats, percent: 120, reason: text },
    { do: 'pace', pace: 2 },
    { do: 'inject', seats, kind: 'angry-buyer' },
    { do: 'jump', seats },
    { do: 'places', count: 30 },
    { do: 'assign', account: 'nobody', role: 'proctor' },
    { do: 'dismiss', account: 'nobody', role: 'proctor' },
    { do: 'close' },
  ];
  return acts.map((body) => ({ needs: `act/${body.do}`, body }));
}
