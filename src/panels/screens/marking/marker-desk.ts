import { html, nothing, type TemplateResult } from 'lit';
import type { SittingHost } from '../../../host/index.ts';
import type { MarkerDesk, MarkerTask } from '../../../host/remote/marking-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import { term } from '../../parts/words.ts';
import { localTexts, readJson } from '../../shell/kept-texts.ts';
import { letterSheet } from './letter-sheet.ts';
import { MarkingElement } from './marking-element.ts';
import { type ChosenMarks, wholeMarks } from './rubric-marks.ts';
import './rubric-marks.ts';
import './seen-papers.ts';

/** Languages that somebody does not mark, kept for the next time. */
const LEFT_OUT = 'waybill.marking-left-out';

function keptLanguages(): readonly string[] {
  const kept = readJson(localTexts, LEFT_OUT);
  return Array.isArray(kept) ? kept.map(String) : [];
}

/** A marker's desk: one letter at a time, what its writer saw, and the rubric. */
export class MarkerDeskPart extends MarkingElement {
  static override properties = {
    ...MarkingElement.properties,
    session: {},
    duties: { attribute: false },
    desk: { state: true },
    moment: { state: true },
    host: { state: true },
    marks: { state: true },
    leftOut: { state: true },
    done: { state: true },
  };

  session = '';
  declare duties: PanelDuties;
  /** Null until the hall has said it. */
  desk: MarkerDesk | null = null;
  /** What the writer of the letter saw; null until it has come. */
  moment: unknown = null;
  host: SittingHost | null = null;
  marks: ChosenMarks = {};
  leftOut: readonly string[] = keptLanguages();
  /** Whether a mark was just entered. */
  done = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override render(): TemplateResult {
    const { desk } = this;
    return html`${this.renderError()}
      ${desk === null ? (this.error === null ? this.renderWaiting() : nothing) : desk.task === null ? this.#renderEmpty(desk) : this.#renderTask(desk, desk.task)}`;
  }

  #renderEmpty(desk: MarkerDesk): TemplateResult {
    const languages = Object.keys(desk.waiting).sort();
    const chosen = languages.filter((each) => !this.leftOut.includes(each));
    const waiting = chosen.reduce((sum, each) => sum + (desk.waiting[each] ?? 0), 0);
    return html`<section class="card lifted stack marking-narrow" aria-labelledby="desk-empty">
      <h2 id="desk-empty" tabindex="-1">${t(desk.isOpen ? 'marking:desk.empty' : 'marking:desk.not-open')}</h2>
      ${this.#renderCounts(desk)}
      ${
        languages.length === 0
          ? html`<p class="muted">${t(desk.isOpen ? 'marking:desk.nothing-left' : 'marking:desk.not-open-note')}</p>`
          : html`<fieldset class="stack tight"><legend>${t('marking:desk.languages')}</legend>
              ${languages.map((each) => this.#renderLanguage(each, desk.waiting[each] ?? 0))}
            </fieldset>`
      }
      <div class="row">
        <button type="button" class="button primary large" ?disabled=${this.busy || waiting === 0} @click=${() => void this.#take()}>${icon('arrow-right')} ${t('marking:desk.take')}</button>
        <button type="button" class="button quiet" ?disabled=${this.busy} @click=${() => void this.#read()}>${icon('refresh')} ${t('marking:desk.look-again')}</button>
      </div>
    </section>`;
  }

  #renderLanguage(each: string, count: number): TemplateResult {
    return html`<label class="choice"><input type="checkbox" .checked=${!this.leftOut.includes(each)} @change=${() => this.#turn(each)} />
      <span>${term('language', each)} <span class="muted small">${t('marking:desk.letters', { count })}</span></span></label>`;
  }

  #renderCounts({ marked, waiting }: MarkerDesk): TemplateResult {
    const left = Object.values(waiting).reduce((sum, each) => sum + each, 0);
    return html`<p class="row small" role="status">
      ${this.done ? html`<span class="chip good">${icon('check')} ${t('marking:desk.entered')}</span>` : nothing}
      <span class="muted">${t('marking:desk.marked', { count: marked })}</span>
      <span class="muted">${t('marking:desk.waiting', { count: left })}</span>
    </p>`;
  }

  #renderTask(desk: MarkerDesk, task: MarkerTask): TemplateResult {
    const { letter } = task;
    const whole = wholeMarks(this.marks);
    return html`${this.#renderCounts(desk)}
      <div class="marker-desk">
        <section class="stack" aria-label=${t('marking:desk.letter')}>
          <div class="card" id="letter-on-table" tabindex="-1">${letterSheet(letter, this.host)}</div>
          ${letter.from === 'control' ? nothing : this.#renderSeen(task)}
        </section>
        <form class="card stack marker-form" @submit=${(event: SubmitEvent) => this.#submit(event, task)}>
          <h2>${t('marking:desk.your-marks')}</h2>
          <wb-rubric-marks .marks=${this.marks} @wb-marks=${(event: CustomEvent<ChosenMarks>) => this.#choose(event.detail)}></wb-rubric-marks>
          <div class="field">
            <label for="marker-remark">${t('marking:desk.remark')}</label>
            <textarea id="marker-remark" name="remark" rows="2" maxlength="2000"></textarea>
          </div>
          <div class="row marker-acts">
            <button class="button primary" ?disabled=${this.busy || whole === null}>${icon('check')} ${t('marking:desk.enter')}</button>
            <button type="button" class="button quiet" ?disabled=${this.busy} @click=${() => void this.#putBack(task)}>${icon('undo')} ${t('marking:desk.put-back')}</button>
          </div>
        </form>
      </div>`;
  }

  #renderSeen({ letter }: MarkerTask): TemplateResult {
    const paper = letter.from === 'sitting' ? letter.about : null;
    return html`<section class="card stack" aria-labelledby="seen-heading">
      <h3 id="seen-heading">${t('marking:seen.heading')}</h3>
      <p class="small muted">${t('marking:seen.note')}</p>
      ${this.moment === null ? this.renderWaiting() : html`<wb-seen-papers .moment=${this.moment} .paper=${paper} .duties=${this.duties} @wb-seen=${(event: CustomEvent<SittingHost>) => this.#meet(event.detail)}></wb-seen-papers>`}
    </section>`;
  }

  #meet(host: SittingHost): void {
    this.host = host;
  }

  #choose(marks: ChosenMarks): void {
    this.marks = marks;
  }

  #turn(language: string): void {
    const { leftOut } = this;
    this.leftOut = leftOut.includes(language) ? leftOut.filter((each) => each !== language) : [...leftOut, language];
    localTexts.set(LEFT_OUT, JSON.stringify(this.leftOut));
  }

  async #read(): Promise<void> {
    const desk = await this.attempt(() => this.api.desk());
    if (desk !== undefined) await this.#lay(desk);
  }

  async #take(): Promise<void> {
    const languages = Object.keys(this.desk?.waiting ?? {}).filter((each) => !this.leftOut.includes(each));
    if (languages.length === 0) return;
    const desk = await this.attempt(() => this.api.take(languages));
    if (desk === undefined) return;
    await this.#lay(desk);
  }

  /** A new letter lies on the table: the marks of the one before are put away. */
  async #lay(desk: MarkerDesk): Promise<void> {
    const isAnother = desk.task?.piece !== this.desk?.task?.piece;
    this.desk = desk;
    if (!isAnother) return;
    [this.marks, this.moment, this.host] = [{}, null, null];
    await this.updateComplete;
    this.querySelector<HTMLFormElement>('.marker-form')?.reset();
    this.querySelector<HTMLElement>('#letter-on-table, #desk-empty')?.focus();
    if (desk.task?.letter.from !== 'sitting') return;
    const { piece } = desk.task;
    const moment = await this.attempt(() => this.api.seenOnTable());
    if (moment !== undefined && this.desk?.task?.piece === piece) this.moment = moment;
  }

  async #submit(event: SubmitEvent, task: MarkerTask): Promise<void> {
    event.preventDefault();
    const marks = wholeMarks(this.marks);
    if (marks === null || this.busy) return;
    const remark = String(new FormData(event.currentTarget as HTMLFormElement).get('remark') ?? '');
    const desk = await this.attempt(() => this.api.mark(task, marks, remark));
    // Where it was refused somebody has written here since: the desk as it stands now is shown with the reason.
    if (desk === undefined) return this.#readAgain();
    this.done = true;
    await this.#lay(desk);
    await this.#take();
  }

  async #readAgain(): Promise<void> {
    const { error } = this;
    await this.#read();
    this.error = error;
  }

  async #putBack(task: MarkerTask): Promise<void> {
    await this.attempt(() => this.api.putBack(task));
    this.done = false;
    await this.#read();
  }
}

customElements.define('wb-marker-desk', MarkerDeskPart);
