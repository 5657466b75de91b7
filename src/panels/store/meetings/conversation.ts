import { html, nothing, type TemplateResult } from 'lit';
import type { MeetingView, Proposal, Raised, ShownFigure, SittingHost } from '../../../host/index.ts';
import { formatDate, formatMoment, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { productName, term } from '../../parts/words.ts';
import { adChannelName, adHouseOf, figureWords, meetingsOf, valueWords } from './meetings-view.ts';

/** One thing said. */
interface Line {
  readonly by: 'colleague' | 'me';
  readonly words: string;
  readonly at?: number;
  readonly figure?: ShownFigure | null;
}

const channelValues = (host: SittingHost, { from, to, amount, change }: Proposal): Record<string, string> => ({
  channel: adChannelName(host, to),
  other: adChannelName(host, from),
  amount: formatNumber(amount),
  change: term('adChange', change),
});

/** The proposal and minute of the meeting before, to which the question about the test comes back. */
function testValues(host: SittingHost, meeting: MeetingView): Record<string, string> {
  const before = [...meetingsOf(host)].findLast((each) => each.at < meeting.at && each.agreement !== undefined);
  const { proposal, agreement } = before ?? {};
  if (proposal === undefined || agreement === undefined) return { channel: '', measure: '', target: '' };
  const { measure, target } = agreement;
  return {
    channel: adChannelName(host, proposal.to),
    measure: term('adMeasure', measure),
    target: measure === 'brand-feeling' ? String(target) : valueWords(measure, target),
  };
}

/** What the colleague asks, with the names filled in. */
function questionWords(host: SittingHost, meeting: MeetingView, { objection }: Raised): string {
  const { proposal } = meeting;
  if (objection === 'test-outcome') return host.text(`objections.${objection}`, testValues(host, meeting));
  if (proposal === undefined) return '';
  const channel = adHouseOf(host).channels.find(({ id }) => id === proposal.to);
  return host.text(`objections.${objection}`, {
    ...channelValues(host, proposal),
    product: channel === undefined ? '' : productName(host, channel.product),
    market: channel === undefined ? '' : nameOf(host, 'market', channel.market),
    day: channel === undefined ? '' : formatDate(channel.rebuiltAt),
  });
}

function sayProposal(host: SittingHost, proposal: Proposal): string {
  const { change } = proposal;
  const values = channelValues(host, proposal);
  return change === 'channel'
    ? t('papers:meetings.sayProposal', { from: values.other, to: values.channel, amount: values.amount })
    : t('papers:meetings.sayMend', { to: values.channel, change: values.change });
}

const exchange = (host: SittingHost, meeting: MeetingView, raised: Raised): readonly Line[] => [
  { by: 'colleague', words: questionWords(host, meeting, raised), at: raised.at },
  ...(raised.answer === undefined
    ? []
    : [{ by: 'me', words: host.text(`answers.${raised.answer}`), figure: raised.figure ?? null } as const]),
];

/** Everything that was said in a meeting, oldest first. */
function linesOf(host: SittingHost, meeting: MeetingView): readonly Line[] {
  const { matter, openedAt, proposal, raised, agreement, stage } = meeting;
  if (openedAt === undefined) return [];
  const says = (key: string, values: Record<string, string> = {}): Line => ({
    by: 'colleague',
    words: host.text(`meetings.${matter}.${key}`, values),
  });
  const [before, after] = [
    raised.filter(({ objection }) => objection === 'test-outcome'),
    raised.filter(({ objection }) => objection !== 'test-outcome'),
  ];
  return [
    ...before.flatMap((each) => exchange(host, meeting, each)),
    { ...says('opening'), at: openedAt },
    ...(proposal === undefined
      ? []
      : [
          { by: 'me', words: sayProposal(host, proposal), figure: proposal.figure } as const,
          says('proposed', channelValues(host, proposal)),
        ]),
    ...after.flatMap((each) => exchange(host, meeting, each)),
    ...(stage === 'settling' || agreement !== undefined ? [says('settling')] : []),
    ...(agreement === undefined ? [] : [{ ...says('agreed'), at: agreement.at }]),
  ];
}

const lineOf = (
  host: SittingHost,
  { by, words, at, figure }: Line,
): TemplateResult => html`<li class="message by-${by === 'me' ? 'agent' : 'colleague'}">
  <p class="message-head">
    <strong>${by === 'me' ? t('papers:meetings.you') : host.text('colleague.marketing')}</strong>
    ${at === undefined ? nothing : html`<time class="sub number">${formatMoment(at)}</time>`}
  </p>
  <p class="message-words">${words}</p>
  ${figure == null ? nothing : html`<p class="chips"><span class="chip">${icon('chart')}${figureWords(host, figure)}</span></p>`}
</li>`;

/** The conversation of a meeting. */
export const conversation = (
  work: Work,
  meeting: MeetingView,
): TemplateResult => html`<section aria-labelledby="meeting-talk">
  <h3 id="meeting-talk">${t('papers:meetings.conversation')}</h3>
  <ol class="thread talk">
    ${linesOf(work.host, meeting).map((line) => lineOf(work.host, line))}
  </ol>
</section>`;
