import { html, nothing, type TemplateResult } from 'lit';
import type { SittingHost } from '../../../host/index.ts';
import type { AppealEvidence, ScoreDifference } from '../../../host/remote/marking-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import type { PaperRef } from '../../shell/paper.ts';
import { criticalSaid, findingWords, subjectWords } from './appeal-words.ts';
import { letterSheet } from './letter-sheet.ts';
import { MarkingElement } from './marking-element.ts';
import './moment-slider.ts';
import { type ChosenMarks, marksWords, wholeMarks } from './rubric-marks.ts';
import './rubric-marks.ts';

/** An appeal that is looked into: what it asks about, the sitting played again at that moment, what upholding would change, and the decision. */
export class AppealDetail extends MarkingElement {
  static override properties = {
    ...MarkingElement.properties,
    duties: { attribute: false },
    appeal: {},
    evidence: { state: true },
    host: { state: true },
    marks: { state: true },
    earned: { state: true },
    differences: { state: true },
  };

  declare duties: PanelDuties;
  appeal = '';
  /** Null until the hall has said it. */
  evidence: AppealEvidence | null = null;
  host: SittingHost | null = null;
  marks: ChosenMarks = {};
  /** What the finding would be worth. */
  earned = 0;
  /** What upholding it would change; null before that was asked. */
  differences: readonly ScoreDifference[] | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override render(): TemplateResult {
    const { evidence } = this;
    return html`<section class="card stack" aria-labelledby="appeal-heading">
      <h2 id="appeal-heading" tabindex="-1">${evidence === null ? t('marking:appeals.heading') : subjectWords(evidence.about)}</h2>
      ${this.renderError()}
      ${evidence === null ? (this.error === null ? this.renderWaiting() : nothing) : this.#renderEvidence(evidence)}
    </section>`;
  }

  #renderEvidence(evidence: AppealEvidence): TemplateResult {
    const { opportunity, finding, critical, letter, piece, words } = evidence;
    return html`<blockquote class="appeal-words" dir="auto">${words}</blockquote>
      ${opportunity === undefined || finding === undefined ? nothing : html`<div>${findingWords(this.host, { ...opportunity, finding })}</div>`}
      ${critical === undefined ? nothing : criticalSaid(this.host, critical)}
      ${letter === undefined ? nothing : letterSheet(letter, this.host)}
      ${piece === undefined ? nothing : html`<p>${t('marking:letters.counts')} ${marksWords(piece.settled, true)}</p>`}
      ${evidence.state === 'open' ? this.#renderDecision(evidence) : html`<p class="note">${icon('info')} <span>${t(`marking:appeals.state.${evidence.state}`)} ${evidence.decision?.reason ?? ''}</span></p>`}
      <h3>${t('marking:appeals.replay')}</h3>
      <wb-moment-slider
        .ask=${(at: number) => this.api.seenAt(evidence.id, at)}
        .from=${evidence.from}
        .startAt=${evidence.startAt}
        .endAt=${evidence.endAt}
        .paper=${this.#paperOf(evidence)}
        .duties=${this.duties}
        @wb-seen=${(event: CustomEvent<SittingHost>) => this.#meet(event.detail)}
      ></wb-moment-slider>`;
  }

  #paperOf({ letter, opportunity }: AppealEvidence): PaperRef | null {
    return letter?.about ?? opportunity?.subject ?? null;
  }

  #renderDecision(evidence: AppealEvidence): TemplateResult {
    const { about, finding } = evidence;
    return html`<form class="stack appeal-decision" @submit=${(event: SubmitEvent) => this.#decide(event, evidence)}>
      <h3>${t('marking:appeals.decision')}</h3>
      ${
        about.what === 'letter'
          ? html`<details class="unfold"><summary>${t('marking:appeals.new-marks')}</summary>
              <wb-rubric-marks named="appeal" .marks=${this.marks} @wb-marks=${(event: CustomEvent<ChosenMarks>) => this.#choose(event.detail)}></wb-rubric-marks></details>`
          : this.#renderTrial(finding?.possible)
      }
      <div class="field"><label for="appeal-reason">${t('marking:appeals.reason')}</label>
        <textarea id="appeal-reason" name="reason" rows="3" required maxlength="4000" aria-describedby="appeal-reason-note"></textarea>
        <p class="field-note" id="appeal-reason-note">${t('marking:appeals.reason-note')}</p></div>
      <div class="row">
        <button class="button primary" name="verdict" value="upheld" ?disabled=${this.busy || !this.#canUphold(evidence)}>${icon('check')} ${t('marking:appeals.uphold')}</button>
        <button class="button" name="verdict" value="rejected" ?disabled=${this.busy}>${icon('cancel')} ${t('marking:appeals.reject')}</button>
      </div>
      ${about.what === 'letter' || this.#canUphold(evidence) ? nothing : html`<p class="small muted">${t('marking:appeals.try-first')}</p>`}
      <p class="small muted">${t('marking:appeals.note')}</p>
    </form>`;
  }

  #renderTrial(possible: number | undefined): TemplateResult {
    return html`${
      possible === undefined
        ? nothing
        : html`<div class="field marking-short-field"><label for="appeal-earned">${t('marking:appeals.worth', { possible })}</label>
            <input id="appeal-earned" type="number" min="0" max=${possible} required .value=${String(this.earned)} @input=${(event: Event) => this.#setEarned(event)} /></div>`
    }
      <div class="row"><button type="button" class="button" ?disabled=${this.busy} @click=${() => void this.#try()}>${icon('scale')} ${t('marking:appeals.try')}</button></div>
      ${this.differences === null ? nothing : this.#renderDifferences(this.differences)}`;
  }

  #renderDifferences(differences: readonly ScoreDifference[]): TemplateResult {
    if (differences.length === 0)
      return html`<p class="note" role="status">${icon('info')} ${t('marking:appeals.no-difference')}</p>`;
    return html`<div class="table-frame" role="status"><table class="table">
      <thead><tr><th scope="col">${t('marking:appeals.of')}</th><th scope="col" class="num">${t('marking:appeals.stated')}</th><th scope="col" class="num">${t('marking:appeals.found')}</th></tr></thead>
      <tbody>${differences.map(({ of, stated, found }) => html`<tr><th scope="row">${of === 'overall' ? t('marking:results.overall') : of}</th><td class="num">${stated ?? '—'}</td><td class="num">${found ?? '—'}</td></tr>`)}</tbody>
    </table></div>`;
  }

  #canUphold({ about }: AppealEvidence): boolean {
    return about.what === 'letter' ? wholeMarks(this.marks) !== null : this.differences !== null;
  }

  #meet(host: SittingHost): void {
    this.host = host;
  }

  #choose(marks: ChosenMarks): void {
    this.marks = marks;
  }

  /** What is worth another number has to be tried again. */
  #setEarned(event: Event): void {
    this.earned = Number((event.target as HTMLInputElement).value);
    this.differences = null;
  }

  get #worth(): number | undefined {
    return this.evidence?.about.what === 'finding' ? this.earned : undefined;
  }

  async #try(): Promise<void> {
    const differences = await this.attempt(() => this.api.trial(this.appeal, this.#worth));
    if (differences !== undefined) this.differences = differences;
  }

  async #decide(event: SubmitEvent, { seen }: AppealEvidence): Promise<void> {
    event.preventDefault();
    const verdict = event.submitter instanceof HTMLButtonElement ? event.submitter.value : 'rejected';
    const reason = String(new FormData(event.currentTarget as HTMLFormElement).get('reason') ?? '');
    const marks = wholeMarks(this.marks);
    const worth = this.#worth;
    const decided = await this.attempt(() =>
      this.api.decideAppeal(
        this.appeal,
        verdict === 'upheld'
          ? {
              verdict,
              seen,
              reason,
              ...(worth === undefined ? {} : { earned: worth }),
              ...(marks === null ? {} : { marks }),
            }
          : { verdict: 'rejected', seen, reason },
      ),
    );
    if (decided === undefined) return;
    await this.#read();
    this.dispatchEvent(new CustomEvent('wb-changed'));
  }

  async #read(): Promise<void> {
    const evidence = await this.attempt(() => this.api.appeal(this.appeal));
    if (evidence === undefined) return;
    this.evidence = evidence;
    this.earned = evidence.finding?.possible ?? 0;
  }
}

customElements.define('wb-appeal-detail', AppealDetail);
