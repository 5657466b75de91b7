import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type AdWeekView, isMeetingOver, type MeetingView, openObjections } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import '../../lens/state-lens.ts';
import { actButton } from '../../parts/act-button.ts';
import { fold } from '../../parts/fold.ts';
import { nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { adColumns } from './ad-columns.ts';
import { adTable } from './ad-table.ts';
import { agreePart, minutePart } from './agree-part.ts';
import { calendarPart, channelTerms } from './channel-terms.ts';
import { conversation } from './conversation.ts';
import { figureFields } from './figure-fields.ts';
import { MEETING, meetingOf, stageWords } from './meetings-view.ts';
import { reviewPart } from './review-part.ts';
import { stockFacts } from './stock-facts.ts';
import { answerPart, proposePart } from './talk-parts.ts';

/** The paper of one meeting: the conversation with what is said next, and beside it what lies on the table. */
export class WbMeetingPaper extends WorkPaper {
  #adColumns: readonly TableColumn<AdWeekView>[] | undefined;

  #head(meeting: MeetingView): TemplateResult {
    return html`<header class="record-head">
      <div class="record-title">
        <p class="sub">${icon('user')}${this.host.text('colleague.marketing')} · ${formatMoment(meeting.at)} – ${formatMoment(meeting.until)}</p>
        <h2 data-heading tabindex="-1">${nameOf(this.host, MEETING, meeting.id)}</h2>
      </div>
      <p class="statuses"><span class="chip blue status">${stageWords(meeting.stage)}</span></p>
    </header>`;
  }

  #step(part: string, title: string, body: TemplateResult): TemplateResult {
    return html`<section class="section meeting-step" data-step data-part=${part}>
      <h3 data-next-step tabindex="-1">${title}</h3>
      ${body}
    </section>`;
  }

  #opening(meeting: MeetingView): TemplateResult {
    const open = (): unknown => this.act('open', 'meeting/open', { meeting: meeting.id });
    return this.#step(
      'open',
      t('papers:why.meeting-open'),
      html`<p>${t('papers:meetings.notOpen', { at: formatMoment(meeting.at), until: formatMoment(meeting.until) })}</p>
        <div class="acts">
          ${actButton(this, { name: 'open', icon: 'chat', words: t('papers:meetings.act.open'), look: 'primary', does: open })}
        </div>
        ${this.outcome('open')}`,
    );
  }

  /** The review of the channels, from when marketing has time until the meeting is over: once it is given, after what comes next. */
  #review(meeting: MeetingView, isGiven: boolean): unknown {
    if (isGiven !== (meeting.review !== undefined)) return nothing;
    if (isMeetingOver(meeting.stage) || this.host.view().now < meeting.at) return nothing;
    return this.#step('review', t('papers:meetings.part.review'), reviewPart(this, meeting));
  }

  /** What is to be said or written now. */
  #now(meeting: MeetingView): unknown {
    const { stage } = meeting;
    // Each question keeps its own fields: a choice that is begun does not slide to another question when one is answered.
    const answers = repeat(
      isMeetingOver(stage) ? [] : openObjections(meeting),
      ({ objection }) => objection,
      (raised) =>
        this.#step(
          'answer',
          t('papers:meetings.part.answer', { objection: term('objection', raised.objection) }),
          answerPart(this, meeting, raised),
        ),
    );
    return html`${answers}${this.#next(meeting)}`;
  }

  /** The step that the meeting comes to next. */
  #next(meeting: MeetingView): unknown {
    switch (meeting.stage) {
      case 'planned':
        return this.#opening(meeting);
      case 'talking':
        return this.#step('propose', t('papers:meetings.part.propose'), proposePart(this, meeting));
      case 'objecting':
      case 'settling':
        return this.#step('agree', t('papers:meetings.part.agree'), agreePart(this, meeting));
      case 'lapsed':
        return html`<p class="note">${icon('alert')}<span>${t('papers:meetings.lapsedNote')}</span></p>`;
      default:
        return nothing;
    }
  }

  #ads(): TemplateResult {
    this.#adColumns ??= adColumns(this.host);
    return html`<div class="ads-table">
      ${adTable(this, this.#adColumns)}
    </div>`;
  }

  /** What lies on the table. */
  #table(meeting: MeetingView): TemplateResult {
    const planned = meeting.stage === 'planned';
    return html`${fold(this, 'calculator', t('papers:meetings.calculator'), true, figureFields(this, this.form('calculator'), t('papers:meetings.calculator'), false))}
    ${fold(this, 'terms', t('papers:meetings.terms'), true, channelTerms(this.host))}
    ${fold(this, 'stock', t('papers:meetings.stock'), !planned, stockFacts(this.host, meeting))}
    ${fold(this, 'calendar', t('papers:meetings.calendar'), !planned, calendarPart(this.host))}
    ${fold(this, 'ads', t('papers:meetings.ads'), planned, () => this.#ads())}
    ${fold(
      this,
      'lens',
      t('papers:lens.title'),
      false,
      html`<wb-state-lens .host=${this.host} .kind=${MEETING} .recordId=${meeting.id}></wb-state-lens>`,
    )}`;
  }

  protected override page(): TemplateResult {
    const meeting = meetingOf(this.host, this.paper.id);
    if (meeting === undefined) return html`<p class="empty">${icon('archive')}${t('papers:meetings.unknown')}</p>`;
    return html`<article class="paper meeting-paper">
      <div class="meeting-top">${this.#head(meeting)}</div>
      <div class="meeting-talk">
        ${meeting.openedAt === undefined ? nothing : conversation(this, meeting)} ${this.#review(meeting, false)}
        ${this.#now(meeting)} ${this.#review(meeting, true)}
        ${meeting.agreement === undefined ? nothing : minutePart(this.host, meeting.agreement)}
      </div>
      <div class="meeting-table">${this.#table(meeting)}</div>
    </article>`;
  }
}

customElements.define('wb-meeting-paper', WbMeetingPaper);
