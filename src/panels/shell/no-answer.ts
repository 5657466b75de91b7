import { html, type TemplateResult } from 'lit';
import { t } from '../i18n.ts';
import { DialogElement } from './dialog.ts';

/** A dialog that says that the connection broke before an answer came. */
class NoAnswerDialog extends DialogElement {
  protected override heading(): string {
    return t('app:common.no-answer');
  }

  protected override body(): TemplateResult {
    return html`<p>${t('rules:sitting/no-answer')}</p>`;
  }

  protected override foot(): TemplateResult {
    return html`<footer class="dialog-foot">
      <button type="button" class="button primary" autofocus @click=${() => this.hide()}>${t('app:common.understood')}</button>
    </footer>`;
  }

  protected override closed(): void {
    this.remove();
  }
}

customElements.define('wb-no-answer', NoAnswerDialog);

/**
 * Makes a request whose outcome no paper shows; where no answer comes, a dialog says so. `from`: what asks. Once it has left the screen,
 * nobody waits for the answer: the hall may have said by other words that a sitting is over, and its screen was put away.
 */
export async function sayNoAnswer(ask: () => Promise<void>, from?: Element): Promise<void> {
  try {
    await ask();
  } catch {
    if (from?.isConnected === false) return;
    const dialog = new NoAnswerDialog();
    document.body.append(dialog);
    dialog.show();
  }
}
