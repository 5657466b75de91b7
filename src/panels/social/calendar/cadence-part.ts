import { html, type TemplateResult } from 'lit';
import type { PlannedWeek, SocialAccount } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { parseWhole } from '../../parts/amounts.ts';
import { notWhole } from '../../parts/field-errors.ts';
import { textField } from '../../parts/fields.ts';
import type { Work } from '../../parts/paper.ts';
import { postsIn, takesPlace, weeksOf } from './calendar-view.ts';

/** How often an account posts in a week: the number that was settled, how many posts stand, and the form to settle it. */
export function cadencePart(work: Work, account: SocialAccount, week: PlannedWeek): TemplateResult {
  const { host } = work;
  const posting = weeksOf(host).find((each) => each.account === account.id && each.week === week.week);
  const pinned = postsIn(host, account.id, week.week).filter(takesPlace).length;
  const form = work.form(`cadence/${account.id}/${week.week}`);
  const typed = form.text('perWeek', posting?.perWeek === undefined ? '' : String(posting.perWeek));
  const perWeek = parseWhole(typed);
  const send = (): unknown =>
    perWeek === null
      ? work.refuse(form)
      : work.act('cadence', 'cadence/set', { account: account.id, week: week.week, perWeek }, { form });
  const over = host.view().now > week.pinBy;
  return html`<section class="section cadence" data-step data-part="cadence">
    <h3 data-next-step tabindex="-1">${t('papers:posting.cadence')}</h3>
    <p>
      ${
        posting?.perWeek === undefined
          ? t('papers:posting.cadenceUnset')
          : t('papers:posting.cadenceSet', { perWeek: posting.perWeek, pinned })
      }
      <span class="sub">${t('papers:posting.pinBy', { at: formatMoment(week.pinBy) })}</span>
    </p>
    ${
      over
        ? html`<p class="sub">${t('papers:posting.settled')}</p>`
        : html`<div class="decide">
            ${textField(form, { name: 'perWeek', label: t('papers:posting.perWeek'), first: typed, numeric: true, error: notWhole(form, typed) })}
            ${actButton(work, { name: form.key, icon: 'check', words: t('papers:posting.act.set'), does: send })}
          </div>`
    }
    ${work.outcome('cadence')}
  </section>`;
}
