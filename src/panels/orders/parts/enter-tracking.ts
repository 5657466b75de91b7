import { html, type TemplateResult } from 'lit';
import type { OrderView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { textField } from '../../parts/fields.ts';
import type { Work } from '../../parts/paper.ts';
import { cleanTracking, trackingFault } from './tracking-number.ts';

/** Enters the tracking number of one order on its channel. */
export function enterTracking(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/tracking`);
  const text = form.text('number');
  const error = trackingFault(form, text, work.host.info.mode === 'practice');
  const send = (): void => {
    if (text.trim() === '') work.refuse(form);
    else if (work.act('tracking', 'tracking/enter', { entries: [{ order: order.id, number: cleanTracking(text) }] }))
      form.clear();
  };
  return html`<div class="reasoned">
    ${textField(form, { name: 'number', label: t('papers:tracking.number'), note: t('papers:tracking.numberNote'), error })}
    <button type="button" class="button primary" @click=${send}>${icon('send')}${t('papers:act.enterTracking')}</button>
  </div>`;
}
