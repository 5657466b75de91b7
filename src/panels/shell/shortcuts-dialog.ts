import { html, type TemplateResult } from 'lit';
import { t } from '../i18n.ts';
import { DialogElement } from './dialog.ts';
import { settings } from './settings.ts';
import { SHORTCUTS } from './shortcuts.ts';

export class ShortcutsDialog extends DialogElement {
  protected override heading(): string {
    return t('app:shortcuts.title');
  }

  protected override body(): TemplateResult {
    const shown = SHORTCUTS.filter(({ single }) => settings().singleKeys || !single);
    return html`<table class="table shortcuts">
        <tbody>
          ${shown.map(
            ({ id, keys }) => html`<tr>
              <th scope="row">${t(`app:shortcuts.${id}`)}</th>
              <td>${keys.map((key, at) => html`${at === 0 ? '' : ' + '}<kbd>${key}</kbd>`)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      <p class="field-note">${t('app:shortcuts.note')}</p>`;
  }
}

customElements.define('wb-shortcuts', ShortcutsDialog);
