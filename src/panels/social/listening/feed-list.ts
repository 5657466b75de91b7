import { brandOf, type HeardPostView, type Rows } from '../../../host/index.ts';
import type { Form } from '../../parts/form.ts';
import type { KeyedAspect } from './keys.ts';

export const SHOWS = ['todo', 'all', 'marked'] as const;
export const FILTERS = ['batch', 'platform', 'brand', 'language'] as const;
export type Filter = (typeof FILTERS)[number];

const ALL = '';

/** What of the feed is shown, as the filters stand. */
export interface FeedFilter {
  readonly aspect: KeyedAspect;
  readonly show: string;
  readonly by: Readonly<Record<Filter, string>>;
}

export const filterOf = (form: Form): FeedFilter => ({
  aspect: form.text('aspect', 'topic') as KeyedAspect,
  show: form.text('show', 'todo'),
  by: {
    batch: form.text('batch', ALL),
    platform: form.text('platform', ALL),
    brand: form.text('brand', ALL),
    language: form.text('language', ALL),
  },
});

const VALUE: Readonly<Record<Filter, (post: HeardPostView) => string>> = {
  batch: ({ batch }) => batch,
  platform: ({ platform }) => platform,
  brand: brandOf,
  language: ({ language }) => language,
};

/** The values of a filter that are there, each once. */
export const valuesIn = (posts: Rows<HeardPostView>, filter: Filter): readonly string[] => [
  ...new Set(posts.map(VALUE[filter])),
];

function isShown({ aspect, show, by }: FeedFilter, post: HeardPostView): boolean {
  const { mark } = post.tags;
  if (show === 'marked' && mark === undefined) return false;
  if (show === 'todo' && (mark !== undefined || post.tags[aspect] !== undefined)) return false;
  return FILTERS.every((filter) => by[filter] === ALL || VALUE[filter](post) === by[filter]);
}

/**
 * The posts of the feed by the filters. A post that no longer fits stays where it is until the filters change or the list is tidied: who
 * tags at speed must not have the list move under the hand. What comes later is put at the end.
 */
export class FeedList {
  #key = '';
  #heard = 0;
  #ids: string[] = [];

  posts(all: Rows<HeardPostView>, filter: FeedFilter): readonly HeardPostView[] {
    const key = JSON.stringify(filter);
    if (key !== this.#key) {
      this.#key = key;
      this.#heard = 0;
      this.#ids = [];
    }
    for (; this.#heard < all.length; this.#heard += 1) {
      const post = all.at(this.#heard);
      if (post !== undefined && isShown(filter, post)) this.#ids.push(post.id);
    }
    const byId = new Map(all.map((post) => [post.id, post]));
    return this.#ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** Makes the list anew the next time. */
  tidy(): void {
    this.#key = '';
  }
}
