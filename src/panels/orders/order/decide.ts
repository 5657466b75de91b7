import { html, nothing, type TemplateResult } from 'lit';
import { CANCEL_REASONS, HOLD_REASONS, type OrderView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { type IconName, icon } from '../../icons.ts';
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
  const send = (): void => {
    if (reason === '') work.refuse(form);
    else if (work.act('decide', `order/${act}`, { orders: [order.id], reason })) form.clear();
  };
  return html`<div class="reasoned">
    ${selectField(form, {
      name: 'reason',
      label: t(`papers:act.${act}Reason`),
      ask: t('papers:field.choose'),
      error: missing(form, reason),
      options: reasons.map((each) => [each, term(group, each)]),
    })}
    <button type="button" class="button" @click=${send}>${icon(sign)}${t(`papers:act.${act}`)}</button>
  </div>`;
}

/** Cancelling alone, for the place where a buyer asks for it. */
export const cancelForm = (work: Work, order: OrderView): TemplateResult =>
  html`${reasonForm(work, order, CANCEL)} ${work.outcome('decide')}`;

/** The decision on an order: confirm it, hold it with a reason, release it, or cancel it with a reason. */
export function decidePart(work: Work, order: OrderView): TemplateResult {
  const { review } = order.stage;
  const simple = (act: 'confirm' | 'release', sign: IconName): TemplateResult =>
    html`<button
      type="button"
      class="button primary"
      @click=${() => work.act('decide', `order/${act}`, { orders: [order.id] })}
    >
      ${icon(sign)}${t(`papers:act.${act}`)}
    </button>`;
  const open = review !== 'rejected' && order.stage.closing !== 'closed';
  return html`<div class="decide">
      ${review === 'undecided' || review === 'cancellation-requested' ? simple('confirm', 'check') : nothing}
      ${review === 'on-hold' ? simple('release', 'play') : nothing}
      ${open && review !== 'on-hold' ? reasonForm(work, order, HOLD) : nothing}
      ${open ? reasonForm(work, order, CANCEL) : nothing}
    </div>
    ${work.outcome('decide')}`;
}
