import { html, nothing, type TemplateResult } from 'lit';
import type { Debrief, Finding, Opportunity, SittingHost } from '../../../host/index.ts';
import { WaybillElement } from '../../element.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { nameOf } from '../../parts/names.ts';
import { happeningWords } from '../../parts/words.ts';
import { renderHandbook } from '../../shell/handbook-text.ts';
import { scoringWords } from '../../shell/scoring-words.ts';
import { momentOf } from './costliest-moments.ts';
import { isAllWrong, lostPoints, STANDING_LOOKS, standingOf } from './standing.ts';

/** The icon for an opportunity that was acted on without any point. */
const DONE_WRONG = { icon: 'cancel', look: 'late' } as const;

/** One opportunity: what was expected, and each verdict with its evidence. */
export class OpportunityRow extends WaybillElement {
  static override properties = {
    opportunity: { attribute: false },
    debrief: { attribute: false },
    page: { state: true },
  };

  declare host: SittingHost;
  declare debrief: Debrief;
  /** The handbook page that is shown below the verdicts; empty: none. */
  page = '';
  declare opportunity: Opportunity;

  override render(): TemplateResult {
    const { opportunity } = this;
    const { subject, expected, findings } = opportunity;
    const possible = findings.reduce((sum, finding) => sum + finding.possible, 0);
    const left = possible - lostPoints(opportunity);
    const standing = standingOf(opportunity);
    const wrong = isAllWrong(opportunity);
    const { icon: sign, look } = wrong ? DONE_WRONG : STANDING_LOOKS[standing];
    const said = wrong ? t('app:debrief.done-wrong') : t(`app:debrief.standing.${standing}`);
    return html`<details class="chance">
      <summary>
        <span class="chip ${look}">${icon(sign)} ${said}</span>
        <span class="grow">
          <strong>${nameOf(this.host, subject.kind, subject.id)}</strong>
          <span class="chance-expected">${scoringWords(this.host, expected)}</span>
        </span>
        <span class="number nowrap">${left} / ${possible}</span>
        ${icon('chevron-down')}
      </summary>
      <div class="chance-body">
        <dl class="facts small">
          <div><dt>${t('app:debrief.opened')}</dt><dd class="number">${formatMoment(opportunity.openedAt)}</dd></div>
          <div><dt>${t('app:debrief.deadline')}</dt><dd class="number">${formatMoment(opportunity.deadline)}</dd></div>
        </dl>
        <ul class="finding-list">${findings.map((finding) => this.#renderFinding(finding))}</ul>
        ${this.#renderPage()}
        <div>
          <button type="button" class="button small" @click=${() => this.#showMoment(momentOf(opportunity))}>
            ${icon('history')} ${t('app:debrief.see-moment')}
          </button>
        </div>
      </div>
    </details>`;
  }

  #renderFinding(finding: Finding): TemplateResult {
    const { criterion, rule, earned, possible, reason, details = [], page, at, evidence, log } = finding;
    const whole = earned === possible;
    const [words, means] = [t(`scoring:criterion.${criterion}`), t(`scoring:rule.${rule}`)];
    return html`<li class=${whole ? 'whole' : ''}>
      ${icon(whole ? 'check-circle' : 'cancel', t(whole ? 'app:debrief.full' : earned > 0 ? 'app:debrief.part' : 'app:debrief.none'))}
      <div class="grow">
        <p><strong>${words}</strong> ${means === words ? nothing : html`<span class="small muted">${means}</span>`}</p>
        <p>${scoringWords(this.host, reason)} ${page === undefined ? nothing : this.#renderLink(page)}</p>
        ${
          details.length === 0
            ? nothing
            : html`<ul class="finding-details small">${details.map((each) => html`<li>${scoringWords(this.host, each)}</li>`)}</ul>`
        }
        <p class="small muted"><span class="number">${formatMoment(at)}</span> ${this.#evidenceWords(evidence, log)}</p>
      </div>
      <strong class="number nowrap">${earned} / ${possible}</strong>
    </li>`;
  }

  #renderLink(page: string): TemplateResult {
    const turn = (): void => {
      this.page = this.page === page ? '' : page;
    };
    return html`<button type="button" class="button link small" aria-expanded=${String(this.page === page)} @click=${turn}>
      ${icon('book')} ${this.host.text(`handbook.${page}.title`)}
    </button>`;
  }

  #renderPage(): TemplateResult | typeof nothing {
    const { page } = this;
    return page === ''
      ? nothing
      : html`<article class="handbook-page prose">
          <h3>${this.host.text(`handbook.${page}.title`)}</h3>
          ${renderHandbook(this.host.text(`handbook.${page}.body`))}
        </article>`;
  }

  #evidenceWords(evidence: readonly number[], log: readonly number[]): TemplateResult | typeof nothing {
    const rows = this.debrief.timeline.filter(({ seq }) => evidence.includes(seq));
    if (rows.length === 0 && log.length === 0) return nothing;
    const words = rows.map(({ kind, at }) => `${happeningWords(kind)} (${formatMoment(at)})`);
    const entries = log.length === 0 ? [] : [t('app:debrief.log-entries', { entries: log.join(', ') })];
    return html`· ${t('app:debrief.rests-on')} ${[...words, ...entries].join(t('app:common.comma'))}`;
  }

  #showMoment(at: number): void {
    this.dispatchEvent(new CustomEvent<number>('wb-moment', { detail: at, bubbles: true }));
  }
}

customElements.define('wb-opportunity', OpportunityRow);
