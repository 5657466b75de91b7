import { html, nothing, type TemplateResult } from 'lit';
import { OwnResultApi } from '../../../host/remote/marking-api.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { makeHash } from '../../shell/route.ts';
import { keptSeat } from '../hall/kept-seat.ts';

/** Real ms between two questions for the result. */
const LOOK_EVERY = 15_000;

/** Leads who has handed in to their result, once that is published; nothing before. */
export class ResultNotice extends WaybillElement {
  static override properties = { isAwaited: { attribute: false }, isPublished: { state: true } };

  /** Whether the result is published while one waits for it, as in a class; an examination's comes days later. */
  isAwaited = false;
  isPublished = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
    if (!this.isAwaited) return;
    const timer = setInterval(() => void this.#look(), LOOK_EVERY);
    this.keep(() => clearInterval(timer));
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.isPublished) return nothing;
    return html`<p class="note good">${icon('seal')} <span>${t('marking:own.published')}</span>
      <a class="button small primary" href=${makeHash({ screen: 'results' })}>${t('marking:own.heading')} ${icon('arrow-right')}</a></p>`;
  }

  async #look(): Promise<void> {
    const seat = keptSeat();
    if (seat === null || this.isPublished) return;
    // Whoever cannot be told now is told the next time.
    this.isPublished = await new OwnResultApi(location.origin, seat).isPublished().catch(() => false);
  }
}

customElements.define('wb-result-notice', ResultNotice);
