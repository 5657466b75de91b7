import { html, type TemplateResult } from 'lit';
import type { BoardSeat } from '../../../host/remote/staff-shapes.ts';
import { formatTime } from '../../format.ts';
import { t } from '../../i18n.ts';
import { type IconName, icon } from '../../icons.ts';

/** Which seats come first on the board: those that need somebody. */
export const URGENCY: Readonly<Record<BoardSeat['state'], number>> = {
  frozen: 0,
  paused: 1,
  break: 2,
  lobby: 3,
  working: 4,
  expected: 5,
  over: 6,
};

/** A state is told by its sign and its word, and by colour only besides. */
const SIGNS: Readonly<Record<BoardSeat['state'], IconName>> = {
  frozen: 'alert',
  paused: 'pause',
  break: 'pause',
  lobby: 'clock',
  expected: 'user',
  working: 'play',
  over: 'check-circle',
};

interface Tile {
  /** Acts of the middle one of the room in the last minutes. */
  readonly median: number;
  readonly isChosen: boolean;
  choose(): void;
}

/** How a seat's work goes against the room's: empty while there is nothing to compare. */
const workWords = ({ state, acts, lately, day, clock }: BoardSeat, median: number): string => {
  if (state === 'expected') return '';
  if (state === 'lobby') return t('hall:tile.waits');
  const quiet = state === 'working' && lately === 0 && median > 0 ? ` · ${t('hall:tile.quiet')}` : '';
  return `${t('hall:tile.day', { day: day + 1, time: formatTime(clock) })} · ${t('hall:tile.acts', { count: acts })}${quiet}`;
};

/** A seat on the board; it can be chosen, so that an act goes to it alone. */
export function seatTile(seat: BoardSeat, { median, isChosen, choose }: Tile): TemplateResult {
  const { name, place, state, unseen, freezes } = seat;
  return html`<button type="button" class="hall-tile" data-state=${state} aria-pressed=${String(isChosen)} @click=${choose}>
    <span class="hall-tile-head"><span class="number">${place}</span> <bdi>${name ?? ''}</bdi></span>
    <span class="hall-tile-state">${icon(SIGNS[state])} ${t(`hall:state.${state}`)}</span>
    <span class="small">${workWords(seat, median)}</span>
    <span class="small">${unseen > 0 ? t('hall:tile.unseen', { count: unseen }) : ''} ${freezes > 0 ? t('hall:tile.freezes', { count: freezes }) : ''}</span>
  </button>`;
}
