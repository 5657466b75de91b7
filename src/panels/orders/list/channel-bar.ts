import { html, nothing, type TemplateResult } from 'lit';
import type { Channel } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { Work } from '../parts/paper.ts';
import { channelName } from '../parts/words.ts';

const windowWords = (channel: Channel): string =>
  channel.checkIns.map(({ from, to }) => `${from}–${to}`).join(t('papers:listSign'));

function channelCard(work: Work, channel: Channel): TemplateResult {
  const view = work.host.view().orders;
  const waiting = view.unseen[channel.id] ?? 0;
  const openedAt = view.desks.find((desk) => desk.id === channel.id)?.openedAt;
  return html`<li class="channel">
    <div class="channel-words">
      <strong>${channelName(work.host, channel.id)}</strong>
      ${waiting > 0 ? html`<span class="chip now">${icon('receipt')}${t('papers:channel.waiting', { count: waiting })}</span>` : nothing}
      <span class="sub">${icon('clock')}${t('papers:channel.windows', { windows: windowWords(channel) })}</span>
      <span class="sub">${openedAt === undefined ? t('papers:channel.never') : t('papers:channel.opened', { at: formatMoment(openedAt) })}</span>
    </div>
    <button
      type="button"
      class="button small ${waiting > 0 ? 'primary' : ''}"
      aria-label=${t('papers:channel.openOne', { channel: channelName(work.host, channel.id) })}
      @click=${() => work.act('channels', 'channel/open', { channel: channel.id })}
    >
      ${icon('refresh')}${t('papers:channel.open')}
    </button>
  </li>`;
}

/** The channels over the order list: slips that wait, the handbook's times, and the way to open each list. */
export const channelBar = (work: Work): TemplateResult =>
  html`<ul class="channels" aria-label=${t('papers:channel.title')}>
      ${work.host.catalogue.channels.map((channel) => channelCard(work, channel))}
    </ul>
    ${work.outcome('channels')}`;
