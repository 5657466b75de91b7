import { html, nothing, type TemplateResult } from 'lit';
import { CANCEL_REASONS, HOLD_REASONS, type OrderView, wantsDecision } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { IconName } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField } from '../../parts/fields.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';

interface Reasoned {
  readonly act: 'hold' | 'cancel';
  readonly group: string;
  readonly reasons: readonly string[];
  readonly icon: IconName;
}

const HOLD: Reasoned = { act: 'hold', group: 'holdReason', reasons: HOLD_REASONS, icon: 'hold' };
const CANCEL: Reasoned = { act: 'cancel', group: 'cancelReason', reasons: CANCEL_REASONS, icon: 'cancel' };

function reasonForm(work: Work, order: OrderView, { act, group, reasons, icon: sign }: Reasoned): TemplateResult {
  const form = work.form(`${order.id}/${act}`);
  const reason = form.text('reason');
  const send = (): unknown =>
    reason === '' ? work.refuse(form) : work.act('decide', `order/${act}`, { orders: [order.id], reason }, { form });
  return html`<div class="reasoned" data-part=${act}>
    ${selectField(form, {
      name: 'reason',
      label: t(`papers:act.${act}Reason`),
      ask: t('papers:field.choose'),
      error: missing(form, reason),
      options: reasons.map((each) => [each, term(group, each)]),
    })}
    ${actButton(work, { name: form.key, icon: sign, words: t(`papers:act.${act}`), does: send })}
  </div>`;
}

/** The cancelling form alone, for a question in which a buyer asks for it. */
export const cancelForm = (work: Work, order: OrderView): TemplateResult =>
  html`${reasonForm(work, order, CANCEL)} ${work.outcome('decide')}`;

/** The decision on an order: confirm it, hold it with a reason, release it, or cancel it with a reason. */
export function decidePart(work: Work, order: OrderView): TemplateResult {
  const { review } = order.stage;
  const simple = (act: 'confirm' | 'release', sign: IconName): TemplateResult =>
    actButton(work, {
      name: `${order.id}/${act}`,
      icon: sign,
      words: t(`papers:act.${act}`),
      look: 'primary',
      does: () => work.act('decide', `order/${act}`, { orders: [order.id] }),
    });
  const open = review !== 'rejected' && order.stage.closing !== 'closed';
  return html`<div class="decide">
      ${wantsDecision(order.stage) ? simple('confirm', 'check') : nothing}
      ${review === 'on-hold' ? simple('release', 'play') : nothing}
      ${open && review !== 'on-hold' ? reasonForm(work, order, HOLD) : nothing}
      ${open ? reasonForm(work, order, CANCEL) : nothing}
    </div>
    ${work.outcome('decide')}`;
}
