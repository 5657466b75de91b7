import { html, nothing, type TemplateResult } from 'lit';
import type { Done, ResultLine, Results } from '../../../host/remote/marking-shapes.ts';
import { downloadTable, type TableFormat } from '../../../records/index.ts';
import { formatDate } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { confirmAct } from '../../shell/confirm-dialog.ts';
import { levelChip, scoreOf } from '../score-parts.ts';
import { MarkingElement, markingErrorWords } from './marking-element.ts';
import { resultsTable } from './results-table.ts';

/** Days in which candidates may appeal, where nobody says otherwise. */
const USUAL_DAYS = 14;

const looked = (lines: readonly ResultLine[]): { readonly seat: string; readonly hash: string }[] =>
  lines.flatMap(({ seat, hash }) => (hash === null ? [] : [{ seat, hash }]));

const isApproved = (standing: ResultLine['standing']): boolean => standing === 'moderated' || standing === 'revised';

const LOOKS: Readonly<Record<ResultLine['standing'], string>> = {
  'pending-manual': '',
  provisional: 'blue',
  moderated: 'now',
  published: 'good',
  revised: 'now',
};

/** A score in words where there is one. */
const scoreCell = (score: number | null | undefined): TemplateResult =>
  score === null || score === undefined ? html`<span class="muted">—</span>` : scoreOf(score);

/** Results of a session: approved by one person, published by another, in versions that stay as they are. */
export class ResultsPart extends MarkingElement {
  static override properties = {
    ...MarkingElement.properties,
    may: { attribute: false },
    named: {},
    isClass: {},
    read: { state: true },
    said: { state: true },
    days: { state: true },
  };

  declare may: readonly string[];
  /** What the session is called, for names of files. */
  named = '';
  /** Whether whoever approves results may publish them too. */
  isClass = false;
  /** Null until the hall has said them. */
  read: Results | null = null;
  /** What was just done, in words. */
  said: string | null = null;
  days = USUAL_DAYS;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override render(): TemplateResult {
    const { read } = this;
    if (read === null) return html`${this.renderError()}${this.error === null ? this.renderWaiting() : nothing}`;
    return html`<section class="card stack" aria-labelledby="results-heading">
      <div class="row apart">
        <h2 id="results-heading">${t('marking:results.heading')}</h2>
        <div class="row">
          ${(['xlsx', 'csv'] as const).map((format) => html`<button type="button" class="button small" @click=${() => void this.#download(read, format)}>${icon('download')} ${format.toUpperCase()}</button>`)}
          <button type="button" class="button small quiet" ?disabled=${this.busy} @click=${() => void this.#read()}>${icon('refresh')} ${t('marking:desk.look-again')}</button>
        </div>
      </div>
      ${this.renderError()}
      <p role="status" class=${this.said === null ? 'visually-hidden' : 'note good'}>${this.said === null ? '' : html`${icon('check')} ${this.said}`}</p>
      ${this.#renderActs(read)}
      ${this.#renderTable(read)}
      <p class="small muted">${t(this.isClass ? 'marking:results.class-note' : 'marking:results.note')}</p>
    </section>`;
  }

  #renderActs(read: Results): TemplateResult | typeof nothing {
    return this.isClass ? this.#renderShow(read) : this.#renderFourEyes(read);
  }

  /** In a class one person does all of it at once. */
  #renderShow({ results }: Results): TemplateResult | typeof nothing {
    if (!this.may.includes('results/propose') || !this.may.includes('results/publish')) return nothing;
    const over = results.filter(({ isOver, standing }) => isOver && standing !== 'published');
    return html`<div class="row marking-acts">
        ${over.length === 0 ? nothing : html`<button type="button" class="button primary" ?disabled=${this.busy} @click=${() => void this.#showAll(over.length)}>${icon('seal')} ${t('marking:results.show', { count: over.length })}</button> ${this.#renderDays()}`}
      </div>
      ${over.length === 0 ? html`<p class="small muted">${t(results.some(({ isOver }) => isOver) ? 'marking:results.all-shown' : 'marking:results.nobody-over')}</p>` : nothing}`;
  }

  #renderFourEyes({ results, me }: Results): TemplateResult {
    const provisional = results.filter(({ standing }) => standing === 'provisional');
    const approved = results.filter(({ standing }) => isApproved(standing));
    const others = approved.filter(({ approvedBy }) => !approvedBy.includes(me));
    return html`<div class="row marking-acts">
        ${
          this.may.includes('results/propose') && provisional.length > 0
            ? html`<button type="button" class="button primary" ?disabled=${this.busy} @click=${() => void this.#approve(provisional)}>${icon('check')} ${t('marking:results.approve', { count: provisional.length })}</button>`
            : nothing
        }
        ${this.may.includes('results/publish') && others.length > 0 ? this.#renderPublish(others) : nothing}
      </div>
      ${this.may.includes('results/propose') && provisional.length === 0 ? html`<p class="small muted">${t('marking:results.nothing-to-approve')}</p>` : nothing}
      ${this.may.includes('results/publish') && approved.length === 0 ? html`<p class="small muted">${t('marking:results.nothing-to-publish')}</p>` : nothing}
      ${approved.length > others.length ? html`<p class="note">${icon('info')} <span>${t('marking:results.four-eyes', { count: approved.length - others.length })}</span></p>` : nothing}`;
  }

  #renderPublish(others: readonly ResultLine[]): TemplateResult {
    return html`<button type="button" class="button primary" ?disabled=${this.busy} @click=${() => void this.#publish(others)}>${icon('seal')} ${t('marking:results.publish', { count: others.length })}</button>
      ${this.#renderDays()}`;
  }

  #renderDays(): TemplateResult {
    return html`<label class="row small">${t('marking:results.days')}
      <input class="input marking-days" type="number" min="1" max="365" .value=${String(this.days)} @change=${(event: Event) => this.#setDays(event)} /></label>`;
  }

  #renderTable({ results, people }: Results): TemplateResult {
    if (results.length === 0) return html`<p class="muted">${t('marking:results.none')}</p>`;
    const isNamed = results.some(({ name }) => name !== undefined);
    return html`<div class="table-frame marking-frame" role="region" tabindex="0" aria-labelledby="results-heading">
      <table class="table">
        <thead><tr>
          <th scope="col">${t(this.isClass ? 'marking:results.pupil' : isNamed ? 'marking:results.candidate' : 'marking:results.seat')}</th>
          <th scope="col">${t('marking:results.standing')}</th>
          <th scope="col">${t('marking:results.overall')}</th>
          <th scope="col">${t('marking:results.letters')}</th>
          ${this.isClass ? nothing : html`<th scope="col">${t('marking:results.approved-by')}</th>`}
          <th scope="col">${t('marking:results.versions')}</th>
        </tr></thead>
        <tbody>${results.map((line) => this.#renderLine(line, people))}</tbody>
      </table>
    </div>`;
  }

  #renderLine(line: ResultLine, people: Results['people']): TemplateResult {
    const { place, label, name, number, standing, result, approvedBy, openAppeals, isOver } = line;
    const nameOf = (id: string): string => people[id] ?? id;
    return html`<tr>
      <th scope="row"><bdi>${name ?? t('marking:results.seat-number', { place: label ?? place })}</bdi>
        ${name === undefined ? nothing : html`<br /><span class="small muted">${number ?? ''} ${t('marking:results.seat-number', { place: label ?? place })}</span>`}</th>
      <td><span class="chip ${LOOKS[standing]}">${t(isOver ? `marking:standing.${standing}` : 'marking:standing.at-work')}</span>
        ${openAppeals === 0 ? nothing : html`<span class="chip now">${icon('scale')} ${t('marking:results.open-appeals', { count: openAppeals })}</span>`}</td>
      <td>${result === null ? scoreCell(null) : html`${result.scores.overall.score === null ? nothing : scoreOf(result.scores.overall.score)} ${levelChip(result.scores.overall.level)}`}</td>
      <td>${scoreCell(result?.letters?.score)} ${result?.letters === null || result === null ? nothing : html`<span class="small muted">${t('marking:results.marked-of', { marked: result.letters.marked, written: result.letters.written })}</span>`}</td>
      ${this.isClass ? nothing : html`<td>${approvedBy.map((id) => html`<bdi>${nameOf(id)}</bdi> `)}</td>`}
      <td>${this.#renderVersions(line, nameOf)}</td>
    </tr>`;
  }

  #renderVersions({ versions }: ResultLine, nameOf: (id: string) => string): TemplateResult | typeof nothing {
    const last = versions.at(-1);
    if (last === undefined) return nothing;
    return html`<details class="marking-versions">
      <summary>${t('marking:results.version-number', { version: last.version })}</summary>
      <ol>${versions.map(
        (each) => html`<li>
          ${formatDate(each.at)} · ${scoreCell(each.score)} · <bdi>${nameOf(each.by)}</bdi>
          <span class="chip ${each.isSigned ? 'good' : 'late'}">${icon(each.isSigned ? 'seal' : 'alert')} ${t(each.isSigned ? 'marking:results.signed' : 'marking:results.forged')}</span>
          <br /><span class="small muted">${t('marking:results.appeals-until', { day: formatDate(each.appealsUntil) })}</span>
          <br /><code class="small marking-signature">${each.signature}</code>
        </li>`,
      )}</ol>
    </details>`;
  }

  #setDays(event: Event): void {
    const { value, validity } = event.target as HTMLInputElement;
    if (validity.valid) this.days = Number(value);
  }

  async #approve(lines: readonly ResultLine[]): Promise<void> {
    await this.#do(() => this.api.approve(looked(lines)), 'marking:results.approved');
  }

  async #publish(lines: readonly ResultLine[]): Promise<void> {
    const isSure = await confirmAct({
      heading: t('marking:results.publish', { count: lines.length }),
      words: t('marking:results.publish-note', { count: this.days }),
      yes: t('marking:results.publish-now'),
    });
    if (isSure) await this.#do(() => this.api.publish(looked(lines), this.days), 'marking:results.published');
  }

  /** Takes over what was handed in, approves and publishes it: what waits for marks of letters is left out. */
  async #showAll(count: number): Promise<void> {
    const isSure = await confirmAct({
      heading: t('marking:results.show', { count }),
      words: t('marking:results.show-note', { count: this.days }),
      yes: t('marking:results.show-now'),
    });
    if (!isSure) return;
    await this.#do(async () => {
      await this.api.collect();
      const provisional = (await this.api.results()).results.filter(({ standing }) => standing === 'provisional');
      if (provisional.length > 0) await this.api.approve(looked(provisional));
      const approved = (await this.api.results()).results.filter(({ standing }) => isApproved(standing));
      return approved.length === 0 ? { done: 0, refused: [] } : this.api.publish(looked(approved), this.days);
    }, 'marking:results.published');
    const waiting = this.read?.results.filter(({ isOver, standing }) => isOver && standing === 'pending-manual') ?? [];
    if (waiting.length > 0 && this.error === null)
      this.error = t('marking:results.letters-first', { count: waiting.length });
  }

  async #do(act: () => Promise<Done>, said: 'marking:results.approved' | 'marking:results.published'): Promise<void> {
    const done = await this.attempt(act);
    const [first] = done?.refused ?? [];
    const { error } = this;
    await this.#read();
    if (done !== undefined) this.said = t(said, { count: done.done });
    this.error = first === undefined ? error : markingErrorWords(Object.assign(new Error(first.key), first));
  }

  async #read(): Promise<void> {
    const read = await this.attempt(() => this.api.results());
    if (read !== undefined) this.read = read;
  }

  #download({ results }: Results, format: TableFormat): Promise<void> {
    const { columns, rows } = resultsTable(results);
    return downloadTable(`${t('marking:results.heading')} ${this.named}`, columns, rows, format);
  }
}

customElements.define('wb-results-part', ResultsPart);
