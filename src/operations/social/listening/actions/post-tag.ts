import { z } from 'zod';
import type { Refusal } from '../../../../kernel/happening.ts';
import type { WorldReader } from '../../../../kernel/step.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { socialHouseOf } from '../../look-ups.ts';
import { tellListening } from '../happenings.ts';
import { brandOf, HEARD_POST, type HeardPost } from '../heard-post.ts';
import { ASPECTS, type Aspect, type HeardTags, valuesOf } from '../labels.ts';
import { refuse } from '../look-ups.ts';

const input = z
  .object({
    post: idInput,
    aspect: z.enum(ASPECTS),
    // Null takes the tag away again.
    tag: idInput.nullable(),
  })
  .strict();

/** The tag of an aspect as it holds now; null where there is none. */
const tagOf = (post: HeardPost, aspect: Aspect): string | null =>
  aspect === 'brand' ? brandOf(post) : (post.tags[aspect] ?? null);

/** Taking away leaves the tool's guess at the brand, so that there has to be a correction to take away. */
const isSo = (post: HeardPost, aspect: Aspect, tag: string | null): boolean =>
  tag === null ? post.tags[aspect] === undefined : tagOf(post, aspect) === tag;

function refuseTag(world: WorldReader, { post: id, aspect, tag }: z.output<typeof input>): Refusal | null {
  const post = world.get(HEARD_POST, id);
  if (post === undefined) return refuse('heard-post/unknown', 'tagging');
  if (tag !== null && !valuesOf(socialHouseOf(world), aspect).includes(tag))
    return refuse('heard-post/no-such-tag', aspect === 'mark' ? 'not-customers' : 'tagging');
  return isSo(post, aspect, tag) ? refuse('heard-post/tagged-already', 'tagging') : null;
}

/** Tags without one aspect, or with another value of it. A brand that the tool had guessed itself is no correction. */
function retagged({ tags, guess }: HeardPost, aspect: Aspect, tag: string | null): HeardTags {
  const { [aspect]: _before, ...others } = tags;
  return tag === null || (aspect === 'brand' && tag === guess) ? others : { ...others, [aspect]: tag };
}

/** Tags one aspect of a post: its topic, its sentiment, the brand where the tool is wrong, or that it is no customer's. */
export const postTag = makeAction({
  kind: 'post/tag',
  indicators: ['P1.1.1'],
  input,
  check: refuseTag,
  apply: (step, { post: id, aspect, tag }) => {
    const post = step.need(HEARD_POST, id);
    const tags = retagged(post, aspect, tag);
    step.update(HEARD_POST, id, (draft) => {
      draft.tags = tags;
    });
    tellListening(step, 'heard-post/tagged', id, { batch: post.batch, aspect, tag: tags[aspect] ?? null });
  },
});
