import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { WaybillElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';

let dialogs = 0;

/** An id for a heading; there may be several dialogs in a page. */
function nextId(): string {
  dialogs += 1;
  return `dialog-heading-${dialogs}`;
}

/** Base of all dialogs: a modal native dialog with a heading, a body and a foot. */
export abstract class DialogElement extends WaybillElement {
  readonly #dialog = createRef<HTMLDialogElement>();
  readonly #headingId = nextId();

  /** `wide`, `page` or `drop`; see styles/dialogs.css. */
  protected readonly look: string = '';

  show(): void {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const dialog = this.#dialog.value;
      if (dialog !== undefined && !dialog.open) dialog.showModal();
    });
  }

  hide(): void {
    this.#dialog.value?.close();
  }

  get shown(): boolean {
    return this.#dialog.value?.open ?? false;
  }

  protected abstract heading(): string;
  protected abstract body(): TemplateResult;

  protected foot(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Called when the dialog was closed, in any way. */
  protected closed(): void {
    // Nothing to do for most dialogs.
  }

  override render(): TemplateResult {
    return html`<dialog
      ${ref(this.#dialog)}
      class="dialog ${this.look}"
      aria-labelledby=${this.#headingId}
      @close=${() => this.closed()}
      @click=${(event: MouseEvent) => event.target === this.#dialog.value && this.hide()}
    >
      <div class="dialog-sheet">
        <header class="dialog-head">
          <h2 id=${this.#headingId}>${this.heading()}</h2>
          <button type="button" class="button quiet square" aria-label=${t('app:common.close')} @click=${() => this.hide()}>
            ${icon('close')}
          </button>
        </header>
        <div class="dialog-body">${this.body()}</div>
        ${this.foot()}
      </div>
    </dialog>`;
  }
}
