import { html, nothing, type TemplateResult } from 'lit';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { showSittingFile } from '../../shell/open-sitting.ts';
import { go } from '../../shell/route.ts';
import { filesOfDrop } from '../class/chosen-files.ts';
import { classroom } from '../class/classroom.ts';

type Problem = NonNullable<Awaited<ReturnType<typeof showSittingFile>>>;

/** Why a file was not opened; of one that does not agree, first what that means for it. */
function problemWords({ key, values }: Problem): string {
  const why = t(`rules:${key}`, { ...values });
  const { proof } = values;
  return proof === undefined ? why : `${t(`app:proof.${proof}`)} ${why}`;
}

/** Opens a sitting file and shows its debrief; of several, the class. */
export class OpenFile extends WaybillElement {
  static override properties = { problem: { state: true }, busy: { state: true }, over: { state: true } };

  problem: Problem | null = null;
  busy = false;
  over = false;

  override render(): TemplateResult {
    return html`<section
      class="card drop-place"
      data-over=${this.over}
      @dragover=${this.#drag}
      @dragleave=${() => this.#leave()}
      @drop=${this.#drop}
    >
      <h3>${icon('file')} ${t('app:open-file.heading')}</h3>
      <p class="muted">${t('app:open-file.note')}</p>
      <div>
        <label class="button">
          ${icon('upload')} ${this.busy ? t('app:open-file.reading') : t('app:open-file.choose')}
          <input class="visually-hidden" type="file" accept=".json,application/json" ?disabled=${this.busy} @change=${this.#choose} />
        </label>
      </div>
      ${
        this.problem === null
          ? nothing
          : html`<p class="field-error" role="alert">${icon('alert')} ${problemWords(this.problem)}</p>`
      }
    </section>`;
  }

  readonly #choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file may be chosen again after it was refused.
    input.value = '';
    if (file !== undefined) void this.#open(file);
  };

  readonly #drag = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  #leave(): void {
    this.over = false;
  }

  readonly #drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    this.over = false;
    const { single, files } = await filesOfDrop(event.dataTransfer);
    if (single !== null) await this.#open(single);
    else if (files.length > 0) {
      void classroom.add(files);
      go({ screen: 'class' });
    }
  };

  async #open(file: File): Promise<void> {
    this.busy = true;
    this.problem = null;
    try {
      this.problem = await showSittingFile(await file.text());
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('wb-open-file', OpenFile);
