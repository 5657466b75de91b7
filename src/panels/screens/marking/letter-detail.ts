import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { SittingHost } from '../../../host/index.ts';
import type { MarkedPiece, MarkingOverview, PieceDetail } from '../../../host/remote/marking-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import { letterSheet } from './letter-sheet.ts';
import { MarkingElement } from './marking-element.ts';
import { type ChosenMarks, marksWords, wholeMarks } from './rubric-marks.ts';
import './rubric-marks.ts';
import './seen-papers.ts';

/** One letter as its moderator sees it: the words, what its writer saw, all marks, and what can be decided. */
export class LetterDetail extends MarkingElement {
  static override properties = {
    ...MarkingElement.properties,
    duties: { attribute: false },
    may: { attribute: false },
    piece: { attribute: false },
    people: { attribute: false },
    detail: { state: true },
    moment: { state: true },
    host: { state: true },
    marks: { state: true },
  };

  declare duties: PanelDuties;
  declare may: readonly string[];
  declare piece: MarkedPiece;
  declare people: MarkingOverview['people'];
  /** Null until the hall has said it. */
  detail: PieceDetail | null = null;
  moment: unknown = null;
  host: SittingHost | null = null;
  marks: ChosenMarks = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('piece') as MarkedPiece | undefined;
    if (changed.has('piece') && before?.id !== this.piece.id) void this.#read(this.piece.id);
  }

  override render(): TemplateResult {
    const { piece, detail } = this;
    return html`<section class="card stack" aria-labelledby="letter-heading">
      <h2 id="letter-heading" tabindex="-1">${t('marking:letters.letter')} <code>${piece.id.slice(0, 6)}</code></h2>
      ${this.renderError()}
      ${detail === null ? this.renderWaiting() : letterSheet(detail.letter, this.host)}
      ${this.#renderMarks()}
      ${this.may.includes('results/moderate') ? this.#renderActs() : nothing}
      ${
        this.moment === null
          ? nothing
          : html`<h3>${t('marking:seen.heading')}</h3>
            ${keyed(piece.id, html`<wb-seen-papers .moment=${this.moment} .paper=${detail?.letter.from === 'sitting' ? detail.letter.about : null} .duties=${this.duties} @wb-seen=${(event: CustomEvent<SittingHost>) => this.#meet(event.detail)}></wb-seen-papers>`)}`
      }
    </section>`;
  }

  #renderMarks(): TemplateResult {
    const { rounds, settled, decided } = this.piece;
    const nameOf = (id: string): string => this.people.find((each) => each.id === id)?.name ?? id;
    return html`<ul class="plain-list">
      ${rounds.map(({ by, marks, remark }) => html`<li><bdi>${nameOf(by)}</bdi> ${marksWords(marks)} ${remark === undefined ? nothing : html`<span class="muted small">${remark}</span>`}</li>`)}
      ${settled === null ? nothing : html`<li><strong>${t(decided === undefined ? 'marking:letters.counts' : 'marking:letters.decided')}</strong> ${marksWords(settled, true)}</li>`}
    </ul>`;
  }

  #renderActs(): TemplateResult {
    const { settled, holder, state, anchors } = this.piece;
    return html`<div class="row">
        ${holder === undefined ? nothing : html`<button type="button" class="button" ?disabled=${this.busy} @click=${this.#putBack}>${icon('undo')} ${t('marking:letters.put-back')}</button>`}
        ${settled === null || anchors ? nothing : html`<button type="button" class="button" ?disabled=${this.busy} @click=${this.#anchor}>${icon('pin')} ${t('marking:letters.make-anchor')}</button>`}
      </div>
      ${holder === undefined ? nothing : html`<p class="small muted">${t('marking:letters.put-back-note')}</p>`}
      ${settled === null || anchors ? nothing : html`<p class="small muted">${t('marking:letters.anchor-note')}</p>`}
      ${settled === null || state === 'fixed' ? nothing : this.#renderDecision()}`;
  }

  #renderDecision(): TemplateResult {
    return html`<details class="unfold">
      <summary>${t('marking:letters.decide')}</summary>
      <form class="stack" @submit=${this.#decide}>
        <p class="small muted">${t('marking:letters.decide-note')}</p>
        <wb-rubric-marks named="decision" .marks=${this.marks} @wb-marks=${(event: CustomEvent<ChosenMarks>) => this.#choose(event.detail)}></wb-rubric-marks>
        <div class="field"><label for="decision-reason">${t('marking:letters.reason')}</label>
          <textarea id="decision-reason" name="reason" rows="2" required maxlength="2000"></textarea></div>
        <div><button class="button primary" ?disabled=${this.busy || wholeMarks(this.marks) === null}>${icon('check')} ${t('marking:letters.decide-now')}</button></div>
      </form>
    </details>`;
  }

  #meet(host: SittingHost): void {
    this.host = host;
  }

  #choose(marks: ChosenMarks): void {
    this.marks = marks;
  }

  get #looked() {
    return { piece: this.piece.id, seen: this.piece.version };
  }

  readonly #decide = (event: SubmitEvent): void => {
    event.preventDefault();
    const marks = wholeMarks(this.marks);
    const reason = String(new FormData(event.currentTarget as HTMLFormElement).get('reason') ?? '');
    if (marks !== null) void this.#change(() => this.api.decide(this.#looked, marks, reason));
  };

  readonly #anchor = (): Promise<void> => this.#change(() => this.api.anchor(this.#looked));

  readonly #putBack = (): Promise<void> =>
    this.#change(() => this.api.putBack(this.#looked, t('marking:letters.put-back-reason')));

  async #change(act: () => Promise<unknown>): Promise<void> {
    await this.attempt(act);
    this.dispatchEvent(new CustomEvent('wb-changed'));
  }

  async #read(id: string): Promise<void> {
    [this.detail, this.moment, this.host, this.marks] = [null, null, null, {}];
    const read = await this.attempt(() => Promise.all([this.api.piece(id), this.api.seenBefore(id)]));
    if (read !== undefined && this.piece.id === id) [this.detail, this.moment] = read;
  }
}

customElements.define('wb-letter-detail', LetterDetail);
