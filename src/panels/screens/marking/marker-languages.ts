import { html, type TemplateResult } from 'lit';
import type { MarkerDesk } from '../../../host/remote/marking-shapes.ts';
import { t } from '../../i18n.ts';
import { term } from '../../parts/words.ts';
import { localTexts, readJson } from '../../shell/kept-texts.ts';

/** Languages that somebody does not mark, kept for the next time. */
const LEFT_OUT = 'waybill.marking-left-out';

function leftOut(): readonly string[] {
  const kept = readJson(localTexts, LEFT_OUT);
  return Array.isArray(kept) ? kept.map(String) : [];
}

/** Languages of the letters that wait, without those that somebody does not mark. */
export function chosenLanguages(waiting: MarkerDesk['waiting']): readonly string[] {
  const left = leftOut();
  return Object.keys(waiting).filter((each) => !left.includes(each));
}

function turn(language: string): void {
  const left = leftOut();
  const others = left.filter((each) => each !== language);
  localTexts.set(LEFT_OUT, JSON.stringify(others.length < left.length ? others : [...left, language]));
}

/** The languages of the letters that wait, to be chosen from. `changed` is called after each choice. */
export function languageChoice(waiting: MarkerDesk['waiting'], changed: () => void): TemplateResult {
  const chosen = chosenLanguages(waiting);
  const choose = (language: string): void => {
    turn(language);
    changed();
  };
  return html`<fieldset class="stack tight"><legend>${t('marking:desk.languages')}</legend>
    ${Object.entries(waiting)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(
        ([
          each,
          count,
        ]) => html`<label class="choice"><input type="checkbox" .checked=${chosen.includes(each)} @change=${() => choose(each)} />
          <span>${term('language', each)} <span class="muted small">${t('marking:desk.letters', { count })}</span></span></label>`,
      )}
  </fieldset>`;
}
