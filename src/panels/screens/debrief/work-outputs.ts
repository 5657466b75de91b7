import { html, nothing, type TemplateResult } from 'lit';
import type { OutputTable, SittingHost } from '../../../host/index.ts';
import { downloadTable, type TableFormat } from '../../../records/index.ts';
import { isOutputCode, outputOf } from '../../../standard/index.ts';
import { WaybillElement } from '../../element.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { cellOnPage, columnWords, rowsInWords } from './output-words.ts';

const nameOf = (code: string): string => (isOutputCode(code) ? outputOf(code).name[language()] : code);

/** The work outputs of the sitting, to read, print and download. */
export class WorkOutputs extends WaybillElement {
  static override properties = { outputs: { attribute: false } };

  declare host: SittingHost;
  declare outputs: readonly OutputTable[];

  override render(): TemplateResult {
    return html`<div class="stack loose">
      ${this.outputs.length === 0 ? html`<p class="empty">${icon('file')} ${t('app:outputs.none')}</p>` : nothing}
      ${this.outputs.map((output) => this.#renderOutput(output))}
    </div>`;
  }

  #renderOutput(output: OutputTable): TemplateResult {
    const { code, columns } = output;
    const rows = rowsInWords(this.host, output);
    const numeric = columns.map((_, at) => rows.every((row) => typeof row[at] === 'number'));
    return html`<section class="card work-output" aria-labelledby="output-${code}">
      <div class="row apart">
        <h2 id="output-${code}"><span class="chip code">${code}</span> ${nameOf(code)}</h2>
        <div class="row no-print">
          <span class="muted small">${t('app:outputs.rows', { number: rows.length })}</span>
          ${(['xlsx', 'csv'] as const).map(
            (format) => html`<button type="button" class="button small" @click=${() => this.#download(output, format)}>
              ${icon('download')} ${format.toUpperCase()}<span class="visually-hidden"> ${code}</span>
            </button>`,
          )}
        </div>
      </div>
      <div class="table-frame output-frame" tabindex="0" role="group" aria-labelledby="output-${code}">
        <table class="table">
          <thead><tr>${columns.map((column, at) => html`<th scope="col" class=${numeric[at] === true ? 'num' : ''}>${columnWords(column)}</th>`)}</tr></thead>
          <tbody>
            ${rows.map((row, line) => html`<tr>${row.map((cell, at) => html`<td class=${numeric[at] === true ? 'num' : ''}>${cellOnPage(cell, output.rows[line]?.[at])}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #download(output: OutputTable, format: TableFormat): Promise<void> {
    const { code, columns } = output;
    return downloadTable(`${code} ${nameOf(code)}`, columns.map(columnWords), rowsInWords(this.host, output), format);
  }
}

customElements.define('wb-work-outputs', WorkOutputs);
