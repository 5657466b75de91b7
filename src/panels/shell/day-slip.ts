import { html, nothing, type TemplateResult } from 'lit';
import type { Pace } from '../../host/index.ts';
import { SittingElement } from '../element.ts';
import { formatDay } from '../format.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { DaySpan, SlipLine, SlipPart } from '../panel-duty.ts';
import type { DraftStore } from './draft-store.ts';
import { forecastUntil } from './forecast.ts';
import { trained } from './trained.ts';

/** Drafts: the working day under way, and in practice the day whose slip was not put away yet. */
const [KEPT, SHOWN] = ['day-slip', 'day-slip-shown'];

/**
 * The slip of a day that is over: what was done, what is late, the money, a buyer's words, and tomorrow. In a practice it comes at the
 * close of the day, and the clock stands until one goes on; in an assessment the clock goes on, and it comes with the next morning.
 */
export class DaySlip extends SittingElement {
  static override properties = { host: { attribute: false }, drafts: { attribute: false }, over: { state: true } };

  declare drafts: DraftStore;
  /** The day that is over and whose slip is shown. */
  over: DaySpan | null = null;
  #isLast = false;
  #paceBefore: Pace = 1;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#look();
    this.keep(
      this.host.subscribe((event) => {
        if (event.type === 'over') this.#end(event.ranOut);
        else if (event.type === 'pace' && this.over !== null && this.host.pace() !== 0 && this.#waits) this.#putAway();
        else if (event.type !== 'pace') this.#look();
      }),
    );
  }

  /** In practice the clock stands until one goes on; in an assessment it does not stop. */
  get #waits(): boolean {
    return this.host.info.mode === 'practice';
  }

  /** Whether the working day of the view has not begun yet. */
  get #isNight(): boolean {
    return this.host.clock() < this.host.view().day.open;
  }

  /** Notes the day; when it is another than the one noted before, that one is over. */
  #look(): void {
    const { day, over } = this.host.view();
    const before = this.drafts.get<DaySpan>(KEPT);
    if (before?.index === day.index) {
      if (this.#waits && !over) this.#keepShown();
      return;
    }
    this.drafts.set(KEPT, { index: day.index, open: day.open, close: day.close } satisfies DaySpan);
    if (before === undefined || before.index > day.index || over) return;
    this.over = before;
    if (!this.#waits) return;
    this.drafts.set(SHOWN, before);
    const pace = this.host.pace();
    if (pace !== 0) this.#paceBefore = pace;
  }

  /** Shows the slip again after a reload, and puts it away when the night has passed. */
  #keepShown(): void {
    if (!this.#isNight) this.#putAway();
    else this.over ??= this.drafts.get<DaySpan>(SHOWN) ?? null;
  }

  #putAway(): void {
    this.over = null;
    this.drafts.clear(SHOWN);
  }

  /** The last day has its slip too, unless it was cut short. */
  #end(ranOut: boolean): void {
    if (!ranOut) return;
    const { index, open, close } = this.host.view().day;
    this.#isLast = true;
    this.over = { index, open, close };
  }

  override render(): TemplateResult | typeof nothing {
    const { over } = this;
    return html`<div role="status" class="visually-hidden">${over === null ? '' : t('app:slip.heading', { day: over.index + 1 })}</div>
      ${over === null ? nothing : this.#renderSlip(over)}`;
  }

  #renderSlip(over: DaySpan): TemplateResult {
    const parts = trained().flatMap(({ wing }) => wing.slip?.(this.host, over) ?? []);
    const said = parts.flatMap((part) => part.said ?? [])[0];
    return html`<aside class="day-slip" ?data-light=${!this.#waits && !this.#isLast} aria-labelledby="day-slip-heading">
      <div class="day-slip-sheet">
        <p class="day-slip-shop">${icon('moon')} ${this.host.text('pack.title')}</p>
        <h2 id="day-slip-heading">${t('app:slip.heading', { day: over.index + 1 })}</h2>
        <p class="sub">${formatDay(over.open)}</p>
        <dl>${parts.flatMap(({ lines }) => lines).map((line) => this.#renderLine(line))}</dl>
        ${said === undefined ? nothing : this.#renderSaid(said)} ${this.#isLast ? nothing : this.#renderForecast()}
        <div class="day-slip-acts no-print">
          <button type="button" class="button small" @click=${() => print()}>${icon('print')} ${t('app:slip.print')}</button>
          <button type="button" class="button primary" @click=${() => this.#goOn()}>
            ${icon(this.#isLast ? 'flag' : 'sun')} ${t(`app:slip.${this.#isLast ? 'end' : this.#waits ? 'next' : 'close'}`, { day: over.index + 2 })}
          </button>
        </div>
      </div>
    </aside>`;
  }

  #renderLine({ key, value, tone }: SlipLine): TemplateResult {
    return html`<div data-tone=${tone ?? nothing}><dt>${t(`app:slip.line.${key}`)}</dt><dd>${value}</dd></div>`;
  }

  /** The first line of a buyer's words: a letter is long. */
  #renderSaid({ words, by }: NonNullable<SlipPart['said']>): TemplateResult {
    return html`<figure class="day-slip-said"><blockquote>${words.trim().split('\n', 1)}</blockquote><figcaption>— <bdi>${by}</bdi></figcaption></figure>`;
  }

  #renderForecast(): TemplateResult {
    const { close } = this.host.view().day;
    const due = forecastUntil(this.host, close);
    return html`<section>
      <h3>${t('app:slip.forecast', { day: formatDay(close) })}</h3>
      ${
        due.length === 0
          ? html`<p>${t('app:slip.calm')}</p>`
          : html`<ul>${due.map(({ kind, due: count }) => html`<li>${t(`app:slip.due.${kind}`, { count })}</li>`)}</ul>`
      }
    </section>`;
  }

  #goOn(): void {
    this.#putAway();
    if (this.#isLast) this.dispatchEvent(new CustomEvent('wb-day-over', { bubbles: true }));
    else if (this.#waits) this.host.setPace(this.#paceBefore);
  }
}

customElements.define('wb-day-slip', DaySlip);
