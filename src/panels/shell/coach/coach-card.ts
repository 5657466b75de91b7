import { html, nothing, type TemplateResult } from 'lit';
import {
  type Finding,
  type Hint,
  type HintStep,
  type Ledger,
  type Opportunity,
  onPerformed,
} from '../../../host/index.ts';
import { SittingElement } from '../../element.ts';
import { formatMoment } from '../../format.ts';
import { hasWords, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { nameOf } from '../../parts/names.ts';
import { happeningWords } from '../../parts/words.ts';
import { openHandbook, type PaperRef } from '../paper.ts';
import { criticalWords, scoringWords } from '../scoring-words.ts';
import { onSettingsChanged, settings } from '../settings.ts';

const STEPS: readonly HintStep[] = [1, 2, 3];
const NOTHING_TOLD: Ledger = { opportunities: [], critical: [], warnings: [] };

const isWhole = ({ findings }: Opportunity): boolean => findings.every(({ earned, possible }) => earned === possible);

/** The hints that were asked for on the paper in front. */
interface Hinted {
  readonly step: HintStep;
  readonly hints: readonly Hint[];
}

/**
 * The coach beside the work, in practice: after each act what was right or wrong and the fact that decides it; on request hints on
 * the paper in front, and the reference's next act.
 */
export class CoachCard extends SittingElement {
  static override properties = {
    paper: { attribute: false },
    told: { state: true },
    hinted: { state: true },
    watched: { state: true },
  };

  /** The paper in front. */
  declare paper: PaperRef | undefined;
  told: Ledger = NOTHING_TOLD;
  hinted: Hinted | null = null;
  /** What happened when the reference was watched last; empty where it found nothing to do. */
  watched: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    onPerformed(this.host, () => void this.#listen());
    this.keep(onSettingsChanged(() => this.requestUpdate()));
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('paper')) return;
    this.hinted = null;
    this.watched = null;
  }

  async #listen(): Promise<void> {
    if (!this.isConnected) return;
    const told = await this.host.coach.verdicts().catch(() => NOTHING_TOLD);
    if (told.opportunities.length === 0 && told.critical.length === 0) return;
    this.told = told;
    this.hinted = null;
    this.watched = null;
  }

  async #hint(step: HintStep): Promise<void> {
    const subject = this.#subject;
    if (subject === null) return;
    const hints = await this.host.coach.hints(subject.kind, subject.id, step).catch(() => []);
    this.hinted = { step, hints };
    this.watched = null;
  }

  async #watch(): Promise<void> {
    const subject = this.#subject;
    if (subject === null) return;
    const kind = await this.host.coach.watch(subject.kind, subject.id).catch(() => null);
    this.told = NOTHING_TOLD;
    if (kind !== null) await this.#listen();
    this.hinted = null;
    this.watched = kind ?? '';
  }

  /** The record whose paper is in front; null where it is a list, or no record's. */
  get #subject(): PaperRef | null {
    const { paper } = this;
    return paper !== undefined && this.host.nameOf(paper.kind, paper.id) !== undefined ? paper : null;
  }

  override render(): TemplateResult | typeof nothing {
    if (!settings().coach || this.host.info.help === 0) return nothing;
    return html`<section class="coach" aria-label=${t('app:coach.title')}>
      <div class="coach-said" role="status">${this.#renderSaid()}</div>
      ${this.#subject === null ? nothing : this.#renderHelp()}
    </section>`;
  }

  #renderSaid(): TemplateResult | typeof nothing {
    if (this.hinted !== null) return this.#renderHints(this.hinted);
    const { opportunities, critical } = this.told;
    const watched = this.#renderWatched();
    if (opportunities.length === 0 && critical.length === 0 && watched !== nothing) return watched;
    if (opportunities.length === 0 && critical.length === 0)
      return html`<p class="small muted">${icon('info')} ${t('app:coach.waiting')}</p>`;
    return html`${watched}
      ${critical.map((each) => html`<p class="coach-wrong">${icon('alert')} <strong>${criticalWords(this.host, each)}</strong></p>`)}
      <ul class="coach-list">
        ${opportunities.map((each) => (isWhole(each) ? this.#renderRight(each) : this.#renderWrong(each)))}
      </ul>`;
  }

  #renderWatched(): TemplateResult | typeof nothing {
    if (this.watched === null) return nothing;
    const words =
      this.watched === ''
        ? t('app:coach.watched-nothing')
        : t('app:coach.watched', { done: happeningWords(this.watched) });
    return html`<p>${icon('user')} ${words}</p>`;
  }

  #renderRight({ subject, findings }: Opportunity): TemplateResult {
    const said = findings.map(({ criterion }) => t(`scoring:criterion.${criterion}`)).join(t('app:common.comma'));
    return html`<li class="coach-right">
      ${icon('check-circle', t('app:coach.right'))}
      <span><strong>${nameOf(this.host, subject.kind, subject.id)}</strong> ${said}</span>
    </li>`;
  }

  #renderWrong({ subject, findings, expected, outcome }: Opportunity): TemplateResult {
    const lost = findings.filter(({ earned, possible }) => earned < possible);
    return html`<li class="coach-wrong">
      ${icon('cancel', t('app:coach.wrong'))}
      <div class="grow">
        <strong>${nameOf(this.host, subject.kind, subject.id)}</strong>
        ${outcome === 'false-alarm' ? nothing : html`<p>${scoringWords(this.host, expected)}</p>`}
        ${lost.map((finding) => this.#renderFinding(finding))}
      </div>
    </li>`;
  }

  #renderFinding({ criterion, reason, details = [], page }: Finding): TemplateResult {
    const name = `scoring:criterion.${criterion}`;
    return html`<p class="small">
        ${hasWords(name) ? html`<strong>${t(name)}</strong> ` : nothing}${scoringWords(this.host, reason)}
        ${page === undefined ? nothing : this.#renderPage(page)}
      </p>
      ${details.length === 0 ? nothing : html`<ul class="finding-details small">${details.map((each) => html`<li>${scoringWords(this.host, each)}</li>`)}</ul>`}`;
  }

  #renderPage(page: string): TemplateResult {
    return html`<button type="button" class="button link small" @click=${() => openHandbook(this, page)}>
      ${icon('book')} ${this.host.text(`handbook.${page}.title`)}
    </button>`;
  }

  #renderHints({ step, hints }: Hinted): TemplateResult {
    if (hints.length === 0) return html`<p class="small">${icon('check-circle')} ${t('app:coach.nothing-waits')}</p>`;
    return html`<ul class="coach-list">
      ${hints.map(
        ({ criteria, deadline, page, because = [], expected }) => html`<li>
          ${icon('help')}
          <div class="grow">
            <p>
              ${t('app:coach.look-at', { criteria: criteria.map((each) => t(`scoring:criterion.${each}`)).join(t('app:common.comma')) })}
              <span class="number small muted">${t('app:coach.until', { moment: formatMoment(deadline) })}</span>
            </p>
            ${page === undefined ? nothing : html`<p>${this.#renderPage(page)}</p>`}
            ${because.length === 0 ? nothing : html`<ul class="finding-details small">${because.map((each) => html`<li>${scoringWords(this.host, each)}</li>`)}</ul>`}
            ${expected === undefined ? nothing : html`<p><strong>${scoringWords(this.host, expected)}</strong></p>`}
            ${step < 3 ? nothing : html`<p class="small muted">${t('app:coach.counted')}</p>`}
          </div>
        </li>`,
      )}
    </ul>`;
  }

  #renderHelp(): TemplateResult {
    const { help } = this.host.info;
    return html`<div class="coach-help row" role="group" aria-label=${t('app:coach.help')}>
      ${STEPS.filter((step) => step <= help).map(
        (step) =>
          html`<button type="button" class="button small" @click=${() => void this.#hint(step)}>${t(`app:coach.hint-${step}`)}</button>`,
      )}
      ${help < 3 ? nothing : html`<button type="button" class="button small" @click=${() => void this.#watch()}>${icon('play')} ${t('app:coach.watch')}</button>`}
    </div>`;
  }
}

customElements.define('wb-coach', CoachCard);
