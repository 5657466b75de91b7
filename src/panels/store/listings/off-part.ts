import { html, nothing } from 'lit';
import { type ListingView, TAKEDOWN_SORTS } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField } from '../../parts/fields.ts';
import type { Work } from '../../parts/paper.ts';
import { takedownOptions } from './content-part.ts';

/** Takes one listing off sale with a reason, or puts it back. */
export function offPart(work: Work, { id, stage }: ListingView): unknown {
  if (stage !== 'live' && stage !== 'suspended') return work.outcome('off');
  const form = work.form('off');
  const reason = form.text('reason');
  const send = (act: string) => (): unknown =>
    reason === '' ? work.refuse(form) : work.act('off', `listing/${act}`, { listings: [id], reason }, { form });
  const resume = (): unknown => work.act('off', 'listing/resume', { listings: [id] });
  return html`${selectField(form, {
    ...{ name: 'reason', label: t('papers:listings.field.reason'), ask: t('papers:field.choose') },
    error: missing(form, reason),
    options: takedownOptions(TAKEDOWN_SORTS),
  })}
    <div class="acts">
      ${stage === 'live' ? actButton(work, { name: `${form.key}-suspend`, icon: 'pause', words: t('papers:listings.act.suspend'), does: send('suspend') }) : nothing}
      ${stage === 'suspended' ? actButton(work, { name: `${form.key}-resume`, icon: 'play', words: t('papers:listings.act.resume'), does: resume }) : nothing}
      ${actButton(work, { name: `${form.key}-delist`, icon: 'cancel', words: t('papers:listings.act.delist'), does: send('delist') })}
    </div>
    ${work.outcome('off')}`;
}
