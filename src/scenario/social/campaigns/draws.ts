import type { RandomStream } from '../../../kernel/random.ts';
import type { CampaignOffer } from '../../../operations/social/campaigns/house.ts';
import type { DrawEntry } from '../../../operations/social/campaigns/word-campaign.ts';
import type { CampaignsData } from './schema.ts';

/** Of all entries, so many are not valid. */
const NOT_VALID: readonly DrawEntry['note'][] = [
  ...(['no-consent', 'no-consent', 'no-consent', 'double', 'double', 'double', 'staff'] as const),
];

/** The entries of a draw, and the numbers that the witness draws: the first of them always falls on one that is not valid. */
export function makeDraw(
  random: RandomStream,
  own: CampaignsData,
  { market, prizes }: CampaignOffer,
): { readonly entries: readonly DrawEntry[]; readonly drawn: readonly number[] } {
  if (prizes === 0) return { entries: [], drawn: [] };
  const names = random.fork('names').shuffle(own.people.find((each) => each.market === market)?.names ?? ['?']);
  const valid = Array.from({ length: own.entries - NOT_VALID.length }, () => 'valid' as const);
  const notes = random.fork('notes').shuffle<DrawEntry['note']>([...NOT_VALID, ...valid]);
  const entries = notes.map((note, i) => ({ no: i + 1, name: names[i % names.length] ?? '?', note }));
  const numbers = random.fork('drawn');
  const trap = numbers.pick(entries.filter(({ note }) => note !== 'valid')).no;
  const others = numbers.shuffle(entries.map(({ no }) => no).filter((no) => no !== trap));
  return { entries, drawn: [trap, ...others].slice(0, prizes) };
}
