import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { SittingHost } from '../../../host/index.ts';
import type { LastMark, MarkerDesk, MarkerTask } from '../../../host/remote/marking-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import { letterSheet } from './letter-sheet.ts';
import { chosenLanguages, languageChoice } from './marker-languages.ts';
import { MarkingElement } from './marking-element.ts';
import { type ChosenMarks, wholeMarks } from './rubric-marks.ts';
import './rubric-marks.ts';
import './seen-papers.ts';

/** A letter that lies open, and what somebody does at it. */
interface OpenLetter {
  readonly task: MarkerTask;
  /** Whether the own last mark is changed; else the letter on the table is marked. */
  readonly isLast: boolean;
  readonly marks: ChosenMarks;
  readonly remark: string;
  /** What its writer saw; null until it has come. */
  readonly moment: unknown;
  readonly host: SittingHost | null;
}

const opened = (task: MarkerTask): OpenLetter => ({
  ...{ task, isLast: false, marks: {}, remark: '', moment: null, host: null },
});

/** A marker's desk: one letter at a time, what its writer saw, and the rubric; and the own last mark, while it may be changed. */
export class MarkerDeskPart extends MarkingElement {
  static override properties = {
    ...MarkingElement.properties,
    duties: { attribute: false },
    canOpen: {},
    desk: { state: true },
    letter: { state: true },
    done: { state: true },
  };

  declare duties: PanelDuties;
  /** Whether whoever is here may open marking: `wb-to-letters` leads there. */
  canOpen = false;
  /** Null until the hall has said it. */
  desk: MarkerDesk | null = null;
  /** The letter that lies open; null where the table is empty. */
  letter: OpenLetter | null = null;
  /** What was just done. */
  done: 'entered' | 'changed' | null = null;
  /** The letter on the table while the last one lies over it, with what was chosen so far. */
  #under: OpenLetter | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override render(): TemplateResult {
    const { desk, letter } = this;
    return html`${this.renderError()}
      ${desk === null ? (this.error === null ? this.renderWaiting() : nothing) : letter === null ? this.#renderEmpty(desk) : this.#renderLetter(desk, letter)}`;
  }

  #renderEmpty(desk: MarkerDesk): TemplateResult {
    if (!desk.isOpen && this.canOpen) return this.#renderOpening();
    const waiting = chosenLanguages(desk.waiting).reduce((sum, each) => sum + (desk.waiting[each] ?? 0), 0);
    const hasLetters = Object.keys(desk.waiting).length > 0;
    return html`<section class="card lifted stack marking-narrow" aria-labelledby="desk-empty">
      <h2 id="desk-empty" tabindex="-1">${t(desk.isOpen ? 'marking:desk.empty' : 'marking:desk.not-open')}</h2>
      ${this.#renderCounts(desk)}
      ${
        hasLetters
          ? languageChoice(desk.waiting, () => this.requestUpdate())
          : html`<p class="muted">${t(desk.isOpen ? 'marking:desk.nothing-left' : 'marking:desk.not-open-note')}</p>`
      }
      <div class="row">
        <button type="button" class="button primary large" ?disabled=${this.busy || waiting === 0} @click=${() => void this.#take()}>${icon('arrow-right')} ${t('marking:desk.take')}</button>
        <button type="button" class="button quiet" ?disabled=${this.busy} @click=${() => void this.#read()}>${icon('refresh')} ${t('marking:desk.look-again')}</button>
      </div>
    </section>`;
  }

  /** Whoever leads the session is the one who opens marking. */
  #renderOpening(): TemplateResult {
    return html`<section class="card lifted stack marking-narrow" aria-labelledby="desk-empty">
      <h2 id="desk-empty" tabindex="-1">${t('marking:desk.not-open')}</h2>
      <p class="muted">${t('marking:desk.open-yourself')}</p>
      <div><button type="button" class="button primary" @click=${() => this.dispatchEvent(new CustomEvent('wb-to-letters'))}>${icon('arrow-right')} ${t('marking:desk.to-opening')}</button></div>
    </section>`;
  }

  #renderCounts({ marked, waiting, last }: MarkerDesk): TemplateResult {
    const left = Object.values(waiting).reduce((sum, each) => sum + each, 0);
    return html`<div class="row small">
      <p class="row" role="status">
        ${this.done === null ? nothing : html`<span class="chip good">${icon('check')} ${t(`marking:desk.${this.done}`)}</span>`}
        <span class="muted">${t('marking:desk.marked', { count: marked })}</span>
        <span class="muted">${t('marking:desk.waiting', { count: left })}</span>
      </p>
      ${last === null || this.letter?.isLast === true ? nothing : html`<button type="button" class="button small quiet" ?disabled=${this.busy} @click=${() => void this.#openLast(last)}>${icon('edit')} ${t('marking:desk.change-last')}</button>`}
    </div>`;
  }

  #renderLetter(desk: MarkerDesk, open: OpenLetter): TemplateResult {
    const { task, isLast, moment } = open;
    const { letter } = task;
    return html`${this.#renderCounts(desk)}
      ${isLast ? html`<p class="note now">${icon('edit')} <span>${t('marking:desk.last-note')}</span></p>` : nothing}
      ${keyed(
        `${task.piece} ${isLast}`,
        html`<div class="marker-desk">
          <section class="stack" aria-label=${t('marking:desk.letter')}>
            <div class="card" id="letter-on-table" tabindex="-1">${letterSheet(letter, open.host)}</div>
            ${letter.from === 'control' ? nothing : this.#renderSeen(letter.about, moment)}
          </section>
          ${this.#renderForm(open)}
        </div>`,
      )}`;
  }

  #renderForm(open: OpenLetter): TemplateResult {
    const { isLast, marks, remark } = open;
    const isWhole = wholeMarks(marks) !== null;
    return html`<form class="card stack marker-form" @submit=${(event: SubmitEvent) => this.#submit(event, open)}>
      <h2>${t(isLast ? 'marking:desk.your-last-marks' : 'marking:desk.your-marks')}</h2>
      <wb-rubric-marks .marks=${marks} @wb-marks=${(event: CustomEvent<ChosenMarks>) => this.#change({ marks: event.detail })}></wb-rubric-marks>
      <div class="field">
        <label for="marker-remark">${t('marking:desk.remark')}</label>
        <textarea id="marker-remark" name="remark" rows="2" maxlength="2000" .value=${remark} @input=${(event: Event) => this.#change({ remark: (event.target as HTMLTextAreaElement).value })}></textarea>
      </div>
      <div class="row marker-acts">
        <button class="button primary" ?disabled=${this.busy || !isWhole}>${icon('check')} ${t(isLast ? 'marking:desk.save-change' : 'marking:desk.enter')}</button>
        ${
          isLast
            ? html`<button type="button" class="button quiet" ?disabled=${this.busy} @click=${() => this.#closeLast()}>${icon('undo')} ${t('marking:desk.leave-last')}</button>`
            : html`<button type="button" class="button quiet" ?disabled=${this.busy} @click=${() => void this.#putBack(open.task)}>${icon('undo')} ${t('marking:desk.put-back')}</button>`
        }
      </div>
    </form>`;
  }

  #renderSeen(paper: { readonly kind: string; readonly id: string } | null, moment: unknown): TemplateResult {
    return html`<section class="card stack" aria-labelledby="seen-heading">
      <h3 id="seen-heading">${t('marking:seen.heading')}</h3>
      <p class="small muted">${t('marking:seen.note')}</p>
      ${moment === null ? this.renderWaiting() : html`<wb-seen-papers .moment=${moment} .paper=${paper} .duties=${this.duties} @wb-seen=${(event: CustomEvent<SittingHost>) => this.#change({ host: event.detail })}></wb-seen-papers>`}
    </section>`;
  }

  #change(change: Partial<OpenLetter>): void {
    if (this.letter !== null) this.letter = { ...this.letter, ...change };
  }

  async #read(): Promise<void> {
    const desk = await this.attempt(() => this.api.desk());
    if (desk !== undefined) await this.#lay(desk);
  }

  async #take(): Promise<void> {
    const languages = chosenLanguages(this.desk?.waiting ?? {});
    if (languages.length === 0) return;
    const desk = await this.attempt(() => this.api.take(languages));
    if (desk !== undefined) await this.#lay(desk);
  }

  /** What the hall says lies on the table is laid open; what was chosen for that letter so far stays. */
  async #lay(desk: MarkerDesk): Promise<void> {
    const { task } = desk;
    const before = this.#under ?? (this.letter?.isLast === true ? null : this.letter);
    this.desk = desk;
    this.#under = null;
    if (task !== null && before?.task.piece === task.piece) {
      this.letter = { ...before, task };
      return;
    }
    this.letter = task === null ? null : opened(task);
    await this.#show(() => this.api.seenOnTable());
  }

  /** The letter that lies open is shown, and what its writer saw is fetched. */
  async #show(fetch: () => Promise<unknown>): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>('#letter-on-table, #desk-empty')?.focus();
    const task = this.letter?.task;
    if (task?.letter.from !== 'sitting') return;
    const moment = await this.attempt(fetch);
    if (moment !== undefined && this.letter?.task === task) this.#change({ moment });
  }

  async #openLast({ piece, seen, marks, remark = '' }: LastMark): Promise<void> {
    const letter = await this.attempt(() => this.api.lastLetter());
    if (letter === undefined) return this.#readAgain();
    this.#under = this.letter;
    this.done = null;
    this.letter = { ...opened({ piece, seen, letter }), isLast: true, marks, remark };
    await this.#show(() => this.api.seenOnLast());
  }

  /** The letter on the table lies open again, as it was left. */
  #closeLast(): void {
    [this.letter, this.#under] = [this.#under, null];
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#letter-on-table, #desk-empty')?.focus());
  }

  async #submit(event: SubmitEvent, { task, isLast, marks: chosen, remark }: OpenLetter): Promise<void> {
    event.preventDefault();
    const marks = wholeMarks(chosen);
    if (marks === null || this.busy) return;
    const desk = await this.attempt(() => this.api.mark(task, marks, remark));
    // Where it was refused somebody has written here since: the desk as it stands now is shown with the reason.
    if (desk === undefined) return this.#readAgain();
    this.done = isLast ? 'changed' : 'entered';
    if (isLast) this.#closeLast();
    await this.#lay(desk);
    if (!isLast) await this.#take();
  }

  async #readAgain(): Promise<void> {
    const { error } = this;
    await this.#read();
    this.error = error;
  }

  async #putBack(task: MarkerTask): Promise<void> {
    await this.attempt(() => this.api.putBack(task));
    this.done = null;
    await this.#read();
  }
}

customElements.define('wb-marker-desk', MarkerDeskPart);
