import {
  type AdFigure,
  type AdFigureName,
  adFigure,
  isAsGood,
  LONG_PERIODS,
  RETURN_FIGURES,
  returnOf,
} from './ad-figure.ts';
import { type AdChannel, adChannelOf, freeOf } from './house.ts';
import type { AdChange, Matter, Proposal } from './meeting.ts';
import type { Scene } from './scene.ts';

/** How the figure behind a proposal stands to it. */
export type FigureVerdict =
  | 'carries'
  | 'none'
  | 'another-channel'
  | 'no-return-figure'
  | 'not-what-fell'
  | 'too-short'
  | 'argues-against';

/** Whether the money stays inside the budget. */
export type BudgetVerdict = 'inside' | 'over-free' | 'over-room' | 'too-little';

/** What a meeting calls for: the channels and the change. */
export interface CalledProposal {
  readonly from: string;
  readonly to: string;
  readonly change: AdChange;
}

/** What is right or wrong with a proposal. */
export interface ProposalVerdict {
  /** It moves money from the worse to the better return, or mends the channel whose return fell most. */
  readonly place: boolean;
  /** The change fits the matter and what the table shows. */
  readonly change: boolean;
  readonly rightChange: AdChange;
  readonly budget: BudgetVerdict;
  readonly figure: FigureVerdict;
  /** A good choice, to be told beside a bad one. */
  readonly best: { readonly from: string; readonly to: string };
  /** What can be moved away from and to the chosen channels, whole TWD a week. */
  readonly free: number;
  readonly room: number;
}

/** What lies on the table in every meeting. */
export type Table = Pick<Scene, 'ads' | 'house' | 'rules'>;

/** Whether the return of one channel is clearly better than that of another. */
const isClearlyBetter = ({ ads, rules }: Table, better: string, worse: string): boolean =>
  returnOf(ads, better) * 1000 >= returnOf(ads, worse) * (1000 + rules.clearPermille);

/** The worst channel that has money to give, and the best that can take some. */
function bestShift({ ads, house, rules }: Table): { from: string; to: string } {
  const ranked = [...house.channels].sort((a, b) => returnOf(ads, a.id) - returnOf(ads, b.id));
  const from = ranked.find((channel) => freeOf(channel) >= rules.leastShift);
  const to = ranked.findLast(({ room }) => room >= rules.leastShift);
  return { from: from?.id ?? '', to: to?.id ?? '' };
}

/** What each change within a channel works on. Fewer click: the picture is worn out. Fewer clicks buy: wrong people. They buy less: the offer. */
const WORKS_ON: Readonly<Record<Exclude<AdChange, 'channel'>, AdFigureName>> = {
  creative: 'click-rate',
  audience: 'conversion',
  offer: 'order-value',
};

/** A figure of the last four weeks in per-mille of the first four; a thousand where it cannot be worked out. */
export function changeOf({ ads }: Pick<Table, 'ads'>, name: AdFigureName, channel: string): number {
  const before = adFigure(ads, { name, channel, period: 'first-four' });
  const after = adFigure(ads, { name, channel, period: 'last-four' });
  return before === null || after === null || before === 0 ? 1000 : Math.round((after * 1000) / before);
}

/** The channel whose return has fallen most. */
const weakSpot = (table: Table): string =>
  [...table.house.channels].sort((a, b) => changeOf(table, 'roas', a.id) - changeOf(table, 'roas', b.id))[0]?.id ?? '';

/** What has to be mended at a channel: what works on the figure that fell most. */
function changeFor(table: Table, channel: string): Exclude<AdChange, 'channel'> {
  const changes = Object.keys(WORKS_ON) as (keyof typeof WORKS_ON)[];
  const [most = 'creative'] = changes.sort(
    (a, b) => changeOf(table, WORKS_ON[a], channel) - changeOf(table, WORKS_ON[b], channel),
  );
  return most;
}

/** The figure that a change is measured by. */
export const figureFor = (change: AdChange): AdFigureName => (change === 'channel' ? 'roas' : WORKS_ON[change]);

function shiftFigure(table: Table, { from, to, figure }: Proposal): FigureVerdict {
  if (figure === null) return 'none';
  if (figure.channel !== from && figure.channel !== to) return 'another-channel';
  if (!RETURN_FIGURES.includes(figure.name)) return 'no-return-figure';
  if (!LONG_PERIODS.includes(figure.period)) return 'too-short';
  const value = (channel: string): number => adFigure(table.ads, { ...figure, channel }) ?? 0;
  return isAsGood(figure.name, value(to), value(from)) ? 'carries' : 'argues-against';
}

function mendFigure(table: Table, { to, change, figure }: Proposal): FigureVerdict {
  if (figure === null) return 'none';
  if (figure.channel !== to) return 'another-channel';
  if (change === 'channel' || figure.name !== WORKS_ON[change]) return 'not-what-fell';
  if (figure.period === 'last-week') return 'too-short';
  const hasFallen = changeOf(table, figure.name, to) <= 1000 - table.rules.fallPermille;
  return hasFallen ? 'carries' : 'argues-against';
}

function budgetOf({ rules }: Table, amount: number, from?: AdChannel, to?: AdChannel): BudgetVerdict {
  if (amount > (from === undefined ? 0 : freeOf(from))) return 'over-free';
  if (amount > (to?.room ?? 0)) return 'over-room';
  return amount < rules.leastShift ? 'too-little' : 'inside';
}

/** Judges a proposal by the table, the budget and the figure that was cited for it. */
export function judgeProposal(scene: Scene, proposal: Proposal): ProposalVerdict {
  const [from, to] = [adChannelOf(scene.house, proposal.from), adChannelOf(scene.house, proposal.to)];
  const bounds = { free: from === undefined ? 0 : freeOf(from), room: to?.room ?? 0 };
  if (scene.meeting.matter === 'shift')
    return {
      ...bounds,
      place: proposal.from !== proposal.to && isClearlyBetter(scene, proposal.to, proposal.from),
      change: proposal.change === 'channel',
      rightChange: 'channel',
      budget: budgetOf(scene, proposal.amount, from, to),
      figure: shiftFigure(scene, proposal),
      best: bestShift(scene),
    };
  const weak = weakSpot(scene);
  const rightChange = changeFor(scene, proposal.to);
  return {
    ...bounds,
    place: proposal.from === weak && proposal.to === weak,
    change: proposal.change === rightChange,
    rightChange,
    budget: 'inside',
    figure: mendFigure(scene, proposal),
    best: { from: weak, to: weak },
  };
}

/** What would be proposed by somebody who has read the table. */
export function calledProposal(table: Table, matter: Matter): CalledProposal {
  if (matter === 'shift') return { ...bestShift(table), change: 'channel' };
  const weak = weakSpot(table);
  return { from: weak, to: weak, change: changeFor(table, weak) };
}

/** A figure that carries a good proposal. */
export const carryingFigure = (proposal: Pick<Proposal, 'to' | 'change'>): AdFigure => ({
  name: figureFor(proposal.change),
  channel: proposal.to,
  period: 'last-four',
});
