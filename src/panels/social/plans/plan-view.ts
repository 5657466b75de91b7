import {
  type CampaignPlanView,
  type EvidenceClipping,
  type PlanFault,
  type PlansHouse,
  quoteText,
  type SittingHost,
  type SocialHouse,
} from '../../../host/index.ts';
import { formatDay, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { knownName, nameOf } from '../../parts/names.ts';
import { term } from '../../parts/words.ts';

export const PLAN = 'campaign-plan';

/** The plan of the sitting; undefined where none is asked for. */
export const planOf = (host: Pick<SittingHost, 'view'>): CampaignPlanView | undefined =>
  host.view().social?.campaignPlans.at(0);

/** The handbook of the social desk. A sitting with a plan has one. */
export function socialHouse({ catalogue }: Pick<SittingHost, 'catalogue'>): SocialHouse {
  const { social } = catalogue;
  if (social === undefined) throw new Error('a plan without the handbook of the social desk');
  return social;
}

export const plansHouse = (host: Pick<SittingHost, 'catalogue'>): PlansHouse => socialHouse(host).plans;

/** What lies on the evidence board. */
export const clippingsOf = (host: Pick<SittingHost, 'view'>): readonly EvidenceClipping[] => [
  ...(host.view().social?.clippings ?? []),
];

export const stageWords = (stage: string): string => term(`${PLAN}.${PLAN}`, stage);
export const topicName = (host: SittingHost, id: string): string => nameOf(host, 'planTopic', id);
export const accountName = (host: SittingHost, id: string): string => nameOf(host, 'planAccount', id);
export const marketName = (host: SittingHost, id: string): string => nameOf(host, 'market', id);
const brandName = (host: SittingHost, id: string): string => host.text(`brands.${id}.name`);
const platformName = (host: SittingHost, id: string): string => host.text(`platforms.${id}.name`);

/** A day `YYYY-MM-DD` with its weekday. */
export const dayWords = (date: string): string => formatDay(Date.parse(`${date}T12:00:00+08:00`));

/** What a clipping holds: how many posts, or its figure. */
export function holdsWords(clipping: EvidenceClipping): string {
  if (clipping.kind === 'posts') return t('papers:plan.posts', { count: clipping.posts.length });
  const value = quoteText(clipping.figure, clipping.value);
  return `${t(`papers:plan.figure.${clipping.figure}`)} ${value}`;
}

/** A clipping in one line: its number, of what it speaks, and what it holds. */
export function clippingWords(host: SittingHost, clipping: EvidenceClipping): string {
  const { id, brand, topic, platform, market } = clipping;
  const of = [
    brandName(host, brand),
    ...(topic === null ? [] : [topicName(host, topic)]),
    ...(clipping.kind === 'posts' ? [t(`papers:plan.tone.${clipping.sentiment}`)] : []),
    ...(platform === null ? [] : [platformName(host, platform)]),
    ...(market === null ? [] : [marketName(host, market)]),
  ];
  const small = clipping.kind === 'figure' && clipping.small ? ` · ${t('papers:plan.small')}` : '';
  return `${id} · ${of.join(' · ')} · ${holdsWords(clipping)}${small}`;
}

/** What the approver says of a fault. */
export function faultWords(host: SittingHost, { part, fault, values = {} }: PlanFault): string {
  const named = Object.entries(values).map(([kind, value]) => [
    kind,
    typeof value === 'number' ? formatNumber(value) : (knownName(host, kind, value) ?? term(kind, value)),
  ]);
  return t(`papers:plan.fault.${fault}`, { ...Object.fromEntries(named), part: t(`terms:planPart.${part}`) });
}

/** What the approver found last, as long as the plan was not handed in again. */
export const openFaults = ({ stage, rounds }: CampaignPlanView): readonly PlanFault[] =>
  stage === 'returned' || stage === 'lapsed' ? (rounds.at(-1)?.reasons ?? []) : [];
