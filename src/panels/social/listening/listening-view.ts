import {
  type Aspect,
  brandOf,
  type EvidenceBoardView,
  type EvidenceClipping,
  type HeardBatchView,
  type HeardPostView,
  type ListeningView,
  type Rows,
  type SittingHost,
  type SocialHouse,
} from '../../../host/index.ts';
import { nameOf } from '../../parts/names.ts';
import { term } from '../../parts/words.ts';

export const HEARD_POST = 'heard-post';
export const HEARD_BATCH = 'heard-batch';
export const EVIDENCE_CLIPPING = 'evidence-clipping';
export const EVIDENCE_BOARD = 'evidence-board';

type View = Pick<SittingHost, 'view'>;
type Listens = Partial<ListeningView> | undefined;

const listens = (host: View): Listens => host.view().social;

export const heardOf = (host: View): Rows<HeardPostView> => listens(host)?.heard ?? [];
export const batchesOf = (host: View): Rows<HeardBatchView> => listens(host)?.heardBatches ?? [];
export const clippingsOf = (host: View): Rows<EvidenceClipping> => listens(host)?.clippings ?? [];
export const boardOf = (host: View): EvidenceBoardView | undefined => listens(host)?.evidenceBoards?.at(0);

const NOTHING: Pick<SocialHouse, 'topics' | 'brands' | 'platforms'> & {
  readonly rules: Partial<SocialHouse['rules']>;
} = { topics: [], brands: [], platforms: [], rules: {} };

/** The client's brief, and the numbers of the handbook. */
export const houseOf = ({ catalogue }: Pick<SittingHost, 'catalogue'>): typeof NOTHING => catalogue.social ?? NOTHING;

export const topicName = (host: SittingHost, id: string): string => nameOf(host, 'heardTopic', id);
export const brandName = (host: SittingHost, id: string): string => nameOf(host, 'heardBrand', id);
export const platformName = (host: SittingHost, id: string): string => nameOf(host, 'heardPlatform', id);
export const marketName = (host: SittingHost, id: string): string => nameOf(host, 'market', id);
export const sentimentName = (id: string): string => term('heardSentiment', id);

/** A tag in words. */
export function tagWords(host: SittingHost, aspect: Aspect, tag: string): string {
  switch (aspect) {
    case 'topic':
      return topicName(host, tag);
    case 'sentiment':
      return sentimentName(tag);
    case 'brand':
      return brandName(host, tag);
    case 'mark':
      return term('heardMark', tag);
  }
}

/** The tag of an aspect as it stands: of the brand also what the tool has guessed. */
export const standingTag = (post: HeardPostView, aspect: Aspect): string | undefined =>
  aspect === 'brand' ? brandOf(post) : post.tags[aspect];

/** What a post says: in the trainee's language, translated where it was written in another. */
export const wordsOf = (host: SittingHost, { text }: HeardPostView): string => host.text(text);

/** Per-mille as people read it: 28.5 %. */
export const percentWords = (permille: number): string => `${(permille / 10).toFixed(1)} %`;
/** The same with its sign: +28.5 %, −4.0 %. */
export const signedWords = (permille: number): string => {
  const sign = permille > 0 ? '+' : permille < 0 ? '−' : '';
  return `${sign}${percentWords(Math.abs(permille))}`;
};
