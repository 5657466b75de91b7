import { html, nothing, type TemplateResult } from 'lit';
import type { ChosenFile } from '../../../host/class.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { go } from '../../shell/route.ts';
import { filesOfDrop, filesOfInput } from './chosen-files.ts';
import { classroom } from './classroom.ts';

/** Where a teacher drops the sitting files of a class, or the folder that holds them. */
export class OpenClass extends WaybillElement {
  static override properties = { over: { state: true }, empty: { state: true } };

  over = false;
  /** Whether no sitting file was among what was chosen. */
  empty = false;

  override render(): TemplateResult {
    return html`<section
      class="card drop-place"
      data-over=${this.over}
      @dragover=${this.#drag}
      @dragleave=${this.#leave}
      @drop=${this.#drop}
    >
      <h3>${icon('chart')} ${t('class:open.heading')}</h3>
      <p class="muted">${t('class:open.note')}</p>
      <div class="row">
        <label class="button">
          ${icon('archive')} ${t('class:open.folder')}
          <input class="visually-hidden" type="file" webkitdirectory @change=${this.#choose} />
        </label>
        <label class="button">
          ${icon('upload')} ${t('class:open.files')}
          <input class="visually-hidden" type="file" multiple accept=".json,application/json" @change=${this.#choose} />
        </label>
      </div>
      ${this.empty ? html`<p class="field-error" role="alert">${icon('alert')} ${t('class:open.none')}</p>` : nothing}
    </section>`;
  }

  readonly #choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = filesOfInput(input);
    // The same files may be chosen again.
    input.value = '';
    this.#take(files);
  };

  readonly #drag = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  readonly #leave = (): void => {
    this.over = false;
  };

  readonly #drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    this.over = false;
    this.#take((await filesOfDrop(event.dataTransfer)).files);
  };

  #take(files: readonly ChosenFile[]): void {
    this.empty = files.length === 0;
    if (this.empty) return;
    void classroom.add(files);
    go({ screen: 'class' });
  }
}

customElements.define('wb-open-class', OpenClass);
