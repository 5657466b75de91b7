import { html, type TemplateResult } from 'lit';
import { PANEL_DUTIES } from '../duties.ts';
import { WaybillElement } from '../element.ts';
import { t } from '../i18n.ts';
import type { PanelDuties } from '../panel-duty.ts';
import '../screens/home/home-screen.ts';
import { parseRoute, type Route } from './route.ts';

/** The whole page: shows the screen of the address. Screens other than home are loaded when needed. */
export class WaybillApp extends WaybillElement {
  static override properties = { duties: { attribute: false }, route: { state: true }, ready: { state: true } };

  /** The duties that the page can show. */
  duties: PanelDuties = PANEL_DUTIES;
  route: Route = parseRoute(location.hash);
  ready = true;

  override connectedCallback(): void {
    super.connectedCallback();
    const turn = (): void => void this.#turn();
    addEventListener('hashchange', turn);
    this.keep(() => removeEventListener('hashchange', turn));
    turn();
  }

  async #turn(): Promise<void> {
    const route = parseRoute(location.hash);
    this.ready = false;
    this.route = route;
    if (route.screen === 'portfolio') await import('../screens/portfolio/portfolio-screen.ts');
    if (route.screen === 'sitting') await import('../screens/sitting-screen.ts');
    this.ready = true;
  }

  override render(): TemplateResult {
    if (!this.ready) return html`<p class="visually-hidden" role="status">${t('app:common.loading')}</p>`;
    if (this.route.screen === 'portfolio') return html`<wb-portfolio></wb-portfolio>`;
    if (this.route.screen === 'sitting')
      return html`<wb-sitting .sitting=${this.route.id} .duties=${this.duties}></wb-sitting>`;
    return html`<wb-home .duties=${this.duties}></wb-home>`;
  }
}

customElements.define('wb-app', WaybillApp);
