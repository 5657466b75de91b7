import { html, nothing, type TemplateResult } from 'lit';
import type { BoardSeat, Incident } from '../../../host/remote/staff-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { STATE_SIGNS } from './board-tile.ts';

const STATES = ['expected', 'lobby', 'working', 'paused', 'break', 'frozen', 'over'] as const;

/** Seats with an incident that nobody has decided. */
export const markedBy = (incidents: readonly Incident[], seats: readonly BoardSeat[]): ReadonlySet<string> =>
  new Set(
    incidents
      .filter(({ decisions }) => decisions.length === 0)
      .flatMap((incident) => (incident.seats === 'all' ? seats.map(({ id }) => id) : incident.seats)),
  );

/** How many seats there are, and how many in each state; how many incidents wait. */
export function boardCounts(seats: readonly BoardSeat[], incidents: readonly Incident[]): TemplateResult {
  const count = (state: BoardSeat['state']): number => seats.filter((seat) => seat.state === state).length;
  const open = incidents.filter(({ decisions }) => decisions.length === 0).length;
  return html`<p class="row small" role="status">
    <span>${t('hall:board.seats', { count: seats.length })}</span>
    ${open === 0 ? nothing : html`<span class="chip late">${icon('flag')} ${t('staff:incidents.open', { count: open })}</span>`}
    ${STATES.map((state) =>
      count(state) === 0
        ? nothing
        : html`<span class="chip" data-state=${state}>${icon(STATE_SIGNS[state])} ${t(`hall:state.${state}`)} ${count(state)}</span>`,
    )}
  </p>`;
}
