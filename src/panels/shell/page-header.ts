import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { WaybillElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { classroom } from '../screens/class/classroom.ts';
import { skipTo } from './arrival.ts';
import { makeHash } from './route.ts';
import { changeSettings, onSettingsChanged, settings } from './settings.ts';
import type { SettingsDialog } from './settings-dialog.ts';
import './settings-dialog.ts';
import { languageSwitch } from './settings-fields.ts';

/** Screens that have a link, with its sign. */
const PLACES = { home: 'home', portfolio: 'chart', class: 'user' } as const;

/** The header with logo, links and settings, on every screen except the shift, which has its own strip. */
export class PageHeader extends WaybillElement {
  static override properties = { at: {} };

  /** The current screen, whose link is marked. */
  at: 'home' | 'portfolio' | 'class' | 'sitting' = 'home';
  readonly #dialog = createRef<SettingsDialog>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(onSettingsChanged(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const { sound } = settings();
    return html`<a class="skip-link" href="#main" @click=${skipTo('main')}>${t('app:common.skip-to-content')}</a>
      <header class="page-header on-dark">
        <a class="mark" href=${makeHash({ screen: 'home' })}>
          <img src="./waybill.svg" alt="" width="40" height="40" />
          <span><strong>Waybill</strong><small>${t('app:name')}</small></span>
        </a>
        <nav class="row grow" aria-label=${t('app:header.places')}>
          ${this.#renderLink('home')}${this.#renderLink('portfolio')}${this.#hasClass() ? this.#renderLink('class') : nothing}
        </nav>
        <div class="row">
          ${languageSwitch()}
          <button
            type="button"
            class="button quiet square"
            aria-pressed=${String(sound)}
            aria-label=${t('app:settings.sound.name')}
            title=${t('app:settings.sound.name')}
            @click=${() => changeSettings({ sound: !sound })}
          >
            ${icon(sound ? 'sound' : 'mute')}
          </button>
          <button
            type="button"
            class="button quiet square"
            aria-label=${t('app:settings.title')}
            title=${t('app:settings.title')}
            @click=${() => this.#dialog.value?.show()}
          >
            ${icon('text')}
          </button>
        </div>
      </header>
      <wb-settings-dialog ${ref(this.#dialog)}></wb-settings-dialog>`;
  }

  /** A class is of use to a teacher alone: its link is there while its files are. */
  #hasClass(): boolean {
    return this.at === 'class' || classroom.works.length > 0;
  }

  #renderLink(screen: keyof typeof PLACES): TemplateResult {
    return html`<a class="place" href=${makeHash({ screen })} aria-current=${this.at === screen ? 'page' : 'false'}>
      ${icon(PLACES[screen])} ${t(`app:header.${screen}`)}
    </a>`;
  }
}

customElements.define('wb-page-header', PageHeader);
