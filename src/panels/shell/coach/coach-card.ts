import { html, nothing, type TemplateResult } from 'lit';
import { type HintStep, type Hints, type Ledger, onPerformed } from '../../../host/index.ts';
import { SittingElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { happeningWords } from '../../parts/words.ts';
import { say } from '../announcer.ts';
import type { PaperRef } from '../paper.ts';
import { onSettingsChanged, settings } from '../settings.ts';
import { hintList, spokenHints } from './hint-list.ts';
import { verdictList } from './verdict-list.ts';
import { NOTHING_TOLD, spokenVerdicts } from './verdict-words.ts';

const STEPS: readonly HintStep[] = [1, 2, 3];
const NO_HINTS: Hints = { chances: [], act: null };

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
  /** The hints that were asked for on the paper in front. */
  hinted: Hints | null = null;
  /** What happened when the reference was watched last; empty where it found nothing to do. */
  watched: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(onPerformed(this.host, () => void this.#listen()));
    this.keep(onSettingsChanged(() => this.requestUpdate()));
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('paper')) return;
    this.hinted = null;
    this.watched = null;
  }

  /** New words are read from their beginning. */
  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('told') || changed.has('hinted') || changed.has('watched'))
      this.querySelector('.coach')?.scrollTo({ top: 0 });
  }

  async #listen(): Promise<void> {
    const told = await this.host.coach.verdicts().catch(() => NOTHING_TOLD);
    if (told.opportunities.length === 0 && told.critical.length === 0) return;
    this.told = told;
    this.hinted = null;
    this.watched = null;
    if (this.#isOn) say(this, spokenVerdicts(this.host, told));
  }

  async #hint(step: HintStep): Promise<void> {
    const subject = this.#subject;
    if (subject === null) return;
    this.hinted = await this.host.coach.hints(subject.kind, subject.id, step).catch(() => NO_HINTS);
    this.watched = null;
    say(this, spokenHints(this.host, this.hinted));
  }

  async #watch(): Promise<void> {
    const subject = this.#subject;
    if (subject === null) return;
    const kind = await this.host.coach.watch(subject.kind, subject.id).catch(() => null);
    this.told = NOTHING_TOLD;
    this.hinted = null;
    this.watched = kind ?? '';
    say(this, this.#watchedWords(this.watched));
    if (kind === null) return;
    const told = await this.host.coach.verdicts().catch(() => NOTHING_TOLD);
    this.told = told;
    say(this, spokenVerdicts(this.host, told));
  }

  #watchedWords(watched: string): string {
    return watched === '' ? t('app:coach.watched-nothing') : t('app:coach.watched', { done: happeningWords(watched) });
  }

  /** The record whose paper is in front; null where it is a list, or no record's. */
  get #subject(): PaperRef | null {
    const { paper } = this;
    return paper !== undefined && this.host.nameOf(paper.kind, paper.id) !== undefined ? paper : null;
  }

  get #isOn(): boolean {
    return settings().coach && this.host.info.help > 0;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#isOn) return nothing;
    return html`<section class="coach" aria-label=${t('app:coach.title')}>
      <div class="coach-said">${this.#renderSaid()}</div>
      ${this.#subject === null ? nothing : this.#renderHelp()}
    </section>`;
  }

  #renderSaid(): TemplateResult {
    if (this.hinted !== null) return hintList(this, this.hinted);
    const { opportunities, critical } = this.told;
    const isTold = opportunities.length > 0 || critical.length > 0;
    if (this.watched === null && !isTold)
      return html`<p class="small muted">${icon('info')} ${t('app:coach.waiting')}</p>`;
    return html`${this.watched === null ? nothing : html`<p>${icon('user')} ${this.#watchedWords(this.watched)}</p>`}
      ${isTold ? verdictList(this, this.told) : nothing}`;
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
