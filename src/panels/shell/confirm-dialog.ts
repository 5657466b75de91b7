import { html, type TemplateResult } from 'lit';
import { t } from '../i18n.ts';
import { DialogElement } from './dialog.ts';

export interface Question {
  readonly heading: string;
  readonly words: string;
  readonly yes: string;
  /** Whether the action cannot be undone. */
  readonly danger?: boolean;
}

/** Asks for confirmation of an action. */
export class ConfirmDialog extends DialogElement {
  #question: Question = { heading: '', words: '', yes: '' };
  #answer: (yes: boolean) => void = () => undefined;

  ask(question: Question): Promise<boolean> {
    this.#question = question;
    this.show();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  protected override heading(): string {
    return this.#question.heading;
  }

  protected override body(): TemplateResult {
    return html`<p>${this.#question.words}</p>`;
  }

  protected override foot(): TemplateResult {
    return html`<footer class="dialog-foot">
      <button type="button" class="button" autofocus @click=${() => this.hide()}>${t('app:common.cancel')}</button>
      <button type="button" class="button ${this.#question.danger ? 'danger' : 'primary'}" @click=${() => this.#say(true)}>
        ${this.#question.yes}
      </button>
    </footer>`;
  }

  protected override closed(): void {
    this.#say(false);
  }

  #say(yes: boolean): void {
    const answer = this.#answer;
    this.#answer = () => undefined;
    answer(yes);
    if (this.shown) this.hide();
  }
}

customElements.define('wb-confirm', ConfirmDialog);

/** Asks a question in a dialog; resolves to true for yes. */
export async function confirmAct(question: Question): Promise<boolean> {
  const dialog = new ConfirmDialog();
  document.body.append(dialog);
  const yes = await dialog.ask(question);
  dialog.remove();
  return yes;
}
