import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Ledger, onPerformed } from '../../../host/index.ts';
import { SittingElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { say } from '../announcer.ts';
import { verdictList } from '../coach/verdict-list.ts';
import { NOTHING_TOLD, spokenVerdicts, wrongIn } from '../coach/verdict-words.ts';
import { type DockState, paperKey } from '../dock-state.ts';
import { sayNoAnswer } from '../no-answer.ts';
import { branchFrom } from '../open-sitting.ts';
import { openPaper } from '../paper.ts';
import { settings } from '../settings.ts';
import { colleague } from './colleague.ts';
import { type GuideState, guideOf } from './guide-state.ts';
import { markTarget, showInRail, showWhole, startOf, targetOf } from './guide-target.ts';
import { stepText, withNames } from './guide-words.ts';

/** The id of the element with what there is to do; the target of a step is described by it. */
const WORDS = 'guide-do';

/** What on the page tells that a target has come or gone. */
const WATCHED = { subtree: true, childList: true, attributeFilter: ['open', 'aria-current', 'disabled'] };

/**
 * What a colleague says of the next step, beside the work; it marks the place on the page where that is done. Where an act was not
 * right, she says so first, as the coach would, and comes back to the step.
 */
export class GuideCard extends SittingElement {
  static override properties = { back: { state: true }, wrong: { state: true } };

  declare dock: DockState;
  /** How many steps back the trainee is reading. */
  back = 0;
  /** What was not right of the last act, until the next one. */
  wrong: Ledger | null = null;
  #at = -1;
  #marking = 0;
  /** The step that was marked last, and the paper that was in front. */
  #marked: { readonly at: number; readonly paper: string } = { at: -1, paper: '' };
  readonly #watcher = new MutationObserver(() => this.#markSoon());

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(this.dock.subscribe(() => this.#markSoon()));
    this.keep(onPerformed(this.host, () => void this.#listen()));
    const body = this.closest('.shift-body');
    if (body !== null) this.#watcher.observe(body, WATCHED);
    this.keep(() => {
      this.#watcher.disconnect();
      cancelAnimationFrame(this.#marking);
      markTarget(document, null, WORDS);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const guide = guideOf(this.host);
    if (guide === null || guide.at === this.#at) return;
    this.#at = guide.at;
    this.back = 0;
  }

  /** Hears what the coach has to say of an act. */
  async #listen(): Promise<void> {
    if (!settings().coach) return;
    const told = await this.host.coach.verdicts().catch(() => NOTHING_TOLD);
    this.wrong = wrongIn(told);
    if (this.wrong !== null) say(this, `${t('app:guide.not-quite')} ${spokenVerdicts(this.host, this.wrong)}`);
  }

  protected override updated(): void {
    this.#markSoon();
  }

  /** Moves the focus to the place where the step is done. */
  goThere(): void {
    const target = this.#target();
    if (target === null) return;
    startOf(target).focus({ preventScroll: true });
    showWhole(target);
  }

  #target(): HTMLElement | null {
    const guide = guideOf(this.host);
    const step = guide?.steps[guide.at];
    return step === undefined ? null : targetOf(document, step, this.dock.active);
  }

  #markSoon(): void {
    cancelAnimationFrame(this.#marking);
    this.#marking = requestAnimationFrame(() => {
      if (!this.isConnected) return;
      const target = this.#target();
      markTarget(document, target, WORDS, guideOf(this.host)?.at);
      this.#follow(target);
    });
  }

  /** Where the next step is on the same paper, rolls to it; a paper that was just opened is read from its top. */
  #follow(target: HTMLElement | null): void {
    const { active } = this.dock;
    const now = { at: this.#at, paper: active === undefined ? '' : paperKey(active) };
    const before = this.#marked;
    this.#marked = now;
    if (target?.matches('.rail-item') === true) showInRail(target);
    if (target !== null && before.paper === now.paper && before.at >= 0 && before.at !== now.at) showWhole(target);
  }

  override render(): TemplateResult | typeof nothing {
    const guide = guideOf(this.host);
    if (guide === null) return nothing;
    const shown = Math.max(0, guide.at - this.back);
    const step = guide.steps[shown];
    const speaker = this.host.text(`speakers.${(step ?? guide.steps.at(-1))?.speaker ?? ''}.name`);
    return html`<section class="guide" aria-labelledby="guide-title" data-step=${shown}>
      <div class="guide-who">${colleague()}<span class="guide-name">${speaker}</span></div>
      <div class="guide-bubble">
        ${this.wrong === null ? nothing : this.#renderWrong(this.wrong)}
        <div class="guide-step" ?hidden=${this.wrong !== null}>
          <header class="guide-head">
            <h2 id="guide-title">${stepText(this.host, step, 'title')}</h2>
            ${this.#renderCount(guide, shown)}
          </header>
          <p class="guide-do" id=${WORDS}>${withNames(stepText(this.host, step, 'do'))}</p>
          <p class="guide-why">${stepText(this.host, step, 'why')}</p>
        </div>
        ${this.wrong === null ? this.#renderFoot(guide, shown) : this.#renderWayBack()}
      </div>
    </section>`;
  }

  #renderWrong(wrong: Ledger): TemplateResult {
    return html`<div class="guide-wrong">
      <h2>${t('app:guide.not-quite')}</h2>
      ${verdictList(this, wrong)}
    </div>`;
  }

  /** From what was not right on to the step, or back to before it was done. */
  #renderWayBack(): TemplateResult {
    return html`<div class="guide-foot">
      <button type="button" class="button small primary" @click=${() => this.#turnToStep()}>
        ${t('app:guide.to-step')} ${icon('arrow-right')}
      </button>
      <button type="button" class="button small" @click=${() => void sayNoAnswer(() => this.#takeBack())}>
        ${icon('history')} ${t('app:guide.take-back')}
      </button>
    </div>`;
  }

  #turnToStep(): void {
    this.wrong = null;
    this.#turn(-this.back);
  }

  /** Goes back to before the last act, in a branch of its own. */
  async #takeBack(): Promise<void> {
    const [last] = await this.host.coach.acts();
    if (last !== undefined) await branchFrom(this.host, last.at, last.entries);
  }

  #renderCount({ steps }: GuideState, shown: number): TemplateResult | typeof nothing {
    if (shown >= steps.length) return nothing;
    return html`<span class="guide-count number">${t('app:guide.step', { step: shown + 1, steps: steps.length })}</span>`;
  }

  #renderFoot({ steps, at }: GuideState, shown: number): TemplateResult {
    const page = steps[shown]?.unlocks;
    return html`<div class="guide-foot">
      ${this.#renderForward(steps.length, at, shown)}
      ${
        shown === 0
          ? nothing
          : html`<button type="button" class="button small quiet" @click=${() => this.#turn(1)}>
              ${icon('arrow-left')} ${t('app:guide.back')}
            </button>`
      }
      ${
        page === undefined
          ? nothing
          : html`<button type="button" class="button small" @click=${() => openPaper(this, { kind: 'handbook', id: page })}>
              ${icon('book')} ${t('app:guide.page', { page: this.host.text(`handbook.${page}.title`) })}
            </button>`
      }
    </div>`;
  }

  #renderForward(steps: number, at: number, shown: number): TemplateResult {
    if (shown < at)
      return html`<button type="button" class="button small" @click=${() => this.#turn(-1)}>
        ${t('app:guide.forward')} ${icon('arrow-right')}
      </button>`;
    if (at >= steps)
      return html`<button type="button" class="button primary" @click=${() => void sayNoAnswer(() => this.host.finish(), this)}>
        ${icon('flag')} ${t('app:guide.finish')}
      </button>`;
    return html`<button type="button" class="button small" aria-keyshortcuts="Alt+G" @click=${() => this.goThere()}>
      ${icon('pin')} ${t('app:guide.go')} <kbd aria-hidden="true">Alt G</kbd>
    </button>`;
  }

  #turn(steps: number): void {
    this.back += steps;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.guide-foot button')?.focus());
  }
}

customElements.define('wb-guide', GuideCard);
