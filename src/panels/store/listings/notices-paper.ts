import { html, nothing, type TemplateResult } from 'lit';
import { isTakedown, type ListingNoticeView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { dueTone } from '../../parts/due.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { openHandbook } from '../../shell/paper.ts';
import { noticeName, noticesOf } from './listings-view.ts';
import { noticeWords } from './notice-words.ts';

/** The notices that have come, the next to bite first; those that are past stand below. */
export class WbListingNoticesPaper extends WorkPaper {
  #notice(notice: ListingNoticeView): TemplateResult {
    const { at, bitesAt, matter } = notice;
    const now = this.host.clock();
    const over = bitesAt <= now;
    const tone = over ? '' : (dueTone(bitesAt, now) ?? '');
    const page = isTakedown(matter) ? 'takedowns' : 'listing-changes';
    const when = isTakedown(matter) ? 'papers:listings.notice.offBy' : 'papers:listings.notice.from';
    return html`<li class="listing-notice ${over ? 'is-over' : ''}" data-notice=${notice.id}>
      <p class="statuses">
        <strong class="number">${noticeName(this.host, notice.id)}</strong>
        <span class="chip ${isTakedown(matter) ? 'late' : 'blue'}">${term('noticeSort', matter.sort)}</span>
        <span class="chip ${tone}">${icon(over ? 'check' : 'clock')}${t(when, { at: formatMoment(bitesAt) })}</span>
        ${over ? html`<span class="chip">${t('papers:listings.notice.over')}</span>` : nothing}
      </p>
      <p>${noticeWords(this.host, notice)}</p>
      <p class="sub">
        ${t('papers:listings.notice.came', { at: formatMoment(at) })}
        <button type="button" class="button link" @click=${(event: Event) => event.target && openHandbook(event.target, page)}>
          ${icon('book')}${t('papers:handbook')}
        </button>
        <button type="button" class="button link" @click=${() => this.open('listings', '')}>
          ${icon('list')}${t('papers:listings.notice.look')}
        </button>
      </p>
    </li>`;
  }

  protected override page(): TemplateResult {
    const now = this.host.clock();
    const notices = [...noticesOf(this.host.view())].sort(
      (a, b) => Number(a.bitesAt <= now) - Number(b.bitesAt <= now) || a.bitesAt - b.bitesAt,
    );
    return html`<div class="paper">
      <h2 data-heading tabindex="-1">${t('papers:listings.notices')}</h2>
      <p class="sub">${t('papers:listings.noticesHint')}</p>
      ${
        notices.length === 0
          ? html`<p class="empty">${icon('archive')}${t('papers:listings.noNotices')}</p>`
          : html`<ul class="listing-notices">
              ${notices.map((notice) => this.#notice(notice))}
            </ul>`
      }
    </div>`;
  }
}

customElements.define('wb-listing-notices-paper', WbListingNoticesPaper);
