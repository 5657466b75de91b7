import { html, type TemplateResult } from 'lit';
import { WaybillElement } from '../element.ts';
import { t } from '../i18n.ts';
import '../screens/home/home-screen.ts';
import { parseRoute, type Route } from './route.ts';

/** The whole page: shows the screen the address names. Screens other than home are loaded when they are wanted. */
export class WaybillApp extends WaybillElement {
  static override properties = { route: { state: true }, ready: { state: true } };

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
    if (this.route.screen === 'sitting') return html`<wb-sitting .sitting=${this.route.id}></wb-sitting>`;
    return html`<wb-home></wb-home>`;
  }
}

customElements.define('wb-app', WaybillApp);
