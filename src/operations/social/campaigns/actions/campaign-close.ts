import { z } from 'zod';
import type { RecordReader } from '../../../../kernel/step.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { POSTS_BY_CAMPAIGN } from '../buyer-post.ts';
import { judgeWinners } from '../closing.ts';
import { tellCampaign } from '../happenings.ts';
import { campaignRef, offered, refuse, refuseStage } from '../look-ups.ts';
import { CLAIMS_BY_CAMPAIGN, isClaimOpen } from '../referral-claim.ts';
import { CODE_WAYS, campaignStage, WORD_CAMPAIGN } from '../word-campaign.ts';

const PAGE = 'campaign-closing';

/** Posts and claims of a campaign that nobody has dealt with. */
const leftOf = (reader: RecordReader, id: string): number =>
  reader.where(POSTS_BY_CAMPAIGN, id).filter(({ decision }) => decision === undefined).length +
  reader.where(CLAIMS_BY_CAMPAIGN, id).filter(isClaimOpen).length;

/** Closes a campaign that nobody can join any more: names the winners, and settles codes and rewards. */
export const campaignClose = makeAction({
  kind: 'campaign/close',
  indicators: ['P1.1.3'],
  input: z
    .object({ campaign: idInput, winners: z.array(z.number().int().min(1)).max(100), codes: z.enum(CODE_WAYS) })
    .strict(),
  check: (world, { campaign: id, winners }) => {
    const campaign = offered(world, id);
    if (campaign === undefined) return refuse('word-campaign/unknown', { campaign: id }, PAGE);
    const stage = campaignStage(campaign);
    if (stage === 'live') return refuse('word-campaign/still-live', { day: campaign.design?.until ?? '' }, PAGE);
    if (stage !== 'collecting') return refuseStage(campaign);
    const { entries = [] } = campaign;
    if (entries.length === 0 && winners.length > 0) return refuse('word-campaign/no-draw', {}, PAGE);
    if (new Set(winners).size < winners.length) return refuse('word-campaign/won-twice', {}, PAGE);
    const strange = winners.find((no) => !entries.some((entry) => entry.no === no));
    return strange === undefined ? null : refuse('word-campaign/no-such-entry', { number: strange }, PAGE);
  },
  apply: (step, { campaign: id, winners, codes }) => {
    const campaign = step.need(WORD_CAMPAIGN, id);
    const verdict = { ...judgeWinners(campaign, winners), left: leftOf(step, id) };
    step.send(campaignRef(id), { type: 'CLOSE' });
    step.update(WORD_CAMPAIGN, id, (draft) => {
      draft.closed = { at: step.now, winners, codes };
    });
    tellCampaign(step, 'word-campaign/closed', id, { winners, codeWay: codes, verdict });
  },
});
