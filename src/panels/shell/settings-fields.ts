import { html, type TemplateResult } from 'lit';
import type { Language } from '../../host/index.ts';
import { WaybillElement } from '../element.ts';
import { changeLanguage, language, t } from '../i18n.ts';
import { type IconName, icon } from '../icons.ts';
import { changeSettings, onSettingsChanged, type Settings, settings, TEXT_SIZES } from './settings.ts';

const LANGUAGES: readonly { readonly id: Language; readonly name: string }[] = [
  { id: 'zh-TW', name: '繁體中文' },
  { id: 'en', name: 'English' },
];

async function chooseLanguage(id: Language): Promise<void> {
  changeSettings({ language: id });
  await changeLanguage(id);
}

/** The language switch, each language by its own name. */
export function languageSwitch(): TemplateResult {
  return html`<div class="segments" role="group" aria-label=${t('app:settings.language')}>
    ${LANGUAGES.map(
      ({ id, name }) => html`<button
        type="button"
        class="button"
        lang=${id}
        aria-pressed=${String(language() === id)}
        @click=${() => chooseLanguage(id)}
      >
        ${name}
      </button>`,
    )}
  </div>`;
}

type Switch = 'sound' | 'calm' | 'coach' | 'singleKeys';

const SWITCHES: readonly { readonly id: Switch; readonly icon: IconName }[] = [
  { id: 'sound', icon: 'sound' },
  { id: 'calm', icon: 'leaf' },
  { id: 'coach', icon: 'help' },
  { id: 'singleKeys', icon: 'keyboard' },
];

/** All settings as a form, for dialogs. */
export class SettingsFields extends WaybillElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(onSettingsChanged(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const now = settings();
    return html`<div class="stack">
      <div class="field">
        <span class="field-label">${t('app:settings.language')}</span>
        <div>${languageSwitch()}</div>
      </div>
      <div class="field">
        <span class="field-label">${t('app:settings.text-size')}</span>
        <div class="segments" role="group" aria-label=${t('app:settings.text-size')}>
          ${TEXT_SIZES.map(
            (size) => html`<button
              type="button"
              class="button"
              aria-pressed=${String(now.textSize === size)}
              @click=${() => changeSettings({ textSize: size })}
            >
              ${size} %
            </button>`,
          )}
        </div>
      </div>
      ${SWITCHES.map((each) => this.#renderSwitch(each.id, each.icon, now))}
    </div>`;
  }

  #renderSwitch(id: Switch, name: IconName, now: Settings): TemplateResult {
    return html`<label class="choice boxed">
      <input
        type="checkbox"
        .checked=${now[id]}
        @change=${(event: Event) => changeSettings({ [id]: (event.target as HTMLInputElement).checked })}
      />
      <span class="grow">
        <strong>${icon(name)} ${t(`app:settings.${id}.name`)}</strong><br />
        <span class="field-note">${t(`app:settings.${id}.note`)}</span>
      </span>
    </label>`;
  }
}

customElements.define('wb-settings-fields', SettingsFields);
