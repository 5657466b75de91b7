import { type Act, actIn } from './acts.ts';
import type { RecordEntry } from './rows.ts';

type IncidentAct = Extract<Act, { readonly do: 'incident' }>;
type DecideAct = Extract<Act, { readonly do: 'decide' }>;

/** What somebody decided about an incident, and when. */
export interface IncidentDecision extends Pick<DecideAct, 'decision' | 'text'> {
  readonly at: number;
  readonly by?: string;
}

/** Something that interrupted the work, as the record has it. */
export interface Incident extends Pick<IncidentAct, 'seats' | 'cause' | 'whose' | 'text'> {
  /** The number of its entry, by which it is decided. */
  readonly no: number;
  readonly at: number;
  readonly by?: string;
  /** The oldest first; the last one counts. */
  readonly decisions: readonly IncidentDecision[];
}

const whoOf = ({ at, by }: RecordEntry) => ({ at, ...(by === undefined ? {} : { by }) });

/** The incidents of a record, the oldest first. */
export function incidentsIn(entries: readonly RecordEntry[]): readonly Incident[] {
  const incidents = new Map<number, Incident>();
  for (const entry of entries) {
    const act = actIn(entry);
    if (act?.do === 'incident') {
      const { seats, cause, whose, text } = act;
      incidents.set(entry.no, { no: entry.no, ...whoOf(entry), seats, cause, whose, text, decisions: [] });
    } else if (act?.do === 'decide') {
      const incident = incidents.get(act.incident);
      const decision = { ...whoOf(entry), decision: act.decision, text: act.text };
      if (incident !== undefined)
        incidents.set(incident.no, { ...incident, decisions: [...incident.decisions, decision] });
    }
  }
  return [...incidents.values()];
}

/** The entries that are about a seat: those of its own, and acts of the staff at it or at all. */
export const entriesAbout = (entries: readonly RecordEntry[], seat: string): readonly RecordEntry[] =>
  entries.filter((entry) => {
    if (entry.seat === seat) return true;
    const { seats } = (entry.data ?? {}) as { readonly seats?: unknown };
    return seats === 'all' || (Array.isArray(seats) && seats.includes(seat));
  });
