import { html, nothing, type TemplateResult } from 'lit';
import type { BoardSeat } from '../../../host/remote/staff-shapes.ts';
import { formatTime } from '../../format.ts';
import { t } from '../../i18n.ts';
import { type IconName, icon } from '../../icons.ts';

/** A state is told by its sign and its word, and by colour only besides. */
export const STATE_SIGNS: Readonly<Record<BoardSeat['state'], IconName>> = {
  frozen: 'alert',
  paused: 'pause',
  break: 'hold',
  lobby: 'clock',
  expected: 'user',
  working: 'play',
  over: 'check-circle',
};

interface Tile {
  /** Acts of the middle one of the room in the last minutes. */
  readonly median: number;
  readonly isChosen: boolean;
  /** Whether an incident at it waits for its decision. */
  readonly isMarked: boolean;
  /** Whether somebody looks at its candidate's papers before the work begins. */
  readonly isExamination: boolean;
  choose(isMore: boolean): void;
}

/** Whether a seat has done nothing for minutes in which the others have. */
const isStill = ({ state, lately }: BoardSeat, median: number): boolean =>
  state === 'working' && lately === 0 && median > 0;

/** How a seat's work goes: empty before anybody has come, and where nothing is asked of who waits. */
const workWords = (seat: BoardSeat, isExamination: boolean): string => {
  const { state, acts, day, clock, isIdentified } = seat;
  if (state === 'expected' || (state === 'lobby' && !isExamination)) return '';
  if (state !== 'lobby') return t('staff:tile.work', { day: day + 1, time: formatTime(clock), acts });
  return t(`staff:tile.${isIdentified ? 'identified' : 'not-identified'}`);
};

/** Small signs with their words for those who point at them or hear them. */
function marks(seat: BoardSeat, { median, isMarked }: Tile): TemplateResult {
  const { unseen, freezes, percent, state, isChecked, isPrepared, handUp } = seat;
  const signs: readonly (readonly [IconName, string, number | string])[] = [
    ...(isMarked ? ([['flag', t('staff:tile.incident'), '']] as const) : []),
    ...(handUp === undefined ? [] : ([['bell', t('staff:tile.hand'), '']] as const)),
    ...(state === 'lobby' && !isChecked ? ([['gear', t('staff:tile.not-checked'), '']] as const) : []),
    ...(state === 'lobby' && !isPrepared ? ([['clock', t('staff:tile.not-prepared'), '']] as const) : []),
    ...(unseen > 0 ? ([['chat', t('hall:tile.unseen', { count: unseen }), unseen]] as const) : []),
    ...(freezes > 0 ? ([['link', t('hall:tile.freezes', { count: freezes }), freezes]] as const) : []),
    ...(percent > 100 ? ([['clock', t('staff:tile.percent', { percent }), `${percent}%`]] as const) : []),
    ...(isStill(seat, median) ? ([['moon', t('hall:tile.quiet'), '']] as const) : []),
  ];
  return html`<span class="hall-tile-marks">${signs.map(([sign, words, count]) => html`<span title=${words}>${icon(sign, words)}${count}</span>`)}</span>`;
}

/** A seat on the board; it can be chosen, so that an act goes to it alone. With a control key, or Shift, it is chosen beside others. */
export function seatTile(seat: BoardSeat, tile: Tile): TemplateResult {
  const { name, place, row, label = `${place}`, room, state } = seat;
  const where = row === undefined ? label : `${row}-${label}`;
  const chosen = (event: MouseEvent): void => tile.choose(event.ctrlKey || event.metaKey || event.shiftKey);
  return html`<button type="button" class="hall-tile" data-state=${state} data-marked=${tile.isMarked || seat.handUp !== undefined ? 'yes' : nothing} aria-pressed=${String(tile.isChosen)} title=${name ?? nothing} @click=${chosen}>
    <span class="hall-tile-head"><span class="number">${where}</span> ${room === undefined ? nothing : html`<span class="muted"><bdi>${room}</bdi></span>`} <bdi>${name ?? ''}</bdi></span>
    <span class="hall-tile-state">${icon(STATE_SIGNS[state])} <span>${t(`hall:state.${state}`)}</span>${marks(seat, tile)}</span>
    <span class="hall-tile-work">${workWords(seat, tile.isExamination)}</span>
  </button>`;
}
