import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { SittingHost } from '../../../host/index.ts';
import { WaybillElement } from '../../element.ts';
import { formatDay, formatMoment, formatTime } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import type { PaperRef } from '../../shell/paper.ts';
import { markingErrorWords } from './marking-element.ts';
import './seen-papers.ts';

const MINUTE = 60_000;

/** A sitting that is played again: its papers at a moment, which is moved to by a slider. */
export class MomentSlider extends WaybillElement {
  static override properties = {
    ask: { attribute: false },
    from: { attribute: false },
    startAt: { attribute: false },
    endAt: { attribute: false },
    paper: { attribute: false },
    duties: { attribute: false },
    at: { state: true },
    moment: { state: true },
    error: { state: true },
  };

  /** Asks the hall for a moment, by its simulated time. */
  declare ask: (at: number) => Promise<unknown>;
  /** Where to begin, and the span of the sitting, simulated ms. */
  declare from: number;
  declare startAt: number;
  declare endAt: number;
  /** The paper that lies in front. */
  paper: PaperRef | null = null;
  declare duties: PanelDuties;
  at = 0;
  moment: unknown = null;
  error: string | null = null;
  #asking: Promise<void> | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('from')) void this.#turnTo(this.from);
  }

  override render(): TemplateResult {
    return html`<div class="moment-slider stack">
      <div class="row">
        <button type="button" class="button square" aria-label=${t('marking:seen.earlier')} title=${t('marking:seen.earlier')} @click=${() => void this.#turnTo(this.at - 10 * MINUTE)}>${icon('chevron-left')}</button>
        <div class="field grow">
          <label for="moment-range">${formatDay(this.at)} <span class="number">${formatTime(this.at)}</span></label>
          <input id="moment-range" type="range" min=${this.startAt} max=${this.endAt} step=${MINUTE} .value=${String(this.at)} aria-valuetext=${formatMoment(this.at)} @change=${(event: Event) => void this.#turnTo(Number((event.target as HTMLInputElement).value))} />
        </div>
        <button type="button" class="button square" aria-label=${t('marking:seen.later')} title=${t('marking:seen.later')} @click=${() => void this.#turnTo(this.at + 10 * MINUTE)}>${icon('chevron-right')}</button>
        <button type="button" class="button small" ?disabled=${this.at === this.from} @click=${() => void this.#turnTo(this.from)}>${icon('history')} ${t('marking:seen.back')}</button>
      </div>
      ${this.error === null ? nothing : html`<p class="note late" role="alert">${icon('alert')} ${this.error}</p>`}
      ${this.moment === null ? nothing : html`<wb-seen-papers .moment=${this.moment} .paper=${this.paper} .duties=${this.duties} @wb-seen=${this.#pass}></wb-seen-papers>`}
    </div>`;
  }

  readonly #pass = (event: CustomEvent<SittingHost>): void => {
    this.dispatchEvent(new CustomEvent<SittingHost>('wb-seen', { detail: event.detail }));
  };

  /** Shows a moment; while one is being asked for, only the one wanted last is asked for after it. */
  async #turnTo(wanted: number): Promise<void> {
    this.at = Math.max(this.startAt, Math.min(this.endAt, wanted));
    if (this.#asking !== null) return;
    this.#asking = this.#askOn();
    await this.#asking;
    this.#asking = null;
  }

  async #askOn(): Promise<void> {
    for (let asked = Number.NaN; asked !== this.at; ) {
      asked = this.at;
      try {
        this.moment = await this.ask(asked);
        this.error = null;
      } catch (error) {
        this.error = markingErrorWords(error);
      }
    }
  }
}

customElements.define('wb-moment-slider', MomentSlider);
