import { html, type TemplateResult } from 'lit';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';

/** Asks the screen of a session to turn to its roster. */
export const TO_ROSTER = 'wb-to-roster';

/** An examination without seats: what makes them, and the way there for whoever may. */
export function noSeats(from: EventTarget, may: (permission: string) => boolean): TemplateResult {
  if (!may('roster/change')) return html`<p class="muted hall-empty">${t('staff:board.ask-manager')}</p>`;
  return html`<div class="hall-empty stack">
    <p class="muted">${t('staff:board.empty')}</p>
    <div><button type="button" class="button primary" @click=${() => from.dispatchEvent(new CustomEvent(TO_ROSTER, { bubbles: true }))}>${icon('upload')} ${t('staff:board.to-roster')}</button></div>
  </div>`;
}
