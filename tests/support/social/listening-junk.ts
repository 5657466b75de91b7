import { CLIP_FIGURES } from '../../../src/operations/social/listening/clipping.ts';
import { ASPECTS, valuesOf } from '../../../src/operations/social/listening/labels.ts';
import type { SocialHouse, SocialView } from '../../../src/operations/social/parts.ts';
import { at, type PossibleInputs } from '../junk.ts';

/** What a hand could send in listening, right or wrong. */
export function listeningInputs(view: SocialView, house: SocialHouse, picks: readonly number[]): PossibleInputs {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = picks;
  const post = at(view.heard, a)?.id ?? 'H-none';
  const aspect = at(ASPECTS, b) ?? 'topic';
  const tag = c % 5 === 0 ? null : c % 7 === 0 ? 'nonsense' : at(valuesOf(house, aspect), d);
  const brand = at(house.brands, c)?.id ?? 'nobody';
  const figure = {
    ...{ kind: 'figure', figure: at(CLIP_FIGURES, b), brand },
    ...{ topic: d % 2 === 0 ? null : at(house.topics, d), platform: null, market: e % 3 === 0 ? 'JP' : null },
  };
  const posts = [post, ...(d % 3 === 0 ? [at(view.heard, e)?.id ?? post] : [])];
  return {
    'post/tag': { post, aspect, tag },
    'evidence/clip': e % 2 === 0 ? figure : { kind: 'posts', posts },
    'evidence/drop': { clipping: at(view.clippings, a)?.id ?? 'E-none' },
  };
}
