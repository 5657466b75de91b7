import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Aspect, HeardPostView } from '../../../host/index.ts';
import { isComposing } from '../../composing.ts';
import { t } from '../../i18n.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { batchLine } from './batches.ts';
import type { FeedActs } from './feed-acts.ts';
import { feedBar } from './feed-bar.ts';
import { FeedList, filterOf } from './feed-list.ts';
import './heard-post.ts';
import { type Wish, wishOf } from './keys.ts';
import { clippingsOf, heardOf, houseOf, tagWords } from './listening-view.ts';
import { Tagging } from './tagging.ts';

/** Whether the control that has the focus has a use of its own for a key: lists for letters, buttons for the space bar. */
function hasOwnUse({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest(key === ' ' ? 'button, summary, select, input' : 'select, input') !== null;
}

/** The feed: what people say, tagged at speed by keyboard. A key tags the post that has the focus, and the focus goes on. */
export class WbFeedPaper extends WorkPaper implements FeedActs {
  readonly #list = new FeedList();
  #tagging: Tagging | undefined;
  /** The post at hand; after it has left the list the first one. */
  #at = '';
  #chosen: ReadonlySet<string> = new Set();
  #said = '';

  get #posts(): readonly HeardPostView[] {
    return this.#list.posts(heardOf(this.host), filterOf(this.form('feed')));
  }

  #current(posts: readonly HeardPostView[]): HeardPostView | undefined {
    return posts.find(({ id }) => id === this.#at) ?? posts[0];
  }

  get #tags(): Tagging {
    this.#tagging ??= new Tagging(this.host, (outcome) => this.show('feed', outcome));
    return this.#tagging;
  }

  get canTakeBack(): boolean {
    return this.#tags.canTakeBack;
  }

  tidy(): void {
    this.#list.tidy();
    this.redraw();
  }

  /** Goes to a post, with the focus where it is in the feed already or `focus` says so. */
  #goTo(id: string | undefined, focus: boolean): void {
    if (id === undefined) return;
    this.#at = id;
    this.redraw();
    if (focus) void this.updateComplete.then(() => this.#element(id)?.focus());
    else void this.updateComplete.then(() => this.#element(id)?.scrollIntoView({ block: 'nearest' }));
  }

  #element(id: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`#${CSS.escape(`heard-${id}`)}`);
  }

  /** Whether the present wish came by key: then the focus goes along with the post at hand. */
  #isByKey = false;

  #tag(posts: readonly HeardPostView[], post: HeardPostView, aspect: Aspect, tag: string): void {
    this.#tags.set(post, aspect, tag);
    const next = posts[posts.indexOf(post) + 1];
    const words = { author: post.author, tag: tagWords(this.host, aspect, tag) };
    this.#said = next === undefined ? t('papers:listening.saidLast', words) : t('papers:listening.said', words);
    if (next === undefined) this.redraw();
    else this.#goTo(next.id, this.#isByKey);
  }

  #clip(post: HeardPostView): void {
    const posts = this.#chosen.size > 0 ? [...this.#chosen] : [post.id];
    const clipped = this.act('feed', 'evidence/clip', { kind: 'posts', posts });
    void clipped.then((done) => {
      if (done) this.#chosen = new Set();
      this.redraw();
    });
  }

  #choose({ id }: HeardPostView): void {
    const chosen = new Set(this.#chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.#chosen = chosen;
    this.redraw();
  }

  #takeBack(): void {
    const post = this.#tags.takeBack();
    if (post === undefined) return;
    this.#said = t('papers:listening.tookBack');
    this.#goTo(post, this.#isByKey);
  }

  wish(wish: Wish): void {
    const posts = this.#posts;
    const post = this.#current(posts);
    if (wish.wish === 'undo') this.#takeBack();
    else if (wish.wish === 'aspect') this.form('feed').set('aspect', wish.aspect);
    else if (post !== undefined) this.#wishAt(posts, post, wish);
  }

  #wishAt(posts: readonly HeardPostView[], post: HeardPostView, wish: Wish): void {
    const at = posts.indexOf(post);
    const goTo = (index: number): void =>
      this.#goTo(posts[Math.max(0, Math.min(index, posts.length - 1))]?.id, this.#isByKey);
    switch (wish.wish) {
      case 'tag':
        this.#tag(posts, post, wish.aspect, wish.tag);
        break;
      case 'go':
        goTo(at + wish.by);
        break;
      case 'first':
        goTo(0);
        break;
      case 'last':
        goTo(posts.length - 1);
        break;
      case 'clip':
        this.#clip(post);
        break;
      case 'choose':
        this.#choose(post);
        break;
      default:
    }
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || hasOwnUse(event)) return;
    const wish = wishOf(houseOf(this.host), filterOf(this.form('feed')).aspect, event.key);
    if (wish === undefined) return;
    event.preventDefault();
    this.#isByKey = true;
    this.wish(wish);
    this.#isByKey = false;
  };

  #row(post: HeardPostView, place: number, of: number, current: boolean, clips: string): TemplateResult {
    return html`<wb-heard-post
      id="heard-${post.id}"
      role="article"
      tabindex=${current ? 0 : -1}
      aria-posinset=${place}
      aria-setsize=${of}
      aria-label=${t('papers:listening.place', { place, of, author: post.author })}
      class=${current ? 'is-current' : ''}
      .host=${this.host}
      .post=${post}
      .clips=${clips}
      .chosen=${this.#chosen.has(post.id)}
      @focus=${() => this.#arrive(post.id)}
      @click=${() => this.#goTo(post.id, true)}
    ></wb-heard-post>`;
  }

  #arrive(id: string): void {
    if (this.#at === id) return;
    this.#at = id;
    this.redraw();
  }

  #clips(): ReadonlyMap<string, string> {
    const clips = new Map<string, string>();
    for (const clipping of clippingsOf(this.host))
      if (clipping.kind === 'posts')
        for (const post of clipping.posts) clips.set(post, [clips.get(post) ?? [], clipping.id].flat().join(', '));
    return clips;
  }

  protected override page(): TemplateResult {
    const posts = this.#posts;
    const [current, clips] = [this.#current(posts), this.#clips()];
    return html`<div class="paper feed-paper" @keydown=${this.#pressed}>
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:listening.title')}</h2>
      <div class="visually-hidden" role="status" data-said>${this.#said}</div>
      ${batchLine(this)} ${feedBar(this, this, current)} ${this.outcome('feed')}
      ${
        posts.length === 0
          ? html`<p class="empty">${t('papers:listening.empty')}</p>`
          : html`<div class="feed" role="feed" aria-label=${t('papers:listening.feed')} aria-busy="false">
              ${repeat(
                posts,
                ({ id }) => id,
                (post, at) => this.#row(post, at + 1, posts.length, post === current, clips.get(post.id) ?? ''),
              )}
            </div>`
      }
    </div>`;
  }
}

customElements.define('wb-feed-paper', WbFeedPaper);
