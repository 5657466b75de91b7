import { html, nothing, type TemplateResult } from 'lit';
import { type CampaignPlanView, isPlanOpen, type PartContent, type PlanPart } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { faultWords, openFaults } from './plan-view.ts';

/** One part of the plan on its paper. */
export interface PartWork {
  readonly work: Work;
  readonly form: Form;
  readonly plan: CampaignPlanView;
}

/** The form of a part; what was typed and not saved stays in it. */
export const partForm = (work: Work, part: PlanPart): Form => work.form(`part/${part}`);

/** Saves a part; `content` is null while something of it is missing or cannot be read. */
function save({ work, form, plan }: PartWork, content: PartContent | null): unknown {
  if (content === null) return work.refuse(form);
  return work.act(`part/${content.part}`, 'plan/draft', { plan: plan.id, content }, { form });
}

/** What the approver said of a part. */
const faultsOf = ({ work, plan }: PartWork, part: PlanPart): unknown =>
  openFaults(plan)
    .filter((fault) => fault.part === part)
    .map((fault) => html`<p class="note late">${icon('alert')}<span>${faultWords(work.host, fault)}</span></p>`);

/** The form of a part with its button, its outcome, and what the approver said of it. */
export function partBody(
  part: PartWork,
  name: PlanPart,
  fields: TemplateResult,
  content: () => PartContent | null,
): TemplateResult {
  const { work, form, plan } = part;
  const saves = (): unknown => save(part, content());
  return html`${faultsOf(part, name)} ${fields}
    ${
      isPlanOpen(plan.stage)
        ? html`<div class="acts">
            ${actButton(work, { name: form.key, icon: 'save', words: t('papers:plan.act.save'), look: 'primary', does: saves })}
          </div>`
        : nothing
    }
    ${work.outcome(`part/${name}`)}`;
}
