import { html, nothing, type TemplateResult } from 'lit';
import { type CampaignPlanView, emptyParts, isPlanOpen, type PlanRound } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { faultWords } from './plan-view.ts';

/** The parts that are still empty. */
function emptyNote(plan: CampaignPlanView): unknown {
  const empty = emptyParts(plan);
  if (empty.length === 0) return html`<p class="chip good">${icon('check')}${t('papers:plan.complete')}</p>`;
  const parts = empty.map((part) => term('planPart', part)).join(t('papers:listSign'));
  return html`<p class="note">${icon('info')}<span>${t('papers:plan.stillEmpty', { parts })}</span></p>`;
}

/** The button that hands the plan in, the first time or again. */
export function handInPart(work: Work, plan: CampaignPlanView): TemplateResult {
  const again = plan.stage === 'returned';
  const send = (): unknown => work.act('hand-in', again ? 'plan/revise' : 'plan/submit', { plan: plan.id });
  return html`${emptyNote(plan)}
    ${
      isPlanOpen(plan.stage)
        ? html`<div class="acts">
            ${actButton(work, {
              ...{ name: 'hand-in', icon: 'send', look: 'primary', does: send },
              words: t(again ? 'papers:plan.act.revise' : 'papers:plan.act.submit'),
            })}
          </div>`
        : nothing
    }
    ${work.outcome('hand-in')}`;
}

/** What the approver said in a round. */
function answer(work: Work, { answeredAt, reasons = [] }: PlanRound): TemplateResult {
  const approver = work.host.text('plan.approver');
  if (answeredAt === undefined)
    return html`<p class="sub">${icon('clock')}${t('papers:plan.reading', { approver })}</p>`;
  const at = formatMoment(answeredAt);
  if (reasons.length === 0)
    return html`<p class="plan-signed">${icon('seal')}${t('papers:plan.signed', { approver, at })}</p>`;
  return html`<p>${t('papers:plan.returnedWith', { approver, at, count: reasons.length })}</p>
    <ul class="plan-faults">
      ${reasons.map((fault) => html`<li><strong>${term('planPart', fault.part)}</strong> ${faultWords(work.host, fault)}</li>`)}
    </ul>`;
}

/** When the plan was handed in, and what the approver said each time, newest first. */
export const approvalPart = (work: Work, { rounds }: CampaignPlanView): TemplateResult =>
  rounds.length === 0
    ? html`<p class="sub">${t('papers:plan.notHandedIn')}</p>`
    : html`<ol class="plan-rounds" reversed>
        ${rounds
          .map(
            (round, at) => html`<li>
              <h4>${t('papers:plan.round', { number: at + 1, at: formatMoment(round.at) })}</h4>
              ${answer(work, round)}
            </li>`,
          )
          .reverse()}
      </ol>`;
