import { html, nothing, type TemplateResult } from 'lit';
import type { NoticeView } from '../../host/index.ts';
import { SittingElement } from '../element.ts';
import { formatMoment } from '../format.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { warningWords } from './cut-off-banner.ts';
import { cutOffWarnings, type Warning } from './cut-off-warnings.ts';
import { tabTexts } from './kept-texts.ts';
import { type NoticeGroup, noticeGroups } from './notice-groups.ts';
import { isUrgent } from './notice-urgency.ts';
import { noticeWords } from './notice-words.ts';
import { openPaper, type PaperRef } from './paper.ts';
import { paperKind } from './papers.ts';
import { closePopoverAround, placeBelow } from './popover.ts';
import { paperOf } from './subject-paper.ts';

/** How many notices are kept in the list, and how many of a task are shown before it is unfolded. */
const MOST_KEPT = 120;
const MOST_SHOWN = 5;

/** The bell button with the number of new notices, and the list of all notices in groups by task. */
export class Alerts extends SittingElement {
  static override properties = { open: { state: true } };

  open = false;
  get #key(): string {
    return `waybill.noticed/${this.host.info.id}`;
  }

  /** Sequence number of the last notice that was seen. */
  get #seen(): number {
    return Number(tabTexts.get(this.#key) ?? '-1');
  }

  override render(): TemplateResult {
    const { notices } = this.host.view();
    const fresh = notices.filter(({ seq }) => seq > this.#seen);
    const warnings = cutOffWarnings(this.host);
    const urgent = fresh.filter((notice) => isUrgent(this.host, notice)).length + warnings.length;
    const count = fresh.length + warnings.length;
    return html`<button type="button" class="button quiet strip-bell" popovertarget="strip-alerts">
        ${icon('bell')}<span class="strip-word">${t('app:alerts.title')}</span>
        ${
          count === 0
            ? nothing
            : html`<span class="count ${urgent > 0 ? 'now' : ''}">${count > 99 ? '99+' : count}</span>
                <span class="visually-hidden">${t('app:alerts.new', { urgent })}</span>`
        }
      </button>
      <div class="popover" id="strip-alerts" popover @beforetoggle=${this.#opening} @toggle=${this.#toggled}>
        <div class="popover-sheet">
          <h2 class="popover-head">${t('app:alerts.heading')}</h2>
          ${notices.length + warnings.length === 0 ? html`<p class="muted">${t('app:alerts.none')}</p>` : nothing}
          ${warnings.length === 0 ? nothing : html`<ul class="alert-list">${warnings.map((warning) => this.#renderWarning(warning))}</ul>`}
          ${this.open ? noticeGroups(notices.slice(-MOST_KEPT)).map((group) => this.#renderGroup(group)) : nothing}
        </div>
      </div>`;
  }

  #renderWarning(warning: Warning): TemplateResult {
    const open = (event: Event): void => this.#openPaper(event, warning.paper);
    return html`<li class="urgent">
      <button type="button" class="alert-item" @click=${open}>
        ${icon('truck')}<span class="grow"><strong>${t('app:alerts.urgent')}</strong> ${warningWords(this.host, warning)}</span>
        ${icon('chevron-right')}
      </button>
    </li>`;
  }

  /** The notices of one task: the urgent ones, then the newest, and the others to unfold. */
  #renderGroup({ list, notices }: NoticeGroup): TemplateResult {
    const fresh = notices.filter(({ seq }) => seq > this.#seen).length;
    const [urgent, others] = [true, false].map((is) => notices.filter((notice) => isUrgent(this.host, notice) === is));
    const sorted = [...(urgent ?? []), ...(others ?? [])];
    const rest = sorted.slice(MOST_SHOWN);
    const rows = (some: readonly NoticeView[]): TemplateResult =>
      html`<ul class="alert-list">${some.map((notice) => this.#renderNotice(notice))}</ul>`;
    return html`<section class="alert-group">
      <h3>${paperKind(list)?.nav?.label() ?? t('app:alerts.other')} ${fresh === 0 ? nothing : html`<span class="count">${fresh}</span>`}</h3>
      ${rows(sorted.slice(0, MOST_SHOWN))}
      ${rest.length === 0 ? nothing : html`<details><summary>${t('app:alerts.earlier', { count: rest.length })}</summary>${rows(rest)}</details>`}
    </section>`;
  }

  #renderNotice(notice: NoticeView): TemplateResult {
    const paper = paperOf(this.host, notice.subject);
    const urgent = isUrgent(this.host, notice);
    const words = html`${icon(urgent ? 'alert' : 'info')}
      <span class="grow">
        ${urgent ? html`<strong>${t('app:alerts.urgent')}</strong> ` : nothing}${noticeWords(this.host, notice)}
        <time class="small muted number">${formatMoment(notice.at)}</time>
      </span>`;
    return html`<li class=${urgent ? 'urgent' : ''} data-new=${notice.seq > this.#seen}>
      ${
        paper === null
          ? html`<div class="alert-item">${words}</div>`
          : html`<button type="button" class="alert-item" @click=${(event: Event) => this.#openPaper(event, paper)}>${words} ${icon('chevron-right')}</button>`
      }
    </li>`;
  }

  #openPaper(event: Event, paper: PaperRef): void {
    if (event.currentTarget instanceof Element) closePopoverAround(event.currentTarget);
    openPaper(this, paper);
  }

  /** The groups are drawn while they are shown: what is urgent depends on when it is read. */
  readonly #opening = (event: Event): void => {
    this.open = (event as ToggleEvent).newState === 'open';
    placeBelow(event);
  };

  /** Closing the list marks all its notices as seen. */
  readonly #toggled = (event: Event): void => {
    const last = this.host.view().notices.at(-1);
    if ((event as ToggleEvent).newState !== 'closed' || last === undefined) return;
    tabTexts.set(this.#key, String(last.seq));
    this.requestUpdate();
  };
}

customElements.define('wb-alerts', Alerts);
