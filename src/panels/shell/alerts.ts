import { html, nothing, type TemplateResult } from 'lit';
import type { NoticeView } from '../../host/index.ts';
import { SittingElement } from '../element.ts';
import { formatMoment } from '../format.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { noticeWords } from './notice-words.ts';
import { openPaper } from './paper.ts';
import { closePopoverAround, placeBelow } from './popover.ts';
import { paperOf } from './subject-paper.ts';
import { tabTexts } from './text-store.ts';

const MOST_SHOWN = 60;

/** The bell button with the number of new notices, and the list of all notices. */
export class Alerts extends SittingElement {
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
    const urgent = fresh.filter((notice) => notice.urgent).length;
    return html`<button type="button" class="button quiet strip-bell" popovertarget="strip-alerts">
        ${icon('bell')}<span class="strip-word">${t('app:alerts.title')}</span>
        ${
          fresh.length === 0
            ? nothing
            : html`<span class="count ${urgent > 0 ? 'now' : ''}">${fresh.length > 99 ? '99+' : fresh.length}</span>
                <span class="visually-hidden">${t('app:alerts.new', { urgent })}</span>`
        }
      </button>
      <div class="popover" id="strip-alerts" popover @beforetoggle=${placeBelow} @toggle=${this.#toggled}>
        <div class="popover-sheet">
          <h2 class="popover-head">${t('app:alerts.heading')}</h2>
          ${notices.length === 0 ? html`<p class="muted">${t('app:alerts.none')}</p>` : nothing}
          <ul class="alert-list">
            ${notices
              .slice(-MOST_SHOWN)
              .toReversed()
              .map((notice) => this.#renderNotice(notice))}
          </ul>
        </div>
      </div>`;
  }

  #renderNotice(notice: NoticeView): TemplateResult {
    const paper = paperOf(this.host, notice.subject);
    const words = html`${icon(notice.urgent ? 'alert' : 'info')}
      <span class="grow">
        ${notice.urgent ? html`<strong>${t('app:alerts.urgent')}</strong> ` : nothing}${noticeWords(this.host, notice)}
        <time class="small muted number">${formatMoment(notice.at)}</time>
      </span>`;
    return html`<li class=${notice.urgent ? 'urgent' : ''} data-new=${notice.seq > this.#seen}>
      ${
        paper === null
          ? html`<div class="alert-item">${words}</div>`
          : html`<button type="button" class="alert-item" @click=${(event: Event) => this.#open(event, notice)}>${words} ${icon('chevron-right')}</button>`
      }
    </li>`;
  }

  #open(event: Event, notice: NoticeView): void {
    const paper = paperOf(this.host, notice.subject);
    if (event.currentTarget instanceof Element) closePopoverAround(event.currentTarget);
    if (paper !== null) openPaper(this, paper);
  }

  /** Closing the list marks all its notices as seen. */
  readonly #toggled = (event: Event): void => {
    const last = this.host.view().notices.at(-1);
    if ((event as ToggleEvent).newState !== 'closed' || last === undefined) return;
    tabTexts.set(this.#key, String(last.seq));
    this.requestUpdate();
  };
}

customElements.define('wb-alerts', Alerts);
