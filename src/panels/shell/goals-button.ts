import { html, nothing, type TemplateResult } from 'lit';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { Share } from '../panel-duty.ts';
import { dayGoals, keepGoals } from './day-goals.ts';
import { openDrafts } from './draft-store.ts';
import { placeBelow } from './popover.ts';

const NONE: Share = { done: 0, total: 0 };

const sumOf = (shares: readonly Share[]): Share =>
  shares.reduce((sum, { done, total }) => ({ done: sum.done + done, total: sum.total + total }), NONE);

/** The button that shows today's goals. */
export class GoalsButton extends SittingElement {
  override connectedCallback(): void {
    super.connectedCallback();
    keepGoals(this.host, openDrafts(this.host.info.id));
  }

  override render(): TemplateResult {
    const goals = dayGoals(this.host);
    const carried = sumOf(goals.map((goal) => goal.carried ?? NONE));
    const later = sumOf(goals.map((goal) => goal.later ?? NONE));
    const { done, total } = sumOf([...goals, carried]);
    return html`<button type="button" class="button quiet strip-goals" popovertarget="strip-goals">
        ${icon('target')}
        <span class="strip-goals-words">
          <span class="small">${t('app:goals.today')} <strong class="number">${done} / ${total}</strong></span>
          <span class="gauge plain thin" aria-hidden="true" data-level="competent" style="--value:${total === 0 ? 0 : Math.round((1000 * done) / total)}"><i></i></span>
        </span>
      </button>
      <div class="popover" id="strip-goals" popover @beforetoggle=${placeBelow}>
        <div class="popover-sheet">
          <h2 class="popover-head">${t('app:goals.heading')}</h2>
          ${
            goals.length === 0
              ? html`<p class="muted">${t('app:goals.none')}</p>`
              : html`<ul class="stack tight">
                  ${goals.filter((goal) => goal.total > 0).map((goal) => this.#renderGoal(t(`app:goals.${goal.key}`), goal))}
                  ${carried.total === 0 ? nothing : this.#renderGoal(t('app:goals.carried'), carried)}
                  ${later.total === 0 ? nothing : this.#renderGoal(t('app:goals.later'), later)}
                </ul>`
          }
          <p class="field-note">${t('app:goals.acts', { acts: this.host.catalogue.actsPerDay })}</p>
        </div>
      </div>`;
  }

  #renderGoal(words: string, { done, total }: Share): TemplateResult {
    return html`<li>
      <div class="row apart">
        <span>${done === total ? icon('check-circle', t('app:goals.done')) : icon('clock', t('app:goals.open'))} ${words}</span>
        <strong class="number">${done} / ${total}</strong>
      </div>
      <span class="gauge plain thin" aria-hidden="true" data-level=${done === total ? 'exemplary' : 'competent'} style="--value:${Math.round((1000 * done) / total)}"><i></i></span>
    </li>`;
  }
}

customElements.define('wb-goals-button', GoalsButton);
