import { html, nothing, type TemplateResult } from 'lit';
import type { OutputTable, SittingHost } from '../../../host/index.ts';
import { downloadTable, type TableFormat } from '../../../records/index.ts';
import { isOutputCode, outputOf } from '../../../standard/index.ts';
import { WaybillElement } from '../../element.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';

const words = (cell: string | number): string | number =>
  typeof cell === 'string' && cell.startsWith('@') ? t(cell.slice(1)) : cell;

const nameOf = (code: string): string => (isOutputCode(code) ? outputOf(code).name[language()] : code);

/** The documents the work has left behind: to read, print and take along. */
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
    const { code, columns, rows } = output;
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
          <thead><tr>${columns.map((column, at) => html`<th scope="col" class=${numeric[at] === true ? 'num' : ''}>${words(column)}</th>`)}</tr></thead>
          <tbody>
            ${rows.map((row) => html`<tr>${row.map((cell, at) => html`<td class=${numeric[at] === true ? 'num' : ''}>${words(cell)}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #download({ code, columns, rows }: OutputTable, format: TableFormat): Promise<void> {
    const head = columns.map((column) => String(words(column)));
    return downloadTable(
      `${code} ${nameOf(code)}`,
      head,
      rows.map((row) => row.map(words)),
      format,
    );
  }
}

customElements.define('wb-work-outputs', WorkOutputs);
