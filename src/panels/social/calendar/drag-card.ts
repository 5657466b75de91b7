import type { Slot, WbWeekGrid } from './week-grid.ts';

/** Pixels the pointer has to move before a press becomes a drag. */
const SLACK = 4;

/** What a drag does: `over` with each place it comes to, `drop` with the last, `end` when it is over either way. */
export interface Dragging {
  readonly grid: WbWeekGrid;
  readonly name: string;
  over(slot: Slot | null): void;
  drop(slot: Slot): void;
}

/** The card under the pointer while it is dragged. */
function floating(name: string): HTMLElement {
  const card = document.createElement('div');
  card.className = 'dragged-card';
  card.textContent = name;
  card.setAttribute('aria-hidden', 'true');
  return card;
}

/** Lets a card be dragged by the pointer on to a week; Escape or a drop outside lets it go. */
export function dragCard(down: PointerEvent, { grid, name, over, drop }: Dragging): void {
  if (down.button !== 0) return;
  down.preventDefault();
  let card: HTMLElement | null = null;
  let slot: Slot | null = null;
  const move = ({ clientX, clientY }: PointerEvent): void => {
    if (card === null) {
      if (Math.hypot(clientX - down.clientX, clientY - down.clientY) < SLACK) return;
      card = floating(name);
      document.body.append(card);
    }
    card.style.translate = `${clientX + 10}px ${clientY + 8}px`;
    grid.scrollNear(clientY);
    slot = grid.slotAtPoint(clientX, clientY);
    over(slot);
  };
  const end = (dropped: boolean): void => {
    stop.abort();
    card?.remove();
    if (dropped && card !== null && slot !== null) drop(slot);
    else over(null);
  };
  const stop = new AbortController();
  const { signal } = stop;
  addEventListener('pointermove', move, { signal });
  addEventListener('pointerup', () => end(true), { signal });
  addEventListener('pointercancel', () => end(false), { signal });
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end(false);
    },
    { signal, capture: true },
  );
}
