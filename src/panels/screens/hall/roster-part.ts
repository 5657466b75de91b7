import { html, nothing, type TemplateResult } from 'lit';
import type {
  HallSession,
  Overview,
  RosterCandidate,
  RosterPreview,
  RosterRemark,
} from '../../../host/remote/staff-shapes.ts';
import { downloadRosterTemplate } from '../../../records/roster/template.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import './candidate-form.ts';
import { StaffElement } from './staff-element.ts';
import { personWords } from './staff-words.ts';

/** Rows of a preview that are drawn: enough to see whether columns and signs came out right. */
const PREVIEWED = 50;

const placeOf = ({ place: { sheet, row, column } }: RosterRemark): string =>
  [
    sheet === null ? [] : t('staff:roster.sheet', { sheet }),
    row === null ? [] : t('staff:roster.row', { row }),
    column === null ? [] : t('staff:roster.column', { column }),
  ]
    .flat()
    .join(' · ');

/** A roster is chosen, looked at with everything that is wrong in it, and taken over once. `wb-seats` leads to the seats. */
export class RosterPart extends StaffElement {
  static override properties = {
    session: { attribute: false },
    overview: { attribute: false },
    file: { state: true },
    preview: { state: true },
    round: { state: true },
  };

  declare session: HallSession;
  declare overview: Overview;
  file: File | null = null;
  preview: RosterPreview | null = null;
  round = '';

  override render(): TemplateResult {
    const { roster, people } = this.overview;
    return html`<div class="hall-columns">
      <section class="card stack" aria-labelledby="roster-heading">
        <h2 id="roster-heading">${t('staff:roster.heading')}</h2>
        ${
          roster === null
            ? this.#renderChoice()
            : html`<p class="note good">${icon('check-circle')} <span>${t('staff:roster.taken-over', { time: formatMoment(roster.at), person: personWords(people, roster.by) })}</span></p>
              <div><button type="button" class="button primary" @click=${() => this.dispatchEvent(new CustomEvent('wb-seats'))}>${icon('arrow-right')} ${t('staff:roster.to-seats')}</button></div>`
        }
        ${this.renderError()}
        ${this.preview === null || roster !== null ? nothing : this.#renderPreview(this.preview)}
      </section>
      <wb-candidate-form .api=${this.api} .session=${this.session}></wb-candidate-form>
    </div>`;
  }

  #renderChoice(): TemplateResult {
    return html`<p class="muted">${t('staff:roster.note')}</p>
      <div class="row">
        <label class="button primary">${icon('upload')} ${t('staff:roster.file')} <input class="visually-hidden" id="roster-file" type="file" accept=".xlsx,.csv,.txt" @change=${this.#choose} /></label>
        ${this.file === null ? nothing : html`<bdi>${this.file.name}</bdi>`}
      </div>
      <div class="row">
        <button type="button" class="button small" @click=${() => void downloadRosterTemplate(t, 'xlsx')}>${icon('download')} ${t('staff:roster.template-excel')}</button>
        <button type="button" class="button small" @click=${() => void downloadRosterTemplate(t, 'csv')}>${icon('download')} ${t('staff:roster.template-csv')}</button>
      </div>
      ${this.busy ? html`<p class="muted" role="status">${t('staff:roster.reading')}</p>` : nothing}`;
  }

  #renderPreview(preview: RosterPreview): TemplateResult {
    const { warnings } = preview;
    return html`${preview.ok ? nothing : this.#renderRemarks('fault', preview.faults)}
      ${warnings.length === 0 ? nothing : this.#renderRemarks('warning', warnings)}
      ${preview.ok ? this.#renderRows(preview.rows, preview.rounds) : nothing}`;
  }

  #renderRemarks(kind: 'fault' | 'warning', remarks: readonly RosterRemark[]): TemplateResult {
    const isFault = kind === 'fault';
    return html`<div class="note ${isFault ? 'late' : 'now'}" role=${isFault ? 'alert' : 'status'}>
      ${icon(isFault ? 'alert' : 'info')}
      <div class="stack tight">
        <p><strong>${t(`staff:roster.${kind}s`, { count: remarks.length })}</strong></p>
        <ul class="hall-remarks">${remarks.map((remark) => html`<li>${placeOf(remark) === '' ? nothing : html`<strong>${placeOf(remark)}</strong><br />`}<bdi>${t(remark.key, remark.values)}</bdi></li>`)}</ul>
      </div>
    </div>`;
  }

  #renderRows(rows: readonly RosterCandidate[], rounds: readonly string[]): TemplateResult {
    const called = rounds.length > 1 ? rows.filter(({ round }) => round === this.round) : rows;
    const columns = (
      ['number', 'name', 'room', 'row', 'seat', 'percent', 'breaks', 'largeText', 'note'] as const
    ).filter(
      (column) =>
        column === 'number' || column === 'name' || rows.some((row) => Boolean(row[column]) && row[column] !== 100),
    );
    const cell = (row: RosterCandidate, column: (typeof columns)[number]): string =>
      column === 'largeText'
        ? row.largeText
          ? t('staff:panel.yes')
          : ''
        : column === 'breaks' && row.breaks === 0
          ? ''
          : String(row[column]);
    return html`${rounds.length > 1 ? this.#renderRounds(rounds) : nothing}
      <p><strong>${t('staff:roster.count', { count: called.length })}</strong> ${called.length > PREVIEWED ? t('staff:roster.first', { count: PREVIEWED }) : nothing}</p>
      <div class="table-frame hall-preview" role="region" tabindex="0" aria-label=${t('staff:roster.preview')}>
        <table class="table">
          <thead><tr>${columns.map((column) => html`<th scope="col">${t(`roster:column.${column}`)}</th>`)}</tr></thead>
          <tbody>${called.slice(0, PREVIEWED).map((row) => html`<tr>${columns.map((column) => html`<td><bdi>${cell(row, column)}</bdi></td>`)}</tr>`)}</tbody>
        </table>
      </div>
      <div><button type="button" class="button primary" ?disabled=${this.busy || called.length === 0} @click=${this.#takeOver}>${icon('check')} ${t('staff:roster.take-over', { count: called.length })}</button></div>`;
  }

  #renderRounds(rounds: readonly string[]): TemplateResult {
    return html`<div class="field">
      <label for="roster-round">${t('staff:roster.round')}</label>
      <select id="roster-round" @change=${(event: Event) => this.#turnTo((event.target as HTMLSelectElement).value)}>
        ${rounds.map((round) => html`<option value=${round} ?selected=${round === this.round}>${round === '' ? t('staff:roster.no-round') : round}</option>`)}
      </select>
    </div>`;
  }

  #turnTo(round: string): void {
    this.round = round;
  }

  readonly #choose = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file === undefined) return;
    this.preview = await this.attempt(() => this.api.readRoster(this.session.id, file));
    this.file = file;
    this.round = this.preview?.ok === true ? (this.preview.rounds[0] ?? '') : '';
    // The same file can be chosen again after it was mended.
    input.value = '';
  };

  readonly #takeOver = async (): Promise<void> => {
    const { file, preview } = this;
    if (file === null || preview?.ok !== true) return;
    const round = preview.rounds.length > 1 ? this.round : undefined;
    const seats = await this.attempt(() => this.api.takeOverRoster(this.session.id, file, round));
    if (seats !== null) this.dispatchEvent(new CustomEvent('wb-changed', { bubbles: true }));
  };
}

customElements.define('wb-roster-part', RosterPart);
