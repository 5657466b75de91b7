import { html, nothing, type TemplateResult } from 'lit';
import { type Channel, ordersOf } from '../../../host/index.ts';
import { formatDay, formatMoment, formatTime } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import type { Work } from '../../parts/paper.ts';
import { channelName } from '../../parts/words.ts';

const windowWords = (channel: Channel): string =>
  channel.checkIns.map(({ from, to }) => `${from}–${to}`).join(t('papers:listSign'));

/** A moment; only its time where it is today. */
const recently = (at: number, now: number): string =>
  formatDay(at) === formatDay(now) ? formatTime(at) : formatMoment(at);

function channelCard(work: Work, channel: Channel): TemplateResult {
  const view = ordersOf(work.host.view());
  const waiting = view.unseen[channel.id] ?? 0;
  const openedAt = view.desks.find((desk) => desk.id === channel.id)?.openedAt;
  const name = channelName(work.host, channel.id);
  const words = t('papers:channel.done', { channel: name, count: waiting });
  const open = (): unknown =>
    work.act('channels', 'channel/open', { channel: channel.id }, { tell: (outcome) => ({ ...outcome, words }) });
  const opened =
    openedAt === undefined
      ? t('papers:channel.never')
      : t('papers:channel.opened', { at: recently(openedAt, work.host.clock()) });
  return html`<li class="channel">
    <p class="channel-name">
      <strong>${name}</strong>
      ${waiting > 0 ? html`<span class="chip now">${icon('receipt')}${t('papers:channel.waiting', { count: waiting })}</span>` : nothing}
    </p>
    ${actButton(work, {
      name: `channel/${channel.id}`,
      icon: 'refresh',
      words: html`<span>${t('papers:channel.open')}</span>`,
      look: waiting > 0 ? 'small primary' : 'small',
      label: t('papers:channel.openOne', { channel: name }),
      does: open,
    })}
    <p class="sub">${t('papers:channel.windows', { windows: windowWords(channel) })} · ${opened}</p>
  </li>`;
}

/** The channels above the order list: unopened orders, check-in windows, and a button to open each list. */
export const channelBar = (work: Work): TemplateResult =>
  html`<ul class="channels" data-part="channels" aria-label=${t('papers:channel.title')}>
      ${work.host.catalogue.channels.map((channel) => channelCard(work, channel))}
    </ul>
    ${work.outcome('channels')}`;
