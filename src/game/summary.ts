import type { CounterModel } from './counter-model.ts';
import type { FloorModel } from './floor-model.ts';
import type { Translate } from './words.ts';

/** Milliseconds between two summaries: a screen reader must not be flooded. */
const PAUSE = 4000;

const count = <T>(list: readonly T[], fits: (each: T) => boolean): number =>
  list.reduce((sum, each) => sum + (fits(each) ? 1 : 0), 0);

/** What the floor shows, in numbers, for those who do not see it. */
export function summarise({ unseen, slips, held, packing, ready, parcels, view }: FloorModel, t: Translate): string {
  return t('floor:summary', {
    unseen: Object.values(unseen).reduce((sum, each) => sum + each, 0),
    slips: slips.length,
    waiting: held.length,
    packing: packing.length,
    ready: ready.length,
    gates: count(view.orders.gates, ({ open }) => open),
    moving: count(parcels, ({ journey }) => journey === 'moving' || journey === 'back'),
    stopped: count(parcels, ({ journey }) => journey === 'stopped'),
    arrived: count(parcels, ({ journey }) => journey === 'arrived'),
  });
}

/** What the service room shows, in numbers. */
export function summariseCounter(
  { queues, desk, bench, door, returned, news, faq }: CounterModel,
  t: Translate,
): string {
  const queue = Object.values(queues).flat();
  const ours = [...queue, ...desk];
  return t('floor:counter', {
    ...{ queue: queue.length, desk: desk.length, bench: bench.length, door: door.length },
    soon: count(ours, ({ tone }) => tone === 'soon'),
    late: count(ours, ({ tone }) => tone === 'late'),
    ...{ returned: returned.length, news: news.open, faq },
  });
}

/** Keeps the name of the picture current, every few seconds at most. */
export class Summary {
  readonly #canvas: HTMLCanvasElement;
  #next = '';
  #wait = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    canvas.setAttribute('role', 'img');
  }

  say(words: string): void {
    this.#next = words;
  }

  update(elapsed: number): void {
    this.#wait -= elapsed;
    if (this.#wait > 0 || this.#next === '') return;
    this.#canvas.setAttribute('aria-label', this.#next);
    this.#next = '';
    this.#wait = PAUSE;
  }
}
