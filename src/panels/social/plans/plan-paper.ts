import { html, nothing, type TemplateResult } from 'lit';
import { type CampaignPlanView, emptyParts, isPlanOpen, PLAN_PARTS, type PlanPart } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import '../../lens/state-lens.ts';
import { fold } from '../../parts/fold.ts';
import { nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { briefPart, briefTitle } from './brief-part.ts';
import { audiencePart, mechanicPart, messagePart, objectivePart, placesPart } from './choice-parts.ts';
import { approvalPart, handInPart } from './hand-in-part.ts';
import { type PartWork, partForm } from './plan-part.ts';
import { waitingParts } from './plan-steps.ts';
import { clippingsOf, clippingWords, openFaults, PLAN, planOf, stageWords } from './plan-view.ts';
import { budgetPart, schedulePart, targetsPart } from './term-parts.ts';

const BODIES: Readonly<Record<PlanPart, (part: PartWork) => TemplateResult>> = {
  objective: objectivePart,
  audience: audiencePart,
  message: messagePart,
  places: placesPart,
  mechanic: mechanicPart,
  budget: budgetPart,
  schedule: schedulePart,
  targets: targetsPart,
};

/** The paper of the plan: the client's brief, its eight parts, and what the approver says. */
export class WbPlanPaper extends WorkPaper {
  #head(plan: CampaignPlanView): TemplateResult {
    return html`<header class="record-head">
      <div class="record-title">
        <p class="sub">${icon('user')}${this.host.text('plan.approver')}</p>
        <h2 data-heading tabindex="-1">${nameOf(this.host, PLAN, plan.id)}</h2>
      </div>
      <p class="statuses"><span class="chip blue status">${stageWords(plan.stage)}</span></p>
    </header>`;
  }

  /** How a part stands: empty, written, or returned. */
  #mark(plan: CampaignPlanView, part: PlanPart): TemplateResult {
    if (openFaults(plan).some((fault) => fault.part === part))
      return html`<span class="chip small late">${icon('alert')}${t('papers:plan.mark.returned')}</span>`;
    return emptyParts(plan).includes(part)
      ? html`<span class="chip small">${t('papers:plan.mark.empty')}</span>`
      : html`<span class="chip small good">${icon('check')}${t('papers:plan.mark.saved')}</span>`;
  }

  #part(plan: CampaignPlanView, part: PlanPart): TemplateResult {
    const waiting = waitingParts(plan);
    const due = plan.stage === 'returned' ? waiting.includes(part) : waiting[0] === part;
    const body = (): TemplateResult => BODIES[part]({ work: this, form: partForm(this, part), plan });
    return fold(this, part, term('planPart', part), due, body, this.#mark(plan, part));
  }

  #handIn(plan: CampaignPlanView): TemplateResult {
    return html`<section class="section plan-hand-in" data-step data-part="hand-in">
      <h3 tabindex="-1" ?data-next-step=${isPlanOpen(plan.stage)}>${t('papers:plan.handIn')}</h3>
      ${plan.stage === 'lapsed' ? html`<p class="note">${icon('alert')}<span>${t('papers:plan.lapsedNote')}</span></p>` : nothing}
      ${handInPart(this, plan)}
    </section>`;
  }

  #board(): TemplateResult {
    const all = clippingsOf(this.host);
    return all.length === 0
      ? html`<p class="sub">${t('papers:plan.noClippings')}</p>`
      : html`<ul class="plan-board">${all.map((each) => html`<li>${clippingWords(this.host, each)}</li>`)}</ul>`;
  }

  protected override page(): TemplateResult {
    const plan = planOf(this.host);
    if (plan === undefined) return html`<p class="empty">${icon('archive')}${t('papers:plan.none')}</p>`;
    const isNew = plan.stage === 'drafting' && emptyParts(plan).length === PLAN_PARTS.length;
    const lens = html`<wb-state-lens .host=${this.host} .kind=${PLAN} .recordId=${plan.id}></wb-state-lens>`;
    return html`<article class="paper plan-paper">
      <div class="plan-top">${this.#head(plan)}</div>
      <div class="plan-brief">${fold(this, 'brief', briefTitle(this.host), isNew, briefPart(this.host))}</div>
      <div class="plan-parts">${PLAN_PARTS.map((part) => this.#part(plan, part))} ${this.#handIn(plan)}</div>
      <div class="plan-side">
        <section class="section" data-part="approval">
          <h3>${t('papers:plan.approval')}</h3>
          ${approvalPart(this, plan)}
        </section>
        ${fold(this, 'board', t('papers:plan.board'), false, () => this.#board())}
        ${fold(this, 'lens', t('papers:lens.title'), false, lens)}
      </div>
    </article>`;
  }
}

customElements.define('wb-plan-paper', WbPlanPaper);
