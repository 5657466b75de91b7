import { html, type TemplateResult } from 'lit';
import type { SeatLine } from '../../../host/remote/seat-line.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';

/** A button by which a candidate asks somebody of the staff to come. */
export function raiseHand(line: SeatLine): TemplateResult {
  const { isHandUp } = line.standing;
  return html`<button type="button" class="button quiet" aria-pressed=${String(isHandUp)} @click=${() => void line.hand(!isHandUp).catch(() => undefined)}>
    ${icon(isHandUp ? 'check-circle' : 'user')} ${t(isHandUp ? 'hall:hand.up' : 'hall:hand.raise')}
  </button>`;
}
