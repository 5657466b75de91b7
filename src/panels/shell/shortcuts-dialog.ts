import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n.ts';
import { DialogElement } from './dialog.ts';
import { groupWords, type RailGroup, railGroups } from './rail-places.ts';
import { settings } from './settings.ts';
import { SHORTCUTS } from './shortcuts.ts';

const row = (words: string, keys: unknown): TemplateResult =>
  html`<tr>
    <th scope="row">${words}</th>
    <td>${keys}</td>
  </tr>`;

const together = (keys: readonly string[]): unknown =>
  keys.map((key, at) => html`${at === 0 ? '' : ' + '}<kbd>${key}</kbd>`);

/** The papers of the rail with their shortcuts. */
const papersOf = (group: RailGroup): TemplateResult =>
  html`<tbody>
    <tr><th scope="rowgroup" colspan="2">${group.duty === undefined ? t('app:rail.label') : groupWords(group)}</th></tr>
    ${group.places
      .filter(({ strokes }) => strokes.length > 0)
      .map(({ paper, strokes }) =>
        row(paper.nav?.label() ?? '', html`<kbd>Alt</kbd> + ${strokes.map((digit) => html`<kbd>${digit}</kbd> `)}`),
      )}
  </tbody>`;

/** Lists the shortcuts of a shift. */
export class ShortcutsDialog extends DialogElement {
  protected override heading(): string {
    return t('app:shortcuts.title');
  }

  protected override body(): TemplateResult {
    const shown = SHORTCUTS.filter(({ single }) => settings().singleKeys || !single);
    const groups = railGroups();
    return html`<table class="table shortcuts">
        <tbody>
          ${shown.map(({ id, keys }) => row(t(`app:shortcuts.${id}`), together(keys)))}
        </tbody>
        ${groups.map(papersOf)}
      </table>
      ${groups.length > 1 ? html`<p class="field-note">${t('app:shortcuts.two-digits')}</p>` : nothing}
      <p class="field-note">${t('app:shortcuts.note')}</p>`;
  }
}

customElements.define('wb-shortcuts', ShortcutsDialog);
