import { html, type TemplateResult } from 'lit';
import type { HeardPostView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { selectField } from '../../parts/fields.ts';
import { fold } from '../../parts/fold.ts';
import type { WorkPaper } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import type { FeedActs } from './feed-acts.ts';
import { FILTERS, type Filter, filterOf, SHOWS, valuesIn } from './feed-list.ts';
import { ASPECT_KEYS, type KeyedTag, keyedTags, MARK_KEYS, type Wish } from './keys.ts';
import { brandName, heardOf, houseOf, platformName, standingTag, tagWords } from './listening-view.ts';

const keyCap = (key: string): TemplateResult => html`<kbd>${key.toUpperCase()}</kbd>`;

/** What is tagged now: one aspect at a time. */
function aspects(work: WorkPaper, acts: FeedActs): TemplateResult {
  const { aspect } = filterOf(work.form('feed'));
  return html`<div class="aspects" role="group" aria-label=${t('papers:listening.aspect')}>
    ${ASPECT_KEYS.map(
      (each) =>
        html`<button type="button" class="button small" aria-pressed=${each.aspect === aspect} aria-keyshortcuts=${each.key} @click=${() => acts.wish({ wish: 'aspect', aspect: each.aspect })}>${keyCap(each.key)}${term('heardAspect', each.aspect)}</button>`,
    )}
  </div>`;
}

/** The keys and what each sets; each is a button, too. */
function legend(work: WorkPaper, acts: FeedActs, current: HeardPostView | undefined): TemplateResult {
  const { aspect } = filterOf(work.form('feed'));
  const button = ({ key, tag }: KeyedTag, of: typeof aspect | 'mark'): TemplateResult => {
    const stands = current !== undefined && standingTag(current, of) === tag;
    return html`<button type="button" class="button small key-button ${of === 'mark' ? 'is-mark' : ''}" data-tag=${tag} aria-keyshortcuts=${key} aria-pressed=${stands} ?disabled=${current === undefined} @click=${() => acts.wish({ wish: 'tag', aspect: of, tag })}>${keyCap(key)}${tagWords(work.host, of, tag)}</button>`;
  };
  return html`<div class="key-legend" role="group" aria-label=${t('papers:listening.legend')}>
    ${keyedTags(houseOf(work.host), aspect).map((each) => button(each, aspect))}
    ${MARK_KEYS.map((each) => button(each, 'mark'))}
  </div>`;
}

function others(acts: FeedActs, current: HeardPostView | undefined): TemplateResult {
  const plain = (
    wish: Wish,
    key: string,
    sign: 'undo' | 'pin' | 'check',
    words: string,
    off: boolean,
  ): TemplateResult =>
    html`<button type="button" class="button small" aria-keyshortcuts=${key} ?disabled=${off} @click=${() => acts.wish(wish)}>${keyCap(key)}${icon(sign)}${words}</button>`;
  const none = current === undefined;
  return html`<div class="feed-acts" role="group" aria-label=${t('papers:listening.otherKeys')}>
    ${plain({ wish: 'undo' }, 'Z', 'undo', t('papers:listening.act.undo'), !acts.canTakeBack)}
    ${plain({ wish: 'choose' }, t('papers:listening.space'), 'check', t('papers:listening.act.choose'), none)}
    ${plain({ wish: 'clip' }, 'C', 'pin', t('papers:listening.act.clip'), none)}
    <span class="sub">${t('papers:listening.arrows')}</span>
  </div>`;
}

function filterName(work: WorkPaper, filter: Filter, value: string): string {
  if (filter === 'platform') return platformName(work.host, value);
  if (filter === 'brand') return brandName(work.host, value);
  return filter === 'language' ? term('language', value) : value;
}

function filters(work: WorkPaper, acts: FeedActs): TemplateResult {
  const form = work.form('feed');
  const posts = heardOf(work.host);
  return html`<div class="talk-fields">
    ${selectField(form, { name: 'show', label: t('papers:listening.show'), first: 'todo', options: SHOWS.map((each) => [each, t(`papers:listening.shows.${each}`)]) })}
    ${FILTERS.map((filter) =>
      selectField(form, {
        name: filter,
        label: t(`papers:listening.filter.${filter}`),
        options: [
          ['', t('papers:listening.every')],
          ...valuesIn(posts, filter).map((value) => [value, filterName(work, filter, value)] as const),
        ],
      }),
    )}
    <div class="acts"><button type="button" class="button small" @click=${() => acts.tidy()}>${icon('refresh')}${t('papers:listening.act.tidy')}</button></div>
  </div>`;
}

/** The bar above the feed: what is tagged, the keys, and the filters. */
export const feedBar = (work: WorkPaper, acts: FeedActs, current: HeardPostView | undefined): TemplateResult =>
  html`<div class="feed-bar">
    ${aspects(work, acts)} ${legend(work, acts, current)} ${others(acts, current)}
  </div>
  ${fold(work, 'filters', t('papers:listening.filters'), false, () => filters(work, acts))}`;
