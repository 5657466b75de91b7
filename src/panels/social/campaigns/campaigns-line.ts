import {
  allowedCost,
  type BuyerPostView,
  isClaimOpen,
  isTooDear,
  type ReferralClaimView,
  type SittingHost,
  type SourThreadView,
  type WordCampaignView,
} from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { byUrgency } from '../../shell/next-in-line.ts';
import type { PaperStep, Waiting } from '../../shell/paper.ts';
import { campaignOf, campaignsOf, claimsOf, offerOf, postsOf, rulesOf, threadsOf } from './campaigns-view.ts';

/** What a campaign can wait for. */
type Step = 'design' | 'rework' | 'launch' | 'pause' | 'resume' | 'close' | 'conclude';

/** What what was spent asks for: to stop it, or to go on. */
function spendingStep(host: SittingHost, campaign: WordCampaignView): Step | null {
  const [offer, rules] = [offerOf(host, campaign.id), rulesOf(host)];
  if (offer === undefined || rules === undefined) return null;
  if (campaign.spend === 'running') return isTooDear(campaign, allowedCost(offer, rules)) ? 'pause' : null;
  const { mendedAt, pausedAt = 0 } = campaign;
  return campaign.spend === 'paused' && mendedAt !== undefined && mendedAt >= pausedAt ? 'resume' : null;
}

/** What a campaign waits for from the trainee; null where others are at work. */
export function stepOf(host: SittingHost, campaign: WordCampaignView): Step | null {
  switch (campaign.stage) {
    case 'researching':
    case 'planning':
      return 'design';
    case 'rework':
      return 'rework';
    case 'scheduled':
      return host.view().now >= Date.parse(`${campaign.design?.from ?? ''}T00:00:00+08:00`) ? 'launch' : null;
    case 'live':
      return spendingStep(host, campaign);
    case 'collecting':
      return 'close';
    case 'reported':
      return 'conclude';
    default:
      return null;
  }
}

/** Until when each step is to be done, where something says so. */
function dueOfStep(host: SittingHost, campaign: WordCampaignView, step: Step): number | undefined {
  const offer = offerOf(host, campaign.id);
  if (step === 'design' || step === 'rework') return offer?.approveBy;
  return undefined;
}

export function campaignWait(host: SittingHost, campaign: WordCampaignView): Waiting | null {
  const step = stepOf(host, campaign);
  if (step === null) return null;
  const dueAt = dueOfStep(host, campaign, step);
  return { id: campaign.id, why: `campaign-${step}`, ...(dueAt === undefined ? {} : { dueAt, limit: 'approval' }) };
}

export const campaignsInLine = (host: SittingHost): readonly Waiting[] =>
  byUrgency([...campaignsOf(host)].flatMap((campaign) => campaignWait(host, campaign) ?? []));

/** The part of the paper on which a step is done. */
const PART_OF: Readonly<Record<Step, string>> = {
  design: 'design',
  rework: 'design',
  launch: 'launch',
  pause: 'spending',
  resume: 'spending',
  close: 'closing',
  conclude: 'conclusion',
};

/** What is still to be done on the paper of a campaign. */
export function campaignSteps(host: SittingHost, id: string): readonly PaperStep[] {
  const campaign = campaignOf(host, id);
  const step = campaign === undefined ? null : stepOf(host, campaign);
  return step === null ? [] : [{ part: PART_OF[step], words: t(`papers:why.campaign-${step}`) }];
}

export const isWaitingPost = ({ decision }: Pick<BuyerPostView, 'decision'>): boolean => decision === undefined;
export const isWaitingThread = ({ answers, calmedAt }: Pick<SourThreadView, 'answers' | 'calmedAt'>): boolean =>
  calmedAt === undefined && !answers.some(({ good }) => good);

/** Posts that wait, the first to be late first. */
export const waitingPosts = (host: Pick<SittingHost, 'view'>): readonly BuyerPostView[] =>
  [...postsOf(host)].filter(isWaitingPost).sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));

const dueOfClaim = ({ dueAt = 0 }: ReferralClaimView): number => dueAt;

/** Claims that are to be decided, the first to be late first. */
export const openClaims = (host: Pick<SittingHost, 'view'>): readonly ReferralClaimView[] =>
  [...claimsOf(host)].filter(isClaimOpen).sort((a, b) => dueOfClaim(a) - dueOfClaim(b) || (a.id < b.id ? -1 : 1));

export const threadsInLine = (host: SittingHost): readonly Waiting[] =>
  byUrgency(
    [...threadsOf(host)]
      .filter(isWaitingThread)
      .map(({ id, dueAt }) => ({ id, why: 'sour-answer', dueAt, limit: 'handbook' })),
  );

export function threadSteps(host: SittingHost, id: string): readonly PaperStep[] {
  const thread = [...threadsOf(host)].find((each) => each.id === id);
  return thread !== undefined && isWaitingThread(thread)
    ? [{ part: 'answer', words: t('papers:why.sour-answer') }]
    : [];
}
