import type { RecordReader } from '../../../kernel/step.ts';
import type { Consequence } from '../../duty.ts';
import { REFERRAL_CLAIM } from './referral-claim.ts';
import { SOUR_THREAD } from './sour-thread.ts';
import { broughtBy, spentBy, WORD_CAMPAIGN } from './word-campaign.ts';

/** What came of the campaigns: orders, money, new members, and people who were angry. */
export function campaignsConsequences(reader: RecordReader): readonly Consequence[] {
  const campaigns = reader.all(WORD_CAMPAIGN);
  const sum = (count: (campaign: (typeof campaigns)[number]) => number): number =>
    campaigns.reduce((all, campaign) => all + count(campaign), 0);
  const voices = reader.all(SOUR_THREAD).reduce((all, thread) => all + thread.voices, 0);
  return [
    { key: 'campaign-orders', value: sum(broughtBy), unit: 'count', good: 'more' },
    { key: 'campaign-spend', value: sum(spentBy), unit: 'money', good: 'depends' },
    { key: 'members-joined', value: reader.all(REFERRAL_CLAIM).length, unit: 'count', good: 'depends' },
    { key: 'angry-voices', value: voices, unit: 'count', good: 'less' },
  ];
}
