import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import {
  clockOf,
  localMoment,
  minutesOf,
  occasionsAt,
  type PlannedPost,
  type PlannedWeek,
  SLOT_MINUTES,
  type SocialAccount,
  slotAt,
} from '../../../host/index.ts';
import { SittingElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { nameOf } from '../../parts/names.ts';
import { openPaper } from '../../shell/paper.ts';
import {
  cardName,
  dayWords,
  localWords,
  POST,
  placeOf,
  postsIn,
  slotWords,
  socialHouse,
  stageWords,
} from './calendar-view.ts';

/** A place on the grid: the day of the week shown, and minutes after midnight on the clock of the market. */
export interface Slot {
  readonly day: number;
  readonly minutes: number;
}

const MINUTES_A_DAY = 24 * 60;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const percent = (minutes: number): string => `${(minutes / MINUTES_A_DAY) * 100}%`;
const onGrid = (minutes: number): number =>
  Math.min(MINUTES_A_DAY - SLOT_MINUTES, Math.max(0, Math.floor(minutes / SLOT_MINUTES) * SLOT_MINUTES));

/** Pixels from its upper and lower edge within which the grid scrolls while a card is dragged. */
const EDGE = 28;
/** An occasion that lasts longer than this is a custom, and holds on every day that is shown. */
const LONGEST = 90 * 86_400_000;

/** Whether an occasion holds all the year round. */
export const isCustom = ({ from, until }: { readonly from: string; readonly until: string }): boolean =>
  Date.parse(until) - Date.parse(from) > LONGEST;

/** How far an arrow moves the ghost: minutes, or days. */
const STEPS: Readonly<Record<string, { readonly minutes?: number; readonly days?: number }>> = {
  ArrowUp: { minutes: -SLOT_MINUTES },
  ArrowDown: { minutes: SLOT_MINUTES },
  PageUp: { minutes: -60 },
  PageDown: { minutes: 60 },
  ArrowLeft: { days: -1 },
  ArrowRight: { days: 1 },
};

/**
 * The week of an account on the clock of its market, with its peak hours shaded, the occasions of each day, and its posts. A card that
 * is about to be pinned is a ghost on it: the pointer drags it, or arrow keys move it and Enter drops it.
 */
export class WbWeekGrid extends SittingElement {
  static override properties = {
    host: { attribute: false },
    account: { attribute: false },
    week: { attribute: false },
    ghost: { attribute: false },
    ghostName: { attribute: false },
    byKeys: { attribute: false },
  };

  declare account: SocialAccount;
  declare week: PlannedWeek;
  /** Where the card is that is about to be pinned. */
  declare ghost: Slot | null;
  declare ghostName: string;
  /** Whether the ghost is moved by keys: then it takes the focus. */
  declare byKeys: boolean;
  onMove: (slot: Slot) => void = () => undefined;
  onDrop: (slot: Slot) => void = () => undefined;
  onCancel: () => void = () => undefined;

  /** The slot at a point of the window; null outside of the days. */
  slotAtPoint(x: number, y: number): Slot | null {
    const column = document.elementsFromPoint(x, y).find((each) => each.classList.contains('grid-day'));
    if (!(column instanceof HTMLElement) || !this.contains(column)) return null;
    const { top, height } = column.getBoundingClientRect();
    return { day: Number(column.dataset.day), minutes: onGrid(((y - top) / height) * MINUTES_A_DAY) };
  }

  /** Scrolls on where the pointer is near the upper or lower edge. */
  scrollNear(y: number): void {
    const body = this.querySelector('.grid-body');
    const sheet = this.closest('.dock-sheet');
    for (const each of [body, sheet]) {
      if (each === null) continue;
      const { top, bottom } = each.getBoundingClientRect();
      if (Math.abs(y - top) < EDGE) each.scrollTop -= EDGE / 2;
      else if (Math.abs(y - bottom) < EDGE) each.scrollTop += EDGE / 2;
    }
  }

  /** Brings an hour into sight. */
  showHour(minutes: number): void {
    const body = this.querySelector('.grid-body');
    if (body !== null) body.scrollTop = (minutes / MINUTES_A_DAY) * body.scrollHeight - body.clientHeight / 3;
  }

  protected override firstUpdated(): void {
    this.showHour(minutesOf(this.account.peaks.at(-1)?.from ?? '12:00'));
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (this.byKeys && changed.has('ghost') && this.ghost !== null) {
      const ghost = this.querySelector<HTMLElement>('.ghost');
      ghost?.focus({ preventScroll: true });
      ghost?.scrollIntoView({ block: 'nearest' });
    } else if (changed.has('account')) this.firstUpdated();
  }

  #onKey(event: KeyboardEvent, { day, minutes }: Slot): void {
    const step = STEPS[event.key];
    if (step !== undefined) {
      const days = Math.min(this.week.days - 1, Math.max(0, day + (step.days ?? 0)));
      this.onMove({ day: days, minutes: onGrid(minutes + (step.minutes ?? 0)) });
    } else if (event.key === 'Enter') this.onDrop({ day, minutes });
    else if (event.key === 'Escape') this.onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #ghost(): TemplateResult | typeof nothing {
    const { ghost } = this;
    if (ghost === null) return nothing;
    const words = slotWords(this.host, this.account, this.week, ghost.day, ghost.minutes);
    const style = styleMap({ insetBlockStart: percent(ghost.minutes) });
    return html`<button
      type="button"
      class="ghost"
      style=${style}
      aria-label=${t('papers:posting.ghost', { card: this.ghostName, slot: words })}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, ghost)}
      @click=${() => this.onDrop(ghost)}
    >
      ${icon('pin')}<span class="number">${clockOf(ghost.minutes)}</span>
    </button>`;
  }

  #post(post: PlannedPost): TemplateResult {
    const { minutes } = placeOf(this.host, this.account, this.week, post.publishedAt ?? post.at);
    const words = [localWords(this.host, post.account, post.at), cardName(this.host, { id: post.card })];
    const sign = post.stage === 'failed' ? 'alert' : post.publishedAt === undefined ? 'clock' : 'check';
    return html`<button
      type="button"
      class="grid-post"
      data-stage=${post.stage}
      data-post=${post.id}
      style=${styleMap({ insetBlockStart: percent(minutes) })}
      title=${words.join(' ')}
      aria-label=${[...words, stageWords(post.stage)].join(' · ')}
      @click=${() => openPaper(this, { kind: POST, id: post.id })}
    >
      ${icon(sign)}<span class="number">${clockOf(minutes)}</span><span class="grid-name">${words[1]}</span>
    </button>`;
  }

  /** A stretch of a day that is shaded. */
  #stretch(name: string, from: number, to: number): TemplateResult {
    return html`<div
      class=${name}
      style=${styleMap({ insetBlockStart: percent(from), blockSize: percent(Math.max(0, to - from)) })}
    ></div>`;
  }

  #day(day: number, posts: readonly PlannedPost[]): TemplateResult {
    const { peaks, market } = this.account;
    const { offsets } = socialHouse(this.host).audiences;
    const { weekday } = localMoment(offsets, market, slotAt(offsets, market, this.week, day, 0));
    const past = (this.host.view().now - slotAt(offsets, market, this.week, day, 0)) / 60_000;
    return html`<div class="grid-day" data-day=${day}>
      ${peaks
        .filter(({ weekdays }) => weekdays.includes(weekday))
        .map(({ from, to }) => this.#stretch('grid-peak', minutesOf(from), minutesOf(to)))}
      ${past > 0 ? this.#stretch('grid-past', 0, Math.min(MINUTES_A_DAY, past)) : nothing}
      ${posts.filter((post) => placeOf(this.host, this.account, this.week, post.publishedAt ?? post.at).day === day).map((post) => this.#post(post))}
      ${this.ghost?.day === day ? this.#ghost() : nothing}
    </div>`;
  }

  /** The occasions of a day, with their hours where they have any. What holds all year stands above the calendar. */
  #head(day: number): TemplateResult {
    const { market } = this.account;
    const house = socialHouse(this.host);
    const { offsets } = house.audiences;
    const found = new Map(
      HOURS.flatMap((hour) =>
        occasionsAt(
          house.occasions,
          market,
          localMoment(offsets, market, slotAt(offsets, market, this.week, day, hour * 60)),
        ),
      )
        .filter((occasion) => !isCustom(occasion))
        .map((occasion) => [occasion.id, occasion] as const),
    );
    return html`<div class="grid-head">
      <strong>${dayWords(this.week, day)}</strong>
      ${[...found.values()].map(
        ({ id, hours }) =>
          html`<span class="grid-occasion">${nameOf(this.host, 'marketOccasion', id)}${hours === undefined ? nothing : html` <span class="number">${hours.from}–${hours.to}</span>`}</span>`,
      )}
    </div>`;
  }

  protected override render(): TemplateResult {
    const posts = postsIn(this.host, this.account.id, this.week.week);
    const days = Array.from({ length: this.week.days }, (_, day) => day);
    return html`<div class="week-grid" role="group" aria-label=${t('papers:posting.grid')} style=${styleMap({ '--days': String(days.length) })}>
      <div class="grid-heads"><span></span>${days.map((day) => this.#head(day))}</div>
      <div class="grid-body" tabindex="0" role="group" aria-label=${t('papers:posting.hours')}>
        <div class="grid-hours" aria-hidden="true">
          ${HOURS.map((hour) => html`<span class="grid-hour number">${clockOf(hour * 60)}</span>`)}
        </div>
        ${days.map((day) => this.#day(day, posts))}
      </div>
    </div>`;
  }
}

customElements.define('wb-week-grid', WbWeekGrid);
