import { html, type TemplateResult } from 'lit';
import type { NewsItem } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField } from '../../parts/fields.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { houseOf, serviceOf } from '../parts/service-view.ts';
import { optionsOf, say } from '../parts/service-words.ts';

function clipForm(work: Work, item: NewsItem): TemplateResult {
  const place = `news/${item.id}`;
  if (item.clippedFor !== undefined)
    return html`<p class="chip good">${icon('check')}${t('papers:service.news.clippedFor', { topic: say('topic', item.clippedFor) })}</p>
      ${work.outcome(place)}`;
  const form = work.form(place);
  const topic = form.text('topic');
  const send = (): unknown =>
    topic === '' ? work.refuse(form) : work.act(place, 'news/clip', { news: item.id, topic }, { form });
  const topics = (houseOf(work.host)?.faqTopics ?? []).map((faqTopic) => faqTopic.topic);
  return html`<div class="reasoned">
      ${selectField(form, { name: 'topic', label: t('papers:service.news.topic'), ask: t('papers:field.choose'), error: missing(form, topic), options: optionsOf('topic', topics) })}
      ${actButton(work, { name: form.key, icon: 'pin', words: t('papers:service.act.clip'), does: send })}
    </div>
    ${work.outcome(place)}`;
}

/** The news, newest first, with a form to clip a piece for a topic. */
export function newsPart(work: Work): TemplateResult {
  const { news } = serviceOf(work.host);
  if (news.length === 0) return html`<p class="sub">${t('papers:service.news.none')}</p>`;
  return html`<ul class="news">
    ${[...news].reverse().map(
      (item) => html`<li>
        <article>
          <h4>${nameOf(work.host, 'news', item.id)}</h4>
          <p class="sub number">${formatMoment(item.at)}</p>
          <p>${work.host.text(`${item.key}.body`)}</p>
          ${clipForm(work, item)}
        </article>
      </li>`,
    )}
  </ul>`;
}
