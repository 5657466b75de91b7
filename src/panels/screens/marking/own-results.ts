import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { SittingHost } from '../../../host/index.ts';
import { OwnResultApi } from '../../../host/remote/marking-api.ts';
import type { AppealSubject, OwnFinding, OwnResult } from '../../../host/remote/marking-shapes.ts';
import { type IndicatorCode, indicatorCodes, indicatorOf } from '../../../standard/index.ts';
import { WaybillElement } from '../../element.ts';
import { formatDate } from '../../format.ts';
import { language, onLanguageChanged, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import { arriveAt, nameThePage } from '../../shell/arrival.ts';
import { leaveSitting } from '../../shell/open-sitting.ts';
import '../../shell/page-header.ts';
import type { PaperRef } from '../../shell/paper.ts';
import { makeHash } from '../../shell/route.ts';
import { keptSeat } from '../hall/kept-seat.ts';
import { levelChip, scoreOf } from '../score-parts.ts';
import { criticalSaid, findingWords, subjectWords } from './appeal-words.ts';
import { letterSheet } from './letter-sheet.ts';
import { markingErrorWords } from './marking-element.ts';
import './moment-slider.ts';
import { openMoment } from './open-moment.ts';
import { ownScores } from './own-scores.ts';
import { marksWords } from './rubric-marks.ts';

/** What is looked at: a moment, and the paper in front. */
interface Look {
  readonly at: number;
  readonly paper: PaperRef | null;
}

const isSame = (one: AppealSubject, other: AppealSubject): boolean => JSON.stringify(one) === JSON.stringify(other);

const aboutFinding = ({ opportunity, criterion }: OwnFinding): AppealSubject => ({
  what: 'finding',
  opportunity,
  criterion,
});

/** A candidate's own published result: what it rests on, the sitting played again, and appeals. */
export class OwnResults extends WaybillElement {
  static override properties = {
    duties: { attribute: false },
    result: { state: true },
    host: { state: true },
    look: { state: true },
    asked: { state: true },
    error: { state: true },
    busy: { state: true },
  };

  declare duties: PanelDuties;
  /** Null until the hall has said it. */
  result: OwnResult | null = null;
  /** Of the end of the sitting: it gives things their names. */
  host: SittingHost | null = null;
  look: Look | null = null;
  /** What an appeal is being written about. */
  asked: AppealSubject | null = null;
  error: string | null = null;
  busy = false;
  #api: OwnResultApi | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    leaveSitting();
    arriveAt(this);
    this.keep(onLanguageChanged(() => this.host?.setLanguage(language())));
    void this.#open();
  }

  override render(): TemplateResult {
    nameThePage(t('marking:own.heading'));
    const { result } = this;
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page marking-page" id="main" tabindex="-1">
        <div class="row apart"><h1>${t('marking:own.heading')}</h1>
          ${keptSeat() === null ? nothing : html`<a class="button small quiet" href=${makeHash({ screen: 'seat', code: '' })}>${icon('arrow-left')} ${t('marking:own.to-seat')}</a>`}</div>
        ${this.error === null ? nothing : html`<p class="note late" role="alert">${icon('alert')} ${this.error}</p>`}
        ${result === null ? (this.error === null ? html`<p class="opening" role="status">${icon('clock')} ${t('app:common.loading')}</p>` : nothing) : this.#renderResult(result)}
      </main>`;
  }

  #renderResult(result: OwnResult): TemplateResult {
    return html`${this.#renderHead(result)} ${this.#renderLook(result)} ${this.#renderAppeals(result)} ${this.#renderLetters(result)} ${this.#renderFindings(result)}`;
  }

  #renderHead({ session, place, label, version, versions, result, appealsUntil }: OwnResult): TemplateResult {
    const { overall } = result.scores;
    const signature = versions.at(-1)?.signature ?? '';
    return html`<section class="card lifted stack" aria-labelledby="own-heading">
      <h2 id="own-heading"><bdi>${session.title}</bdi></h2>
      <p class="muted">${t('marking:results.seat-number', { place: label ?? place })} · ${t('marking:results.version-number', { version })} · ${t('marking:results.appeals-until', { day: formatDate(appealsUntil) })}</p>
      <p class="row own-overall">${overall.score === null ? nothing : scoreOf(overall.score)} ${levelChip(overall.level)}</p>
      ${overall.score === null ? html`<p class="muted">${t('marking:own.no-number')}</p>` : nothing}
      ${ownScores(result)}
      <details class="small muted"><summary>${t('marking:own.proof')}</summary>
        <p>${t('marking:own.signed')} <code class="marking-signature">${signature}</code></p></details>
    </section>`;
  }

  #renderLook({ startAt, endAt }: OwnResult): TemplateResult | typeof nothing {
    const { look } = this;
    const api = this.#api;
    if (look === null || api === null) return nothing;
    return html`<section class="card stack" aria-labelledby="own-look">
      <div class="row apart"><h2 id="own-look" tabindex="-1">${t('marking:own.replay')}</h2>
        <button type="button" class="button small quiet" @click=${() => this.#see(null)}>${icon('close')} ${t('marking:own.close')}</button></div>
      ${keyed(look, html`<wb-moment-slider .ask=${(at: number) => api.seenAt(at)} .from=${look.at} .startAt=${startAt} .endAt=${endAt} .paper=${look.paper} .duties=${this.duties}></wb-moment-slider>`)}
    </section>`;
  }

  #renderAppeals({ appeals }: OwnResult): TemplateResult | typeof nothing {
    if (appeals.length === 0) return nothing;
    return html`<section class="card stack" aria-labelledby="own-appeals">
      <h2 id="own-appeals">${t('marking:own.appeals')}</h2>
      <ul class="plain-list">${appeals.map(
        ({ id, about, words, state, decision }) => html`<li class="appeal-line">
          <div class="row apart"><span class="row"><span class="chip">${t(`marking:appeals.state.${state}`)}</span> <strong>${subjectWords(about)}</strong></span>
            ${state === 'open' ? html`<button type="button" class="button small quiet" ?disabled=${this.busy} @click=${() => void this.#withdraw(id)}>${t('marking:own.withdraw')}</button>` : nothing}</div>
          <p class="appeal-words" dir="auto">${words}</p>
          ${decision === undefined ? nothing : html`<p class="note">${icon('info')} <span dir="auto">${decision.reason}</span></p>`}
        </li>`,
      )}</ul>
    </section>`;
  }

  #renderLetters(result: OwnResult): TemplateResult | typeof nothing {
    if (result.letters.length === 0) return nothing;
    return html`<section class="card stack" aria-labelledby="own-letters">
      <h2 id="own-letters">${t('marking:own.letters')}</h2>
      <p class="small muted">${t(result.session.kind === 'class' ? 'marking:own.letters-note-class' : 'marking:own.letters-note')}</p>
      <ul class="plain-list">${result.letters.map(
        ({ seq, at, marks, letter }) => html`<li class="appeal-line">
          ${letter === null ? nothing : letterSheet(letter, this.host)}
          <p>${marksWords(marks, true)}</p>
          ${this.#renderActs(result, { what: 'letter', seq }, { at, paper: letter?.about ?? null })}
        </li>`,
      )}</ul>
    </section>`;
  }

  #renderFindings(result: OwnResult): TemplateResult {
    const lost = result.findings.filter(({ earned, possible }) => earned < possible);
    const codes = [...new Set(lost.map(({ indicator }) => indicator))].sort();
    return html`<section class="card stack" aria-labelledby="own-findings">
      <h2 id="own-findings">${t('marking:own.findings')}</h2>
      <p class="small muted">${t(result.isTold ? 'marking:own.findings-note' : 'marking:own.findings-sealed')}</p>
      <ul class="plain-list">
        ${result.critical.map((critical) => {
          const { indicator, key, at } = critical;
          return html`<li class="appeal-line">${criticalSaid(result.isTold ? this.host : null, critical)} ${this.#renderActs(result, { what: 'critical', indicator, key, at }, { at, paper: null })}</li>`;
        })}
      </ul>
      ${lost.length === 0 && result.critical.length === 0 ? html`<p>${t(result.findings.length === 0 ? 'marking:own.nothing-judged' : 'marking:own.nothing-lost')}</p>` : nothing}
      ${codes.map((code, i) =>
        this.#renderIndicator(
          result,
          code,
          lost.filter(({ indicator }) => indicator === code),
          i === 0,
        ),
      )}
    </section>`;
  }

  #renderIndicator(result: OwnResult, code: string, lost: readonly OwnFinding[], isOpen: boolean): TemplateResult {
    return html`<details class="unfold" ?open=${isOpen}>
      <summary>${code} ${indicatorCodes.find((each) => each === code) === undefined ? nothing : indicatorOf(code as IndicatorCode).text[language()]} <span class="count">${lost.length}</span></summary>
      <ul class="plain-list">
        ${lost.map((finding) => html`<li class="appeal-line own-finding"><div>${findingWords(this.host, { ...finding, finding })}</div> ${this.#renderActs(result, aboutFinding(finding), { at: finding.at, paper: finding.subject })}</li>`)}
      </ul>
    </details>`;
  }

  #renderActs(result: OwnResult, about: AppealSubject, look: Look): TemplateResult {
    const before = result.appeals.find((each) => each.state !== 'withdrawn' && isSame(each.about, about));
    const isAsked = this.asked !== null && isSame(this.asked, about);
    return html`<div class="row">
        <button type="button" class="button small" @click=${() => this.#see(look)}>${icon('history')} ${t('marking:own.see')}</button>
        ${before === undefined ? html`<button type="button" class="button small" aria-expanded=${String(isAsked)} @click=${() => this.#ask(isAsked ? null : about)}>${icon('scale')} ${t('marking:own.appeal')}</button>` : html`<span class="chip">${t(`marking:appeals.state.${before.state}`)}</span>`}
      </div>
      ${isAsked ? this.#renderForm(result, about) : nothing}`;
  }

  #renderForm({ version }: OwnResult, about: AppealSubject): TemplateResult {
    return html`<form class="stack tight" @submit=${(event: SubmitEvent) => this.#lodge(event, version, about)}>
      <div class="field"><label for="own-words">${t('marking:own.why')}</label>
        <textarea id="own-words" name="words" rows="3" required maxlength="4000" aria-describedby="own-words-note"></textarea>
        <p class="field-note" id="own-words-note">${t('marking:own.why-note')}</p></div>
      <div><button class="button primary" ?disabled=${this.busy}>${icon('send')} ${t('marking:own.send')}</button></div>
    </form>`;
  }

  #see(look: Look | null): void {
    this.look = look;
    void this.updateComplete.then(() => {
      const heading = this.querySelector<HTMLElement>('#own-look');
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: 'start' });
    });
  }

  #ask(about: AppealSubject | null): void {
    this.asked = about;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#own-words')?.focus());
  }

  #lodge(event: SubmitEvent, version: number, about: AppealSubject): void {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget as HTMLFormElement).get('words') ?? '');
    void this.#change((api) => api.appeal(version, about, words)).then((done) => {
      if (done) this.#ask(null);
    });
  }

  async #withdraw(appeal: string): Promise<void> {
    await this.#change((api) => api.withdraw(appeal));
  }

  async #change(act: (api: OwnResultApi) => Promise<OwnResult>): Promise<boolean> {
    const api = this.#api;
    if (api === null) return false;
    this.busy = true;
    try {
      this.result = await act(api);
      this.error = null;
      return true;
    } catch (error) {
      this.error = markingErrorWords(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #open(): Promise<void> {
    const seat = keptSeat();
    if (seat === null) {
      this.error = t('marking:own.no-seat');
      return;
    }
    const api = new OwnResultApi(location.origin, seat);
    this.#api = api;
    if (!(await this.#change(() => api.result())) || this.result === null) return;
    const { endAt } = this.result;
    // Names of things come with the moment; without them the list still says what was judged.
    const moment = await api.seenAt(endAt).catch(() => null);
    if (moment !== null) this.host = (await openMoment(moment, this.duties)).host;
  }
}

customElements.define('wb-own-results', OwnResults);
