import type { RecordReader, WorldReader } from '../../../kernel/step.ts';
import { brandOf, counts, HEARD_POST, type HeardPost, isDone } from '../listening/heard-post.ts';
import { socialTruthOf } from '../look-ups.ts';
import type { FoundPost } from './scene.ts';
import type { Voice } from './voices.ts';

type Heard = Pick<HeardPost, 'guess' | 'tags' | 'market'>;

/** Posts in whatever list they come. */
interface HeardList {
  readonly length: number;
  filter(holds: (post: Heard) => boolean): readonly Heard[];
}

/** The posts that have come so far. */
export const heardPosts = (reader: RecordReader): readonly FoundPost[] => reader.all(HEARD_POST);

/** What is said in the posts by their tags; nothing where fewer than so many per cent of them are tagged. */
export function taggedVoices(heard: HeardList, taggedPercent: number): readonly (readonly Voice[])[] {
  const done = heard.filter(isDone).length;
  if (done === 0 || done * 100 < heard.length * taggedPercent) return [];
  const own = heard.filter(counts).flatMap((post): Voice[] => {
    const { topic, sentiment } = post.tags;
    if (topic === undefined || sentiment === undefined) return [];
    return [{ brands: [brandOf(post)], topics: [topic], sentiments: [sentiment], market: post.market }];
  });
  return [own];
}

/** What is said in the posts as they are meant, and by their tags where enough of them are tagged. */
export function heardReadings(world: WorldReader, taggedPercent: number): readonly (readonly Voice[])[] {
  const { labels } = socialTruthOf(world, 'listening');
  const heard = world.all(HEARD_POST);
  const meant = heard.flatMap(({ id, market }): Voice[] => {
    const label = labels[id];
    if (label === undefined || label.mark !== null) return [];
    // The first reading alone: who reads a post otherwise has tagged it so, and those tags count as well.
    const [brands, topics, sentiments] = [
      label.brands.slice(0, 1),
      label.topics.slice(0, 1),
      label.sentiments.slice(0, 1),
    ];
    return [{ brands, topics, sentiments, market }];
  });
  return [meant, ...taggedVoices(heard, taggedPercent)];
}
