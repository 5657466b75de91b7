import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n.ts';
import { type IconName, icon } from '../icons.ts';
import type { Work } from './paper.ts';

export interface ActButton {
  /** Identifies the action on the paper: while it waits for its answer it is not sent again. Often the key of its form. */
  readonly name: string;
  readonly icon: IconName;
  readonly words: string | TemplateResult;
  /** Returns the promise of the answer, or undefined where the form was incomplete and nothing was sent. */
  does(): unknown;
  /** `primary`, `small`; see styles/controls.css. */
  readonly look?: string;
  /** The accessible name, where the text of the button is not enough. */
  readonly label?: string;
  /** Whether the button is off because there is nothing to act on. */
  readonly off?: boolean;
}

/**
 * A button that sends an action. While the action waits for its answer, the button says so and a second click sends nothing.
 * It is `aria-disabled` then and not `disabled`, so that it keeps the keyboard focus.
 */
export function actButton(
  work: Work,
  { name, icon: sign, words, does, look = '', label, off }: ActButton,
): TemplateResult {
  const waits = work.isWaiting(name);
  return html`<button
    type="button"
    class="button ${look}"
    data-act
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
