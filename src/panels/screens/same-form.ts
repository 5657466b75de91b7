import { html, nothing, type TemplateResult } from 'lit';
import type { Difficulty } from '../../host/index.ts';
import { listPacks } from '../../host/pack-cards.ts';
import { WaybillElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { beginSitting } from '../shell/open-sitting.ts';

/** A form that was worked once, and by whom. */
export interface WorkedForm {
  readonly pack: string;
  /** Null where it is not told. */
  readonly seed: number | null;
  readonly trainee: string;
  /** Null where the pack has no difficulties. */
  readonly difficulty: Difficulty | null;
}

/** Begins a new practice on a form that was worked before. Shown only where its pack is at hand. */
export class SameForm extends WaybillElement {
  static override properties = {
    form: { attribute: false },
    isAtHand: { state: true },
    busy: { state: true },
    refused: { state: true },
  };

  declare form: WorkedForm;
  isAtHand = false;
  busy = false;
  /** Key of the reason why it could not be begun, and its values. */
  refused: { readonly key: string; readonly values: object } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void listPacks().then((packs) => {
      this.isAtHand = packs.some(({ id, errors }) => id === this.form.pack && errors === 0);
    });
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.isAtHand || this.form.seed === null) return nothing;
    return html`<button type="button" class="button small" title=${t('app:same-form.note')} ?disabled=${this.busy} @click=${this.#begin}>
        ${icon('refresh')} ${t('app:same-form.again')}
      </button>
      ${
        this.refused === null
          ? nothing
          : html`<p class="field-error" role="alert">${icon('alert')} ${t(`rules:${this.refused.key}`, { ...this.refused.values })}</p>`
      }`;
  }

  readonly #begin = async (): Promise<void> => {
    const { pack, seed, trainee, difficulty } = this.form;
    if (seed === null) return;
    this.busy = true;
    this.refused = null;
    try {
      await beginSitting({
        pack,
        seed,
        mode: 'practice',
        difficulty: difficulty ?? 'normal',
        ...(trainee === '' ? {} : { trainee }),
      });
    } catch (error) {
      const said = error instanceof Error && 'key' in error && 'values' in error;
      this.refused = {
        key: said ? error.message : 'sitting/failed-to-start',
        values: said ? (error.values as object) : {},
      };
    } finally {
      this.busy = false;
    }
  };
}

customElements.define('wb-same-form', SameForm);
