import { html, nothing, type TemplateResult } from 'lit';
import type { SittingHost } from '../../host/index.ts';
import { WaybillElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { sayNoAnswer } from '../shell/no-answer.ts';

/** Signs that the field takes; the sitting keeps no more. */
const LONGEST = 40;

/** The trainee's name or seat number: a field, or with `folded` the name with a button that opens the field. */
export class TraineeName extends WaybillElement {
  static override properties = { host: { attribute: false }, folded: { type: Boolean }, open: { state: true } };

  declare host: SittingHost;
  folded = false;
  open = false;

  override render(): TemplateResult | typeof nothing {
    const { kept, trainee } = this.host.info;
    if (!kept && trainee === '') return nothing;
    if (!kept) return html`<span class="chip">${icon('user')} <bdi>${trainee}</bdi></span>`;
    return this.folded && !this.open ? this.#renderName(trainee) : this.#renderField(trainee);
  }

  #renderName(trainee: string): TemplateResult {
    return html`<bdi class="print-only">${trainee}</bdi>
      <button type="button" class="button small" @click=${this.#unfold}>
      ${icon('user')} ${trainee === '' ? t('app:trainee.add') : html`<bdi>${trainee}</bdi>`}
      ${trainee === '' ? nothing : html`<span class="visually-hidden">${t('app:trainee.change')}</span>${icon('edit')}`}
    </button>`;
  }

  #renderField(trainee: string): TemplateResult {
    return html`<form class="field trainee-name" @submit=${this.#submit}>
      <label for="trainee-name">${t('app:trainee.label')}</label>
      <input
        id="trainee-name"
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        maxlength=${LONGEST}
        aria-describedby="trainee-name-note"
        .value=${trainee}
        @change=${(event: Event) => this.#keep((event.target as HTMLInputElement).value)}
      />
      <p class="field-note" id="trainee-name-note">${t('app:trainee.note')}</p>
    </form>`;
  }

  readonly #unfold = async (): Promise<void> => {
    this.open = true;
    await this.updateComplete;
    this.querySelector<HTMLInputElement>('input')?.focus();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const input = this.querySelector<HTMLInputElement>('input');
    if (input !== null) void this.#keep(input.value).then(() => this.querySelector<HTMLElement>('button')?.focus());
  };

  async #keep(typed: string): Promise<void> {
    if (typed !== this.host.info.trainee) await sayNoAnswer(() => this.host.nameTrainee(typed));
    this.open = false;
    this.requestUpdate();
  }
}

customElements.define('wb-trainee-name', TraineeName);
