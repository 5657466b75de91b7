import { HOUR } from '../../operations/shop/calendar.ts';
import { brandOf, counts } from '../../operations/social/listening/heard-post.ts';
import type { HeardPostView } from '../../operations/social/listening/view.ts';
import { emptyParts } from '../../operations/social/plans/campaign-plan.ts';
import { audienceOf, rightAccounts, rightTopics } from '../../operations/social/plans/choices.ts';
import { carriesAccount, carriesAudience, carriesTopic } from '../../operations/social/plans/grounds.ts';
import { taggedVoices } from '../../operations/social/plans/heard.ts';
import { FOLLOWS_FROM } from '../../operations/social/plans/house.ts';
import {
  type BudgetAmounts,
  PLAN_PARTS,
  type PlanContents,
  type PlanPart,
  type Quote,
  type Schedule,
} from '../../operations/social/plans/plan-parts.ts';
import type { PlanScene } from '../../operations/social/plans/scene.ts';
import { clashOf, dayAfter, languageCost } from '../../operations/social/plans/terms.ts';
import type { PlanView } from '../../operations/social/plans/view.ts';
import { isBrandOf, toneOf } from '../../operations/social/plans/voices.ts';
import { type Intent, intent } from '../bot.ts';
import type { Slip } from '../bot-duty.ts';
import type { SocialDesk, SocialPolicy } from './desk.ts';

/** The plan of the view as the rules read it: what people say, by the tags of whoever planned. */
function sceneOf({ social, house: { plans, rules, ...brief } }: SocialDesk): PlanScene {
  const { heard, clippings } = social;
  return {
    ...{ brief, house: plans, rules },
    clippings: clippings.filter(() => true),
    posts: heard.filter(() => true),
    readings: taggedVoices(heard, 0),
  };
}

/** What is decided of the evidence. */
interface Choices {
  readonly accounts: readonly string[];
  readonly topic: string;
}

function choicesIn(scene: PlanScene): Choices {
  const accounts = rightAccounts(scene).slice(0, scene.rules.planAccounts);
  return { accounts, topic: rightTopics(scene)[0] ?? '' };
}

const MOST_POSTS = 20;

/** The posts of the largest group that say the same of the client's people, of those that are wanted. */
function largestSaying(
  desk: SocialDesk,
  scene: PlanScene,
  wanted: (post: HeardPostView) => boolean,
): readonly string[] {
  const audience = audienceOf(scene);
  const tone = toneOf(audience);
  const groups = new Map<string, string[]>();
  for (const post of desk.social.heard.filter(wanted)) {
    const isTheirs = counts(post) && isBrandOf(scene.brief, audience, brandOf(post));
    if (!isTheirs || !scene.brief.topics.includes(post.tags.topic ?? '')) continue;
    if (tone !== null && post.tags.sentiment !== tone) continue;
    const saying = [brandOf(post), post.tags.topic, post.tags.sentiment].join('/');
    groups.set(saying, [...(groups.get(saying) ?? []), post.id]);
  }
  const [largest = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  return largest.slice(0, MOST_POSTS);
}

const clip = (posts: readonly string[]): readonly Intent[] =>
  posts.length === 0 ? [] : [intent('evidence/clip', { kind: 'posts', posts })];

const whole = ({ clippings }: PlanScene) => ({ clippings: clippings.map(({ id }) => id), quote: null });

/** The accounts of the plan for which nothing hangs on the board yet. */
const unheard = (scene: PlanScene, { accounts }: Choices): readonly string[] =>
  scene.brief.accounts
    .filter(({ id }) => accounts.includes(id))
    .flatMap((account) => (carriesAccount(scene, audienceOf(scene), account, whole(scene)) ? [] : [account.market]));

/** Clips what the plan has to be based on and is not on the board yet. */
function clipLacking(desk: SocialDesk, scene: PlanScene, choices: Choices): readonly Intent[] {
  const { topic } = choices;
  const audience = audienceOf(scene);
  if (!carriesTopic(scene, audience, topic, whole(scene)) || !carriesAudience(scene, audience, whole(scene)))
    return clip(largestSaying(desk, scene, ({ tags }) => tags.topic === topic));
  const [market] = unheard(scene, choices);
  return market === undefined ? [] : clip(largestSaying(desk, scene, (post) => post.market === market));
}

const ONE = { quote: null } as const;

/** The clippings that carry something, each by itself. */
const carrying = ({ clippings }: PlanScene, carries: (id: string) => boolean): readonly string[] =>
  clippings.map(({ id }) => id).filter(carries);

/** The figure that a clipping of posts holds, or one that was worked out. */
function quoteOf({ clippings }: PlanScene, id: string | undefined): Quote | null {
  const clipping = clippings.find((each) => each.id === id);
  if (clipping === undefined) return null;
  return clipping.kind === 'posts'
    ? { figure: 'mentions', value: clipping.posts.length }
    : { figure: clipping.figure, value: clipping.value };
}

function groundedParts(
  scene: PlanScene,
  { accounts, topic }: Choices,
): Pick<PlanContents, 'audience' | 'message' | 'places'> {
  const audience = audienceOf(scene);
  const [shown] = carrying(scene, (id) => carriesAudience(scene, audience, { clippings: [id], ...ONE }));
  const [said] = carrying(scene, (id) => carriesTopic(scene, audience, topic, { clippings: [id], ...ONE }));
  const there = scene.brief.accounts
    .filter(({ id }) => accounts.includes(id))
    .flatMap((account) =>
      carrying(scene, (id) => carriesAccount(scene, audience, account, { clippings: [id], ...ONE })).slice(0, 1),
    );
  return {
    audience: { audience, clippings: shown === undefined ? [] : [shown], ...ONE },
    message: { topic, clippings: said === undefined ? [] : [said], quote: quoteOf(scene, said) },
    places: { accounts, clippings: [...new Set(there)], ...ONE },
  };
}

const part = (amount: number, percent: number): number => Math.floor((amount * percent) / 100);

/** All of the client's money: what has a share gets it, and whoever takes part gets the rest. */
function shareOut({ brief, house, rules }: PlanScene, accounts: readonly string[]): BudgetAmounts {
  const { budget } = house.commission;
  const translation = languageCost(brief, accounts, rules.planLanguageCost);
  const [content, boost, reserve] = [part(budget, 12), part(budget, 15), part(budget, rules.planReserveLeast + 2)];
  return { rewards: budget - translation - content - boost - reserve, content, translation, boost, reserve };
}

/** The first of some days on which the campaign may celebrate. */
const firstFit = ({ brief }: PlanScene, accounts: readonly string[], days: readonly string[]): string =>
  days.find((day) => clashOf(brief, accounts, [day]) === null) ?? days[0] ?? '';

const daysFrom = (day: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => dayAfter(day, at));

function scheduleFor(scene: PlanScene, accounts: readonly string[]): Schedule {
  const { house, rules } = scene;
  const from = firstFit(scene, accounts, daysFrom(house.commission.from, 4));
  const until = dayAfter(from, rules.planDaysLeast + 1);
  const winners = firstFit(scene, accounts, daysFrom(dayAfter(until, 1), rules.planWinnersDays));
  return { from, check: dayAfter(from, 4), until, winners };
}

/** The plan that the brief and the evidence call for. */
function wantedPlan(scene: PlanScene, choices: Choices): PlanContents {
  const { goal, wanted } = scene.house.commission;
  const schedule = scheduleFor(scene, choices.accounts);
  return {
    objective: { objective: goal },
    ...groundedParts(scene, choices),
    mechanic: { mechanic: FOLLOWS_FROM[goal].mechanic },
    budget: { amounts: shareOut(scene, choices.accounts) },
    schedule,
    targets: { targets: [{ ...wanted, date: schedule.winners }] },
  };
}

const draft = (plan: string, name: PlanPart, contents: PlanContents): Intent =>
  intent('plan/draft', { plan, content: { part: name, ...contents[name] } });

/** Writes what is empty; of a plan that came back, the parts that the approver has named. */
function write({ id, stage, rounds, ...plan }: PlanView, contents: PlanContents): readonly Intent[] {
  const faulty = stage === 'returned' ? (rounds.at(-1)?.reasons ?? []).map((fault) => fault.part) : [];
  const empty = emptyParts(plan);
  return PLAN_PARTS.filter(
    (name) =>
      empty.includes(name) ||
      (faulty.includes(name) && JSON.stringify(plan.parts[name]) !== JSON.stringify(contents[name])),
  ).map((name) => draft(id, name, contents));
}

function handIn({ id, stage, rounds, changedAt = 0 }: PlanView): readonly Intent[] {
  if (stage === 'drafting') return [intent('plan/submit', { plan: id })];
  return changedAt >= (rounds.at(-1)?.answeredAt ?? 0) ? [intent('plan/revise', { plan: id })] : [];
}

/** Hours before the plan is due in which it is written: by then most was heard, tagged and clipped. */
const WRITES_WITHIN = 3 * HOUR;
/** From then on it is handed in as it is, whatever is missing. */
const HANDS_IN_WITHIN = HOUR;

/** Clips what is lacking, writes the plan part by part, and hands it in. */
const plan: SocialPolicy = (desk) => {
  if (desk.now < desk.house.plans.dueAt - WRITES_WITHIN) return [];
  return desk.social.campaignPlans.flatMap((each): readonly Intent[] => {
    if (each.stage !== 'drafting' && each.stage !== 'returned') return [];
    const scene = sceneOf(desk);
    const choices = choicesIn(scene);
    const hasTime = each.stage === 'drafting' && desk.now < desk.house.plans.dueAt - HANDS_IN_WITHIN;
    const clips = clipLacking(desk, scene, choices);
    if (clips.length > 0 && hasTime) return clips;
    const drafts = write(each, wantedPlan(scene, choices));
    return drafts.length > 0 && hasTime ? drafts : [...drafts, ...handIn(each)];
  });
};

/** All that the handbook asks for, in the order in which it is done. */
export const plansExpert: readonly SocialPolicy[] = [plan];

/** Whoever forgets to hand it in today thinks of it tomorrow. */
export const plansRoutine: readonly string[] = ['plan/submit', 'plan/revise'];

/** How a part of a plan goes wrong in practice. */
const PART_SLIPS: Readonly<Record<PlanPart, object>> = {
  objective: { objective: 'more-followers' },
  audience: { audience: 'everyone' },
  message: { quote: null },
  places: { clippings: [] },
  mechanic: { mechanic: 'user-photos' },
  budget: { amounts: { rewards: 30_000, content: 30_000, translation: 0, boost: 40_000, reserve: 0 } },
  schedule: { winners: '2027-03-31' },
  targets: { targets: [{ figure: 'brand-love', number: 100, date: '2027-03-10' }] },
};

/** How each act goes wrong in practice. */
export const plansSlips: Readonly<Record<string, Slip>> = {
  'plan/draft': ({ plan: id, content }) => {
    const written = content as { readonly part: PlanPart };
    return intent('plan/draft', { plan: id, content: { ...written, ...PART_SLIPS[written.part] } });
  },
};

/** Writes down what comes to mind first, cites nothing, and hands it in. */
const planBlindly: SocialPolicy = ({ social, house }) =>
  social.campaignPlans.flatMap(({ id, stage, parts }): readonly Intent[] => {
    if (stage !== 'drafting') return [];
    if (parts.objective === undefined)
      return [
        intent('plan/draft', { plan: id, content: { part: 'objective', objective: 'more-followers' } }),
        intent('plan/draft', {
          plan: id,
          content: {
            part: 'message',
            topic: house.topics[0],
            clippings: [],
            quote: { figure: 'mentions', value: 999 },
          },
        }),
      ];
    return [intent('plan/submit', { plan: id })];
  });

/** What somebody does who clicks everything and reads nothing. */
export const plansBlind: readonly SocialPolicy[] = [planBlindly];
