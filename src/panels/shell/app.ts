import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
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
  /** Whether any screen has been loaded. */
  ready = parseRoute(location.hash).screen === 'home';

  override connectedCallback(): void {
    super.connectedCallback();
    const turn = (): void => void this.#turn();
    addEventListener('hashchange', turn);
    this.keep(() => removeEventListener('hashchange', turn));
    turn();
  }

  /** Loads the screen of the address. Until it is there, the one before it stays. */
  async #turn(): Promise<void> {
    const address = location.hash;
    const route = parseRoute(address);
    if (route.screen === 'portfolio') await import('../screens/portfolio/portfolio-screen.ts');
    if (route.screen === 'class') await import('../screens/class/class-screen.ts');
    if (route.screen === 'hall') await import('../screens/hall/hall-screen.ts');
    if (route.screen === 'seat') await import('../screens/hall/seat-screen.ts');
    if (route.screen === 'marking') await import('../screens/marking/marking-screen.ts');
    if (route.screen === 'results') await import('../screens/marking/own-results.ts');
    if (route.screen === 'sitting') await import('../screens/sitting-screen.ts');
    if (location.hash !== address) return;
    this.route = route;
    this.ready = true;
  }

  override render(): TemplateResult {
    if (!this.ready) return html`<p class="opening" role="status">${t('app:common.loading')}</p>`;
    if (this.route.screen === 'portfolio') return html`<wb-portfolio></wb-portfolio>`;
    if (this.route.screen === 'class') return html`<wb-class></wb-class>`;
    if (this.route.screen === 'hall')
      return html`<wb-hall .secret=${this.route.secret} .duties=${this.duties}></wb-hall>`;
    if (this.route.screen === 'seat')
      return html`<wb-seat .code=${this.route.code} .seatCode=${this.route.seatCode ?? ''} .duties=${this.duties}></wb-seat>`;
    if (this.route.screen === 'marking')
      return html`<wb-marking .session=${this.route.session} .duties=${this.duties}></wb-marking>`;
    if (this.route.screen === 'results') return html`<wb-own-results .duties=${this.duties}></wb-own-results>`;
    if (this.route.screen === 'sitting')
      return html`${keyed(this.route.id, html`<wb-sitting .sitting=${this.route.id} .duties=${this.duties}></wb-sitting>`)}`;
    return html`<wb-home .duties=${this.duties}></wb-home>`;
  }
}

customElements.define('wb-app', WaybillApp);
