import { html, type TemplateResult } from 'lit';
import { formatMoment, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { fold } from '../../parts/fold.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { answerText, questionText } from '../parts/policy-text.ts';
import { houseOf, serviceOf } from '../parts/service-view.ts';
import { say } from '../parts/service-words.ts';
import { newsPart } from './news.ts';
import { publishedEntry, topicPart } from './topic.ts';

/** The FAQ: topics with the number of tickets, published entries, current policies, and news. */
export class WbFaqPaper extends WorkPaper {
  #summary(): TemplateResult {
    const { counts, deflected, faq } = serviceOf(this.host);
    const tagged = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const figures = [
      ['published', faq.filter(({ retiredAt }) => retiredAt === undefined).length],
      ['deflected', deflected],
      ['tagged', tagged],
    ] as const;
    return html`<dl class="faq-figures">
      ${figures.map(([name, count]) => html`<div><dt>${t(`papers:service.faq.${name}`)}</dt><dd class="number">${formatNumber(count)}</dd></div>`)}
    </dl>`;
  }

  #policies(): TemplateResult {
    const { policies } = serviceOf(this.host);
    return html`<div class="table-frame">
      <table class="table policies">
        <thead>
          <tr>
            <th scope="col">${t('papers:service.faq.topic')}</th>
            <th scope="col">${t('papers:service.faq.holds')}</th>
            <th scope="col">${t('papers:service.faq.since')}</th>
          </tr>
        </thead>
        <tbody>
          ${policies.map(
            ({ id, values, since }) => html`<tr>
              <th scope="row">${say('topic', id)}</th>
              <td>
                ${values === null ? html`<span class="chip late">${icon('cancel')}${t('papers:service.faq.withdrawn')}</span> ${this.host.text(`faq.${id}.ended`)}` : answerText(this.host, id, values)}
              </td>
              <td class="number">${formatMoment(since)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #topics(): readonly TemplateResult[] {
    const { counts } = serviceOf(this.host);
    const count = (topic: keyof typeof counts): number => counts[topic] ?? 0;
    const topics = [...(houseOf(this.host)?.faqTopics ?? [])].sort((a, b) => count(b.topic) - count(a.topic));
    return topics.map((faqTopic) => {
      const entry = publishedEntry(this.host, faqTopic.topic);
      const aside = html`<span class="chip small">${t('papers:service.faq.asked', { count: formatNumber(count(faqTopic.topic)) })}</span>
        <span class="chip small ${entry === undefined ? '' : 'good'}"
          >${entry === undefined ? t('papers:service.faq.noEntry') : html`${icon('check')}${t('papers:service.faq.online')}`}</span
        >`;
      return fold(
        this,
        `topic/${faqTopic.topic}`,
        say('topic', faqTopic.topic),
        false,
        html`<p class="sub">${questionText(this.host, faqTopic.topic)}</p>
          ${topicPart(this, faqTopic)}`,
        aside,
      );
    });
  }

  protected override page(): TemplateResult {
    return html`<div class="paper faq-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:faq.title')}</h2>
      ${this.#summary()}
      <section class="section" aria-labelledby="faq-topics">
        <h3 id="faq-topics">${t('papers:service.faq.topics')}</h3>
        <p class="field-note">${t('papers:service.faq.countNote')}</p>
        ${this.#topics()}
      </section>
      <section class="section" aria-labelledby="faq-holds">
        <h3 id="faq-holds">${t('papers:service.faq.holdsTitle')}</h3>
        ${this.#policies()}
      </section>
      <section class="section" aria-labelledby="faq-news" data-part="news">
        <h3 id="faq-news" tabindex="-1">${t('papers:service.news.title')}</h3>
        ${newsPart(this)}
      </section>
    </div>`;
  }
}

customElements.define('wb-faq-paper', WbFaqPaper);
