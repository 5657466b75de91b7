import { html, nothing, type TemplateResult } from 'lit';
import type { Pace, SittingHost } from '../../host/index.ts';
import { WaybillElement } from '../element.ts';
import { formatDay, formatTime } from '../format.ts';
import { t } from '../i18n.ts';
import { type IconName, icon } from '../icons.ts';
import { sayNoAnswer } from './no-answer.ts';

const MINUTE = 60_000;
const PACES: readonly { readonly pace: Pace; readonly icon: IconName | null }[] = [
  { pace: 0, icon: 'pause' },
  { pace: 1, icon: null },
  { pace: 2, icon: null },
  { pace: 4, icon: null },
];

/** Taipei time, how much of the working day is over, and the pace. */
export class HouseClock extends WaybillElement {
  declare host: SittingHost;
  #minute = 0;
  #skipping = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(
      this.host.subscribe(({ type }) => {
        const minute = Math.floor(this.host.clock() / MINUTE);
        if (type === 'clock' && minute === this.#minute) return;
        this.#minute = minute;
        this.requestUpdate();
      }),
    );
  }

  override render(): TemplateResult {
    const { day, days } = this.host.view();
    const now = this.host.clock();
    const stands = this.host.catalogue.clock === 'stands';
    // After the close of a day the view is about the next one; the clock still stands in the day that is over.
    const isNight = now < day.open && day.index > 0;
    const gone = isNight
      ? 1000
      : Math.max(0, Math.min(1000, Math.round((1000 * (now - day.open)) / (day.close - day.open))));
    return html`<div class="house-clock">
        <div>
          <span class="small">${stands ? '' : `${t('app:strip.day-of', { day: day.index + (isNight ? 0 : 1), days })} · `}${formatDay(now)}</span>
          <span class="house-time"><span class="visually-hidden">${t('app:strip.taipei')}</span><span class="number">${formatTime(now)}</span></span>
        </div>
        <span class="gauge plain thin" aria-hidden="true" data-level="competent" style="--value:${gone}"><i></i></span>
      </div>
      ${this.#renderPace(stands)}`;
  }

  /** A second click during a skip does nothing. */
  async #skip(): Promise<void> {
    if (this.#skipping) return;
    this.#skipping = true;
    this.requestUpdate();
    await sayNoAnswer(() => this.host.skip(), this);
    this.#skipping = false;
    this.requestUpdate();
  }

  #renderPace(stands: boolean): TemplateResult {
    if (this.host.info.mode === 'assessment')
      return html`<span class="chip">${icon('seal')} ${t('app:strip.fixed-pace')}</span>`;
    if (this.host.info.governed) return this.#renderGoverned();
    return stands ? html`<span class="chip">${icon('pause')} ${t('app:strip.stands')}</span>` : this.#renderPaces();
  }

  /** In a hall the pace is the teacher's; from a standing start a trainee sets the clock going. */
  #renderGoverned(): TemplateResult {
    const pace = this.host.pace();
    return html`<span class="chip">${icon(pace === 0 ? 'pause' : 'play')} ${pace === 0 ? t('hall:strip.stands') : t('hall:strip.pace', { pace })}</span>`;
  }

  #renderPaces(): TemplateResult {
    const pace = this.host.pace();
    return html`<div class="segments paces" role="group" aria-label=${t('app:strip.pace')}>
      ${PACES.map(
        (each) => html`<button
          type="button"
          class="button"
          aria-pressed=${String(pace === each.pace)}
          aria-label=${t(`app:strip.paces.${each.pace}`)}
          title=${t(`app:strip.paces.${each.pace}`)}
          @click=${() => this.host.setPace(each.pace)}
        >
          ${each.icon === null ? html`<span class="number">×${each.pace}</span>` : icon(each.icon)}
        </button>`,
      )}
      <button type="button" class="button" aria-label=${t('app:strip.skip')} title=${t('app:strip.skip')} aria-busy=${this.#skipping ? 'true' : nothing} @click=${() => void this.#skip()}>
        ${icon('skip')}
      </button>
    </div>`;
  }
}

customElements.define('wb-house-clock', HouseClock);
