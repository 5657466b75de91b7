import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EvidenceClipping, FigureClipping, PostsClipping, SittingHost } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import type { WorkPaper } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { figureWords } from './comparison.ts';
import { brandName, clippingsOf, heardOf, platformName, sentimentName, topicName, wordsOf } from './listening-view.ts';
import { partWords } from './slice.ts';

/** What a clipping says, in one line. */
export function clippingWords(host: SittingHost, clipping: EvidenceClipping): string {
  const brand = brandName(host, clipping.brand);
  if (clipping.kind === 'figure')
    return t('papers:listening.figureLine', {
      brand,
      part: partWords(host, clipping),
      figure: term('clipFigure', clipping.figure),
      value: figureWords(clipping.figure, clipping.value),
      count: clipping.base,
    });
  const { topic, sentiment, posts } = clipping;
  return t('papers:listening.postsLine', {
    brand,
    topic: topicName(host, topic),
    sentiment: sentimentName(sentiment),
    count: posts.length,
  });
}

/** The posts of a clipping, in the words they were written in. */
function quotes(host: SittingHost, { posts }: PostsClipping): TemplateResult {
  const quoted = posts.flatMap((id) => heardOf(host).find((post) => post.id === id) ?? []);
  return html`<ul class="quotes">
    ${quoted.map(
      (post) =>
        html`<li>
          <q lang=${post.language} dir="auto">${host.text(post.text, {}, post.language)}</q>
          <span class="sub">@${post.author} · ${platformName(host, post.platform)}${post.language === language() ? nothing : html` · ${wordsOf(host, post)}`}</span>
        </li>`,
    )}
  </ul>`;
}

const smallSign = ({ small, base }: FigureClipping): unknown =>
  small
    ? html`<span class="chip small now">${icon('alert')}${t('papers:listening.small', { count: base })}</span>`
    : nothing;

function clippingItem(work: WorkPaper, clipping: EvidenceClipping): TemplateResult {
  const drop = (): unknown => work.act('board', 'evidence/drop', { clipping: clipping.id });
  const label = t('papers:listening.dropLabel', { clipping: clipping.id });
  return html`<li class="clipping ${clipping.kind === 'figure' ? 'is-figure' : ''}">
    <p class="clipping-head">
      <b class="number">${clipping.id}</b>
      <span>${clippingWords(work.host, clipping)}</span>
      ${clipping.kind === 'figure' ? smallSign(clipping) : nothing}
      <span class="sub">${formatMoment(clipping.at)}</span>
    </p>
    ${clipping.kind === 'posts' ? quotes(work.host, clipping) : nothing}
    <div class="acts">
      ${actButton(work, { name: `drop/${clipping.id}`, icon: 'trash', words: t('papers:listening.act.drop'), label, look: 'small', does: drop })}
    </div>
  </li>`;
}

/** All that hangs on the board. */
export function clippingList(work: WorkPaper): TemplateResult {
  const clippings = clippingsOf(work.host);
  if (clippings.length === 0) return html`<p class="empty">${icon('pin')}${t('papers:listening.noClippings')}</p>`;
  return html`<ol class="clippings">
    ${repeat(
      [...clippings],
      ({ id }) => id,
      (clipping) => clippingItem(work, clipping),
    )}
  </ol>`;
}
