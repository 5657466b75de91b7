import { html, type TemplateResult } from 'lit';
import { t } from '../i18n.ts';
import { DialogElement } from './dialog.ts';
import './settings-fields.ts';

export class SettingsDialog extends DialogElement {
  protected override heading(): string {
    return t('app:settings.title');
  }

  protected override body(): TemplateResult {
    return html`<wb-settings-fields></wb-settings-fields>`;
  }
}

customElements.define('wb-settings-dialog', SettingsDialog);
