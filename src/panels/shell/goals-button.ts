import { html, nothing, type TemplateResult } from 'lit';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { Goal } from '../panel-duty.ts';
import { dayGoals, keepGoals } from './day-goals.ts';
import { openDrafts } from './draft-store.ts';
import { placeBelow } from './popover.ts';

/** The button that shows today's goals. */
export class GoalsButton extends SittingElement {
  override connectedCallback(): void {
    super.connectedCallback();
    keepGoals(this.host, openDrafts(this.host.info.id));
  }

  override render(): TemplateResult {
    const goals = dayGoals(this.host);
    const sum = (pick: (goal: Goal) => number): number => goals.reduce((total, goal) => total + pick(goal), 0);
    const done = sum((goal) => goal.done);
    const total = sum((goal) => goal.total);
    const carried = sum((goal) => goal.carried ?? 0);
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
                  ${goals.map((goal) => this.#renderGoal(goal))}
                </ul>`
          }
          ${carried === 0 ? nothing : html`<p class="small">${t('app:goals.carried', { count: carried })}</p>`}
          <p class="field-note">${t('app:goals.acts', { acts: this.host.catalogue.actsPerDay })}</p>
        </div>
      </div>`;
  }

  #renderGoal({ key, done, total }: Goal): TemplateResult {
    return html`<li>
      <div class="row apart">
        <span>${done === total ? icon('check-circle', t('app:goals.done')) : icon('clock', t('app:goals.open'))} ${t(`app:goals.${key}`)}</span>
        <strong class="number">${done} / ${total}</strong>
      </div>
      <span class="gauge plain thin" aria-hidden="true" data-level=${done === total ? 'exemplary' : 'competent'} style="--value:${Math.round((1000 * done) / total)}"><i></i></span>
    </li>`;
  }
}

customElements.define('wb-goals-button', GoalsButton);
