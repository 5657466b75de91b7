import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n.ts';
import { type IconName, icon } from '../icons.ts';
import type { Work } from './paper.ts';

export interface ActButton {
  /** Which act of the paper it is: while it waits for its answer it is not sent again. A form's key is a good name. */
  readonly name: string;
  readonly icon: IconName;
  readonly words: string | TemplateResult;
  /** Gives the promise of the answer, or nothing where the form was not whole and nothing was sent. */
  does(): unknown;
  /** `primary`, `small`; see styles/controls.css. */
  readonly look?: string;
  /** The accessible name, where the words on the button are not enough. */
  readonly label?: string;
  /** There is nothing to act on. */
  readonly off?: boolean;
}

/**
 * The button that sends an act. While the act waits for its answer the button says so, and a second click sends nothing.
 * It is not `disabled` meanwhile but `aria-disabled`: the keyboard keeps its place on it.
 */
export function actButton(
  work: Work,
  { name, icon: sign, words, does, look = '', label, off }: ActButton,
): TemplateResult {
  const waits = work.isWaiting(name);
  return html`<button
    type="button"
    class="button ${look}"
    aria-label=${label ?? nothing}
    data-sent=${work.isSent(name) ? 'yes' : nothing}
    aria-busy=${waits ? 'true' : nothing}
    aria-disabled=${waits ? 'true' : nothing}
    ?disabled=${off === true && !waits}
    @click=${() => work.start(name, does)}
  >
    ${icon(waits ? 'clock' : sign)}${waits ? t('papers:act.waiting') : words}
  </button>`;
}
