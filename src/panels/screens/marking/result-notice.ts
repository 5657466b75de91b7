import { html, nothing, type TemplateResult } from 'lit';
import { OwnResultApi } from '../../../host/remote/marking-api.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { makeHash } from '../../shell/route.ts';
import { keptSeat } from '../hall/kept-seat.ts';

/** Leads who has handed in to their result, once that is published; nothing before. */
export class ResultNotice extends WaybillElement {
  static override properties = { isPublished: { state: true } };

  isPublished = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const seat = keptSeat();
    if (seat !== null)
      void new OwnResultApi(location.origin, seat).result().then(
        () => {
          this.isPublished = true;
        },
        () => undefined,
      );
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.isPublished) return nothing;
    return html`<p class="note good">${icon('seal')} <span>${t('marking:own.published')}</span>
      <a class="button small primary" href=${makeHash({ screen: 'results' })}>${t('marking:own.heading')} ${icon('arrow-right')}</a></p>`;
  }
}

customElements.define('wb-result-notice', ResultNotice);
