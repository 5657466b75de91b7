import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type BuyerPostView, POST_DECISIONS, type PostDecision } from '../../../host/index.ts';
import { isComposing } from '../../composing.ts';
import { formatMoment } from '../../format.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { dueOf } from '../../parts/due.ts';
import type { WorkPaper } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { waitingPosts } from './campaigns-line.ts';
import { campaignName, marketName } from './campaigns-view.ts';
import { postFacts } from './post-facts.ts';

/** What can be done with a post: photos alone can be featured, and need consent. */
const decisionsFor = ({ kind }: BuyerPostView): readonly PostDecision[] =>
  POST_DECISIONS.filter((each) => kind === 'photo' || (each !== 'feature' && each !== 'ask-consent'));

/** The text in its own language, and what it says in the trainee's. */
const postText = (work: WorkPaper, { text, language: written }: BuyerPostView): TemplateResult =>
  html`<blockquote class="post-words" lang=${written} dir="auto">${work.host.text(text, {}, written)}</blockquote>
    ${written === language() ? nothing : html`<p class="post-gloss">${icon('globe')}${work.host.text(text)}</p>`}`;

const stars = (count: number | undefined): unknown =>
  count === undefined
    ? nothing
    : html`<span class="post-stars" role="img" aria-label=${t('papers:campaigns.stars', { count })}>${'★'.repeat(count)}${'☆'.repeat(5 - count)}</span>`;

const head = (work: WorkPaper, post: BuyerPostView): TemplateResult =>
  html`<p class="post-head">
    <strong>${post.author}</strong>
    <span class="sub">${term('postKind', post.kind)} · ${marketName(work.host, post.market)} · ${campaignName(work.host, post.campaign)} · ${formatMoment(post.at)}</span>
    ${stars(post.stars)}
    <span class="post-due">${dueOf(work.host, post.dueAt, true)}</span>
  </p>`;

const focusOn = (paper: WorkPaper, id: string): void =>
  void paper.updateComplete.then(() => paper.querySelector<HTMLElement>(`[data-post="${CSS.escape(id)}"]`)?.focus());

/** Decides about a post, and goes on to the one that follows it. */
async function decide(
  work: WorkPaper,
  posts: readonly BuyerPostView[],
  id: string,
  decision: PostDecision,
): Promise<void> {
  const at = posts.findIndex((post) => post.id === id);
  const next = posts[at + 1] ?? posts[at - 1];
  const done = await work.act('posts', 'campaign/moderate', { item: id, decision });
  focusOn(work, done && next !== undefined ? next.id : id);
}

/** The place among the seven decisions that a digit stands for. */
const decisionOf = (post: BuyerPostView, key: string): PostDecision | undefined => {
  const decision = POST_DECISIONS[Number(key) - 1];
  return decision !== undefined && decisionsFor(post).includes(decision) ? decision : undefined;
};

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Digits decide about the post that has the focus; arrows go to the one before or after it. */
function pressed(work: WorkPaper, posts: readonly BuyerPostView[], event: KeyboardEvent): void {
  if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
  const id = (event.target as Element).closest<HTMLElement>('[data-post]')?.dataset.post;
  const at = posts.findIndex((post) => post.id === id);
  const post = posts[at];
  if (post === undefined) return;
  const step = STEPS[event.key];
  if (step === undefined && !/^\d$/.test(event.key)) return;
  event.preventDefault();
  const next = step === undefined ? undefined : posts[at + step];
  if (next !== undefined) focusOn(work, next.id);
  const decision = decisionOf(post, event.key);
  // A key that is held down decides about one post, not about all that follow it.
  if (decision !== undefined && !event.repeat)
    work.start(`post/${post.id}`, () => decide(work, posts, post.id, decision));
}

/** A post with its facts and what can be done with it. The buttons carry the digits that do the same. */
function postItem(work: WorkPaper, posts: readonly BuyerPostView[], post: BuyerPostView): TemplateResult {
  const button = (decision: PostDecision): TemplateResult =>
    actButton(work, {
      name: `post/${post.id}`,
      icon: SIGNS[decision],
      look: 'small',
      words: html`<kbd aria-hidden="true">${POST_DECISIONS.indexOf(decision) + 1}</kbd>${term('postDecision', decision)}`,
      does: () => decide(work, posts, post.id, decision),
    });
  return html`<li class="buyer-post" data-post=${post.id} tabindex="0" aria-label=${t('papers:campaigns.postBy', { author: post.author })}>
    ${head(work, post)} ${postText(work, post)} ${postFacts(post)}
    <div class="acts post-acts">${decisionsFor(post).map(button)}</div>
  </li>`;
}

const SIGNS = {
  thank: 'star',
  answer: 'chat',
  feature: 'pin',
  'ask-consent': 'lock',
  'ask-label': 'flag',
  report: 'trash',
  disqualify: 'cancel',
} as const satisfies Readonly<Record<PostDecision, string>>;

/** Posts that wait, the first to be late first. */
export function postQueue(work: WorkPaper): TemplateResult {
  const posts = waitingPosts(work.host);
  return html`<p class="sub post-legend">
      ${icon('keyboard')}${t('papers:campaigns.keys')}
      ${POST_DECISIONS.map((decision, i) => html`<span class="legend-key"><kbd>${i + 1}</kbd> ${term('postDecision', decision)}</span>`)}
    </p>
    ${work.outcome('posts')}
    ${
      posts.length === 0
        ? html`<p class="empty">${icon('check-circle')}${t('papers:campaigns.noPosts')}</p>`
        : html`<ol class="post-queue" @keydown=${(event: KeyboardEvent) => pressed(work, posts, event)}>
            ${repeat(
              posts,
              ({ id }) => id,
              (post) => postItem(work, posts, post),
            )}
          </ol>`
    }`;
}
