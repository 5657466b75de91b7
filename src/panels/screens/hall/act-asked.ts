import type { StaffAct } from '../../../host/remote/staff-api.ts';
import type { Typed } from './staff-element.ts';

/** What has to be said before something is done. A question mark: it may be left out. */
export type ActField = 'minutes' | 'reason' | 'reason?' | 'text' | 'needs' | 'cause' | 'whose' | 'decision' | 'places';

type Seats = 'all' | readonly string[];

/** Something staff does after saying more of it. */
export interface AskedAct {
  readonly fields: readonly ActField[];
  readonly danger?: true;
  make(typed: Typed, seats: Seats): StaffAct;
}

export const ASKED_ACTS = {
  late: {
    fields: ['reason'],
    make: (typed, seats) => ({ do: 'release', seats, reason: typed.text('reason') }),
  },
  break: {
    fields: ['minutes', 'reason?'],
    make: (typed, seats) => ({ do: 'break', seats, minutes: typed.number('minutes'), ...typed.some('reason') }),
  },
  message: { fields: ['text'], make: (typed, seats) => ({ do: 'message', seats, text: typed.text('text') }) },
  note: { fields: ['text'], make: (typed, seats) => ({ do: 'note', seats, text: typed.text('text') }) },
  grant: {
    fields: ['minutes', 'reason'],
    make: (typed, seats) => ({ do: 'grant', seats, minutes: typed.number('minutes'), reason: typed.text('reason') }),
  },
  needs: {
    fields: ['needs', 'reason'],
    make: (typed, seats) => ({
      ...{ do: 'needs', seats, percent: typed.number('percent'), reason: typed.text('reason') },
      ...{ largeText: typed.isTicked('largeText'), breaks: typed.number('breaks') },
    }),
  },
  incident: {
    fields: ['cause', 'whose', 'text'],
    make: (typed, seats) => ({
      ...{ do: 'incident', seats, cause: typed.text('cause'), text: typed.text('text') },
      whose: typed.text('whose') as 'organiser' | 'candidate' | 'nobody',
    }),
  },
  end: {
    fields: ['reason'],
    danger: true,
    make: (typed, seats) => ({ do: 'end', seats, reason: typed.text('reason') }),
  },
  /** Another number of places of a class. */
  places: { fields: ['places'], make: (typed) => ({ do: 'places', count: typed.number('places') }) },
  /** Ends the work of those who keep a class from being closed. */
  'still-working': {
    fields: ['reason?'],
    danger: true,
    make: (typed, seats) => ({ do: 'end', seats, ...typed.some('reason') }),
  },
  close: {
    fields: ['reason?'],
    danger: true,
    make: (typed) => ({ do: 'close', ...typed.some('reason') }),
  },
} as const satisfies Readonly<Record<string, AskedAct>>;
export type AskedActName = keyof typeof ASKED_ACTS;

/** What an incident came from, and what can be decided about it: as the hall knows them. */
export const CAUSES = [
  'power',
  'network',
  'machine',
  'software',
  'illness',
  'conduct',
  'disturbance',
  'other',
] as const;
export const SIDES = ['organiser', 'candidate', 'nobody'] as const;
export const DECISIONS = ['made-up', 'goes-on', 'new-date', 'no-effect', 'void'] as const;

/** Decides an incident. */
export const decideAct = (incident: number): AskedAct => ({
  fields: ['decision', 'text'],
  make: (typed) => ({ do: 'decide', incident, decision: typed.text('decision'), text: typed.text('text') }),
});
