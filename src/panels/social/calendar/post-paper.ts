import { html, nothing, type TemplateResult } from 'lit';
import {
  accountOf,
  cardOf,
  isByHand,
  isPostOver,
  type PlannedPost,
  type PlannedWeek,
  POST_MENDS,
  slotAt,
  weekOfMoment,
} from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import '../../lens/state-lens.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { radioField, selectField } from '../../parts/fields.ts';
import { fact, fold } from '../../parts/fold.ts';
import { nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { postWait } from './calendar-line.ts';
import {
  accountName,
  formatName,
  languageName,
  localWords,
  POST,
  postOf,
  socialHouse,
  stageWords,
  taipeiWords,
} from './calendar-view.ts';
import { slotOf, timeFields } from './pin-form.ts';

/** The paper of one post: what goes out, when, what has become of it, and what can be done about it. */
export class WbPostPaper extends WorkPaper {
  #head(post: PlannedPost): TemplateResult {
    const tone = post.stage === 'failed' ? 'late' : post.publishedAt === undefined ? 'blue' : 'good';
    return html`<header class="record-head">
      <div class="record-title">
        <p class="sub">${icon('calendar')}${accountName(this.host, post.account)}</p>
        <h2 data-heading tabindex="-1">${nameOf(this.host, POST, post.id)}</h2>
      </div>
      <p class="statuses"><span class="chip ${tone} status">${stageWords(post.stage)}</span></p>
    </header>`;
  }

  #facts(post: PlannedPost): TemplateResult {
    const { at, publishedAt } = post;
    const card = cardOf(socialHouse(this.host).calendar, post.card);
    return html`<section class="section">
      <dl class="facts rows">
        ${fact(t('papers:posting.localTime'), html`${localWords(this.host, post.account, at)} <span class="sub">${taipeiWords(at)}</span>`)}
        ${publishedAt === undefined ? nothing : fact(t('papers:posting.publishedAt'), html`${localWords(this.host, post.account, publishedAt)} <span class="sub">${taipeiWords(publishedAt)}</span>`)}
        ${fact(t('papers:posting.format'), formatName(post.format))} ${fact(t('papers:posting.language'), languageName(post.language))}
      </dl>
      <p lang=${post.language} dir="auto" class="copy-words">${card?.texts[post.language] ?? ''}</p>
      <p class="sub">${icon('info')}${this.host.text(`cards.${post.card}.gloss`)}</p>
    </section>`;
  }

  #falls({ falls, trouble }: PlannedPost): TemplateResult | typeof nothing {
    if (falls.length === 0) return nothing;
    return html`<section class="section post-falls">
      <h3>${t('papers:posting.falls')}</h3>
      <ul>
        ${falls.map(({ at, why }) => html`<li>${icon('alert')}<span>${formatMoment(at)} · ${term('postTrouble', why)}</span></li>`)}
      </ul>
      ${trouble === undefined ? nothing : html`<p class="note late">${icon('alert')}<span>${t('papers:posting.stillInTrouble')}</span></p>`}
    </section>`;
  }

  /** The week in which a post is moved: its own, where it still can go out there, else the one that runs now. */
  #weekOf(post: PlannedPost): PlannedWeek | undefined {
    const house = socialHouse(this.host);
    const chosen = this.form('move').text('week');
    return (
      house.calendar.weeks.find(({ week }) => String(week) === chosen) ?? weekOfMoment(house, post.account, post.at)
    );
  }

  #move(post: PlannedPost): TemplateResult | typeof nothing {
    const week = this.#weekOf(post);
    const account = accountOf(socialHouse(this.host), post.account);
    if (isPostOver(post.stage) || post.publishedAt !== undefined || week === undefined || account === undefined)
      return nothing;
    const form = this.form('move');
    const failed = post.stage === 'failed';
    const mend = failed ? form.text('mend') : 'as-is';
    const send = (): unknown => {
      const slot = slotOf(form, week);
      if (slot === null || mend === '') return this.refuse(form);
      const at = slotAt(socialHouse(this.host).audiences.offsets, account.market, week, slot.day, slot.minutes);
      return this.act('move', 'post/reschedule', { post: post.id, at, mend }, { form });
    };
    const weeks = socialHouse(this.host).calendar.weeks.map(
      (each) => [String(each.week), t('papers:posting.weekNumber', { week: each.week })] as const,
    );
    return fold(
      this,
      'move',
      t(failed ? 'papers:posting.mendAndMove' : 'papers:posting.move'),
      failed,
      html`<div class="form-grid">
          ${failed ? radioField(form, { name: 'mend', label: t('papers:posting.mend'), error: missing(form, mend), options: POST_MENDS.map((each) => [each, term('postMend', each)]) }) : nothing}
          ${selectField(form, { name: 'week', label: t('papers:posting.weeks'), first: String(week.week), options: weeks })}
          ${timeFields(form, week)}
        </div>
        <div class="acts">
          ${actButton(this, { name: form.key, icon: 'calendar', words: t('papers:posting.act.move'), look: failed ? 'primary' : '', does: send })}
        </div>
        ${this.outcome('move')}`,
    );
  }

  #publish(post: PlannedPost): TemplateResult | typeof nothing {
    if (post.stage !== 'scheduled') return nothing;
    const waits = postWait(this.host, post) !== null;
    const byHand = isByHand(socialHouse(this.host), post.account);
    return fold(
      this,
      'publish',
      t('papers:posting.publish'),
      waits,
      html`<p class="sub">${t(byHand ? 'papers:posting.byHand' : 'papers:posting.byItself')}</p>
        <div class="acts">
          ${actButton(this, { name: 'publish', icon: 'send', words: t('papers:posting.act.publish'), look: waits ? 'primary' : '', does: () => this.act('publish', 'post/publish', { post: post.id }) })}
        </div>
        ${this.outcome('publish')}`,
    );
  }

  #withdraw(post: PlannedPost): TemplateResult | typeof nothing {
    if (isPostOver(post.stage)) return nothing;
    return fold(
      this,
      'withdraw',
      t('papers:posting.withdraw'),
      false,
      html`<p class="sub">${t(post.publishedAt === undefined ? 'papers:posting.withdrawNote' : 'papers:posting.takeDownNote')}</p>
        <div class="acts">
          ${actButton(this, { name: 'withdraw', icon: 'trash', words: t('papers:posting.act.withdraw'), does: () => this.act('withdraw', 'post/withdraw', { post: post.id }) })}
        </div>
        ${this.outcome('withdraw')}`,
    );
  }

  protected override page(): TemplateResult {
    const post = postOf(this.host, this.paper.id);
    if (post === undefined) return html`<p class="empty">${icon('archive')}${t('papers:posting.unknown')}</p>`;
    return html`<article class="paper post-paper">
      ${this.#head(post)} ${this.#falls(post)} ${this.#move(post)} ${this.#publish(post)} ${this.#facts(post)} ${this.#withdraw(post)}
      ${fold(this, 'lens', t('papers:lens.title'), false, html`<wb-state-lens .host=${this.host} .kind=${POST} .recordId=${post.id}></wb-state-lens>`)}
    </article>`;
  }
}

customElements.define('wb-post-paper', WbPostPaper);
