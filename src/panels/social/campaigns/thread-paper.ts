import { html, nothing, svg, type TemplateResult } from 'lit';
import { ANSWER_BLOCKS, SOUR_REMEDIES, type SourThreadView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { dueOf } from '../../parts/due.ts';
import { missing } from '../../parts/field-errors.ts';
import { checkField, radioField } from '../../parts/fields.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { isWaitingThread } from './campaigns-line.ts';
import { campaignName, marketName, threadOf } from './campaigns-view.ts';

/** Voices at which the needle stands at its end, and from which each echo is heard. */
const FULL = 120;
const HEARD_FROM = [4, 12] as const;

/** A needle that turns with the number of voices: how far the post has travelled. */
function needle(voices: number): TemplateResult {
  const turn = Math.round((Math.min(voices, FULL) * 180) / FULL) - 90;
  return html`<svg class="talk-needle" viewBox="0 0 120 70" role="img" aria-label=${t('papers:campaigns.voices', { count: voices })}>
    <path d="M10 62a50 50 0 0 1 100 0" class="arc" />
    <path d="M10 62a50 50 0 0 1 25-43.3" class="arc is-calm" />
    <path d="M85 18.7A50 50 0 0 1 110 62" class="arc is-hot" />
    ${svg`<g transform="rotate(${turn} 60 62)"><path d="M60 62V20" class="hand" /></g>`}
    <circle cx="60" cy="62" r="5" class="hub" />
  </svg>`;
}

/** How many have joined in, hour by hour. */
function growth({ growth: hours }: SourThreadView): TemplateResult {
  const most = Math.max(...hours.map(({ voices }) => voices), 1);
  return html`<ol class="growth" aria-label=${t('papers:campaigns.growth')}>
    ${hours
      .slice(-24)
      .map(
        ({ at, voices }) =>
          html`<li style="--share:${Math.max(4, Math.round((voices * 100) / most))}%" title="${formatMoment(at)} · ${voices}"><span class="visually-hidden">${formatMoment(at)}: ${voices}</span></li>`,
      )}
  </ol>`;
}

/** The paper of a post that turned sour: what is said, what the company knows, and the answer. */
export class WbThreadPaper extends WorkPaper {
  #words(key: string, written: string): TemplateResult {
    return html`<blockquote class="post-words" lang=${written} dir="auto">${this.host.text(key, {}, written)}</blockquote>
      ${written === language() ? nothing : html`<p class="post-gloss">${icon('globe')}${this.host.text(key)}</p>`}`;
  }

  #talk(thread: SourThreadView): TemplateResult {
    const heard = thread.echoes.filter((_, i) => thread.voices >= (HEARD_FROM[i] ?? 0));
    return html`<section class="section sour-talk">
      <div class="sour-post">${this.#words(thread.text, thread.language)}</div>
      ${heard.map((echo) => html`<div class="sour-echo">${this.#words(echo, thread.language)}</div>`)}
    </section>`;
  }

  #memo(thread: SourThreadView): TemplateResult {
    return html`<section class="section memo">
      <h3>${t('papers:campaigns.memo')}</h3>
      <p>${this.host.text(thread.memo)}</p>
    </section>`;
  }

  #measure(thread: SourThreadView): TemplateResult {
    return html`<section class="section sour-measure">
      <h3>${t('papers:campaigns.voices', { count: thread.voices })}</h3>
      ${needle(thread.voices)} ${growth(thread)}
      <p class="sub">${thread.calmedAt === undefined ? dueOf(this.host, thread.dueAt) : t('papers:campaigns.calmed', { at: formatMoment(thread.calmedAt) })}</p>
    </section>`;
  }

  #answer(thread: SourThreadView): TemplateResult {
    const form = this.form(`answer/${thread.answers.length}`);
    const [fact, remedy, blocks] = [form.text('fact'), form.text('remedy'), form.list('blocks')];
    const send = (): unknown =>
      fact === '' || remedy === ''
        ? this.refuse(form)
        : this.act('answer', 'campaign/answer', { thread: thread.id, fact, remedy, blocks }, { form });
    return html`<section class="section campaign-step" data-step data-part="answer">
      <h3 data-next-step tabindex="-1">${t('papers:campaigns.part.answer')}</h3>
      ${radioField(form, { name: 'fact', label: t('papers:campaigns.answer.fact'), error: missing(form, fact), options: thread.facts.map((key) => [key, this.host.text(key)]) })}
      ${radioField(form, { name: 'remedy', label: t('papers:campaigns.answer.remedy'), error: missing(form, remedy), options: SOUR_REMEDIES.map((each) => [each, term('sourRemedy', each)]) })}
      ${checkField(form, { name: 'blocks', label: t('papers:campaigns.answer.blocks'), options: ANSWER_BLOCKS.map((each) => [each, term('sourBlock', each)]) })}
      <div class="acts">
        ${actButton(this, { name: 'answer', icon: 'send', words: t('papers:campaigns.act.answer'), look: 'primary', does: send })}
      </div>
      ${this.outcome('answer')}
    </section>`;
  }

  #said(thread: SourThreadView): unknown {
    if (thread.answers.length === 0) return nothing;
    return html`<section class="section">
      <h3>${t('papers:campaigns.said')}</h3>
      <ol class="thread talk">
        ${thread.answers.map(
          ({ at, fact, remedy, blocks, good }) =>
            html`<li class="message by-agent">
              <p class="message-head"><strong>${t('papers:campaigns.us')}</strong><time class="sub number">${formatMoment(at)}</time></p>
              <p class="message-words">${this.host.text(fact)}</p>
              <p class="chips"><span class="chip">${term('sourRemedy', remedy)}</span>${blocks.map((block) => html`<span class="chip">${term('sourBlock', block)}</span>`)}</p>
              ${good ? nothing : html`<p class="sub">${icon('alert')}${t('papers:campaigns.goesOn')}</p>`}
            </li>`,
        )}
      </ol>
    </section>`;
  }

  protected override page(): TemplateResult {
    const thread = threadOf(this.host, this.paper.id);
    if (thread === undefined) return html`<p class="empty">${icon('archive')}${t('papers:campaigns.noThread')}</p>`;
    return html`<article class="paper thread-paper">
      <header class="record-head thread-top">
        <div class="record-title">
          <p class="sub">${icon('chat')} ${marketName(this.host, thread.market)} · ${campaignName(this.host, thread.campaign)} · ${formatMoment(thread.at)}</p>
          <h2 data-heading tabindex="-1">${t('papers:campaigns.threadOf', { author: thread.author })}</h2>
        </div>
      </header>
      <div class="thread-main">${this.#talk(thread)} ${this.#memo(thread)} ${this.#said(thread)} ${isWaitingThread(thread) ? this.#answer(thread) : this.outcome('answer')}</div>
      <div class="thread-beside">
        ${this.#measure(thread)}
      </div>
    </article>`;
  }
}

customElements.define('wb-thread-paper', WbThreadPaper);
