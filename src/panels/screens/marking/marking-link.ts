import { html, type TemplateResult } from 'lit';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { makeHash } from '../../shell/route.ts';

/** The way from a session to the marking of its letters, its results and appeals. */
export class MarkingLink extends WaybillElement {
  static override properties = { session: {}, isFirst: { attribute: false } };

  /** The id of the session. */
  session = '';
  /** Whether it leads to the whole work of whoever is here. */
  isFirst = false;

  override render(): TemplateResult {
    return html`<a class="button ${this.isFirst ? 'primary' : 'small quiet'}" href=${makeHash({ screen: 'marking', session: this.session })}>${icon('edit')} ${t('marking:screen.heading')}</a>`;
  }
}

customElements.define('wb-marking-link', MarkingLink);
