import { DAY, startOfTaipeiDay, taipeiDate } from '../../shop/calendar.ts';
import { piecesToCome } from '../../shop/stock.ts';
import { type AdFigure, adFigure, figureText, isAsGood, LONG_PERIODS } from './ad-figure.ts';
import { adChannelOf, type PromotionDay } from './house.ts';
import { isReadable, type Proposal, type StockFact } from './meeting.ts';
import type { AnswerName, ObjectionKind } from './objection-kinds.ts';
import type { Scene } from './scene.ts';

/** The right answer, the facts that decide it, and whether the figure that was shown bears it out; null where none is needed. */
export interface AnswerVerdict {
  readonly rightAnswer: AnswerName;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly figure: boolean | null;
}

/** The scene after a proposal was put. */
interface Proposed extends Scene {
  readonly proposal: Proposal;
  readonly openedAt: number;
}

const isEnough = ({ rules }: Scene, { weekly }: StockFact, pieces: number): boolean =>
  pieces >= weekly * rules.adCoverWeeks;

function stockCover(scene: Proposed): AnswerVerdict {
  const product = adChannelOf(scene.house, scene.proposal.to)?.product ?? '';
  const fact = scene.meeting.stock?.find((each) => each.product === product);
  const { promisable = 0, weekly = 0 } = fact ?? {};
  const facts = { product, promisable, weekly, coming: piecesToCome(fact ?? {}), weeks: scene.rules.adCoverWeeks };
  const answer = (rightAnswer: AnswerName): AnswerVerdict => ({ rightAnswer, facts, figure: null });
  if (fact === undefined || isEnough(scene, fact, promisable)) return answer('stock-enough');
  const latest = scene.openedAt + scene.rules.testDaysLeast * DAY;
  const helps = isEnough(scene, fact, promisable + piecesToCome(fact, latest));
  return answer(helps ? 'after-delivery' : 'other-product');
}

/** The first promotion in a channel's market while a test would run that begins with the meeting. */
function promotionIn({ house, rules, proposal, openedAt }: Proposed): PromotionDay | undefined {
  const market = adChannelOf(house, proposal.to)?.market ?? '';
  const [from, until] = [taipeiDate(openedAt), taipeiDate(openedAt + rules.testDaysLeast * DAY)];
  return house.promotions.find(({ date, markets }) => markets.includes(market) && date >= from && date <= until);
}

function promotionDays(scene: Proposed): AnswerVerdict {
  const promotion = promotionIn(scene);
  const facts = {
    adMarket: adChannelOf(scene.house, scene.proposal.to)?.market ?? '',
    ...(promotion === undefined ? {} : { adPromotion: promotion.id, day: promotion.date }),
    days: scene.rules.testDaysLeast,
  };
  return { rightAnswer: promotion === undefined ? 'no-promotion' : 'move-test', facts, figure: null };
}

function learningPhase({ house, rules, proposal, openedAt }: Proposed): AnswerVerdict {
  const rebuiltAt = adChannelOf(house, proposal.to)?.rebuiltAt ?? 0;
  const days = Math.floor((startOfTaipeiDay(openedAt) - startOfTaipeiDay(rebuiltAt)) / DAY);
  const facts = { adChannel: proposal.to, days, learningDays: rules.learningDays };
  return { rightAnswer: days >= rules.learningDays ? 'learned' : 'wait-for-learning', facts, figure: null };
}

function attribution({ house, proposal: { from, to } }: Proposed): AnswerVerdict {
  const daysOf = (id: string): number => adChannelOf(house, id)?.attributionDays ?? 0;
  const facts = { adGiver: from, adTaker: to, giverDays: daysOf(from), takerDays: daysOf(to) };
  return { rightAnswer: daysOf(from) === daysOf(to) ? 'same-window' : 'count-own-orders', facts, figure: null };
}

/** ROAS (hundredths) at which what comes back pays the goods, the fees and the advertising. Source: docs/facts.md 7.1. */
export const breakEven = (marginPermille: number): number => Math.ceil(100_000 / marginPermille);

function margin({ ads, house, proposal: { to } }: Proposed, figure: AdFigure | null): AnswerVerdict {
  const roas = adFigure(ads, { name: 'roas', channel: to, period: 'last-four' }) ?? 0;
  const least = breakEven(adChannelOf(house, to)?.marginPermille ?? 1000);
  return {
    rightAnswer: roas >= least ? 'pays-back' : 'does-not-pay',
    facts: { adChannel: to, roas: figureText('roas', roas), breakEven: figureText('roas', least) },
    figure: figure?.name === 'roas' && figure.channel === to && LONG_PERIODS.includes(figure.period),
  };
}

/** What came of the test that was agreed: by the figures of this week, or the last there are. */
function testOutcome({ ads, earlier }: Scene, figure: AdFigure | null): AnswerVerdict {
  const before = earlier.findLast(({ agreement }) => agreement !== undefined);
  const { agreement, proposal } = before ?? {};
  if (agreement === undefined || proposal === undefined || !isReadable(agreement.measure))
    return { rightAnswer: 'too-early', facts: {}, figure: null };
  const { measure, target, stop } = agreement;
  const agreed: AdFigure = { name: measure, channel: proposal.to, period: 'this-week' };
  const value = adFigure(ads, agreed);
  const told = (number: number): string => figureText(measure, number);
  const facts = {
    adChannel: proposal.to,
    adFigure: measure,
    target: told(target),
    stop: told(stop),
    value: told(value ?? 0),
  };
  const isAgreed = figure?.name === measure && figure.channel === proposal.to && figure.period === 'this-week';
  if (value === null || !isAsGood(measure, value, stop))
    return { rightAnswer: 'stop-reached', facts, figure: isAgreed };
  const met = isAsGood(measure, value, target);
  return { rightAnswer: met ? 'target-met' : 'target-missed', facts, figure: isAgreed };
}

const RULES: Readonly<
  Record<Exclude<ObjectionKind, 'test-outcome'>, (scene: Proposed, figure: AdFigure | null) => AnswerVerdict>
> = {
  'stock-cover': stockCover,
  'promotion-days': promotionDays,
  'learning-phase': learningPhase,
  attribution,
  margin,
};

/** What is to be answered to an objection, by what lies on the table. `figure`: the one that was shown with the answer. */
export function judgeAnswer(scene: Scene, objection: ObjectionKind, figure: AdFigure | null): AnswerVerdict {
  if (objection === 'test-outcome') return testOutcome(scene, figure);
  const { proposal, openedAt } = scene.meeting;
  if (proposal === undefined || openedAt === undefined) throw new Error('nothing was proposed yet');
  return RULES[objection]({ ...scene, proposal, openedAt }, figure);
}

/** Whether the colleague has a test to come back to. */
export const hasTest = ({ earlier }: Pick<Scene, 'earlier'>): boolean =>
  earlier.some(({ agreement }) => agreement !== undefined && isReadable(agreement.measure));
