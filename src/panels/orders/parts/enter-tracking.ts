import { html, type TemplateResult } from 'lit';
import { cleanTracking, type OrderView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { textField } from '../../parts/fields.ts';
import type { Work } from '../../parts/paper.ts';
import { trackingFault } from './tracking-number.ts';

/** Enters the tracking number of one order on its channel. */
export function enterTracking(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/tracking`);
  const text = form.text('number');
  const error = trackingFault(form, text, work.host.info.mode === 'practice');
  const send = (): unknown =>
    text.trim() === '' || error !== ''
      ? work.refuse(form)
      : work.act(
          'tracking',
          'tracking/enter',
          { entries: [{ order: order.id, number: cleanTracking(text) }] },
          { form },
        );
  return html`<div class="reasoned">
    ${textField(form, { name: 'number', label: t('papers:tracking.number'), note: t('papers:tracking.numberNote'), error })}
    ${actButton(work, { name: form.key, icon: 'send', words: t('papers:act.enterTracking'), look: 'primary', does: send })}
  </div>`;
}
