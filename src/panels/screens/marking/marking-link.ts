import { html, type TemplateResult } from 'lit';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { makeHash } from '../../shell/route.ts';

/** The way from a session to the marking of its letters, its results and appeals. */
export class MarkingLink extends WaybillElement {
  static override properties = { session: {} };

  /** The id of the session. */
  session = '';

  override render(): TemplateResult {
    return html`<a class="button small quiet" href=${makeHash({ screen: 'marking', session: this.session })}>${icon('edit')} ${t('marking:screen.heading')}</a>`;
  }
}

customElements.define('wb-marking-link', MarkingLink);
