import { DAY, taipeiDate } from '../../shop/calendar.ts';
import { type AdFigureName, adFigure, asGoodBy, isAsGood, RETURN_FIGURES } from './ad-figure.ts';
import { type Agreement, isReadable, type Measure } from './meeting.ts';
import { figureFor } from './proposal.ts';
import type { Scene } from './scene.ts';

/** The lowest and the highest number that is meant; for costs the best one is the lowest. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** What of a minute is whole, with what would have been right. */
export interface AgreementVerdict {
  readonly owner: boolean;
  readonly date: boolean;
  readonly measure: boolean;
  readonly target: boolean;
  readonly stop: boolean;
  readonly measures: readonly AdFigureName[];
  readonly dates: { readonly from: string; readonly until: string };
  /** Null where the measure cannot be read from the table. */
  readonly targets: Bounds | null;
  readonly stops: Bounds | null;
}

const sorted = (a: number, b: number): Bounds => ({ least: Math.min(a, b), most: Math.max(a, b) });
const isIn = ({ least, most }: Bounds, value: number): boolean => value >= least && value <= most;

/** Measures that show whether what was proposed works: the return, and where something is mended, the figure that fell. */
function measuresFor({ meeting }: Scene): readonly AdFigureName[] {
  const change = meeting.proposal?.change ?? 'channel';
  return [...RETURN_FIGURES, ...(change === 'channel' ? [] : [figureFor(change)])];
}

/** The days on which a test that begins with the meeting may be looked at. */
export const testDates = ({ rules }: Scene, openedAt: number): { from: string; until: string } => ({
  from: taipeiDate(openedAt + rules.testDaysLeast * DAY),
  until: taipeiDate(openedAt + rules.testDaysMost * DAY),
});

/** The bounds of a target: what the last four weeks were, and what one may hope for; null where that cannot be worked out. */
function targetBounds({ ads, rules, meeting }: Scene, measure: Measure): Bounds | null {
  if (!isReadable(measure) || meeting.proposal === undefined) return null;
  const now = adFigure(ads, { name: measure, channel: meeting.proposal.to, period: 'last-four' });
  if (now === null) return null;
  const [from, to] =
    meeting.matter === 'shift'
      ? [rules.shiftTargetFrom, rules.shiftTargetTo]
      : [rules.mendTargetFrom, rules.mendTargetTo];
  return sorted(asGoodBy(measure, now, from), asGoodBy(measure, now, to));
}

/** The bounds of the stop rule for a target. */
const stopBounds = ({ rules }: Pick<Scene, 'rules'>, measure: Measure, target: number): Bounds | null =>
  isReadable(measure)
    ? sorted(asGoodBy(measure, target, rules.stopFrom), asGoodBy(measure, target, rules.stopTo))
    : null;

/** Judges a minute part by part. */
export function judgeAgreement(scene: Scene, agreement: Omit<Agreement, 'at'>): AgreementVerdict {
  const { owner, date, measure, target, stop } = agreement;
  const dates = testDates(scene, scene.meeting.openedAt ?? 0);
  const [targets, stops] = [targetBounds(scene, measure), stopBounds(scene, measure, target)];
  return {
    owner: scene.house.owners.includes(owner),
    date: date >= dates.from && date <= dates.until,
    measure: isReadable(measure) && measuresFor(scene).includes(measure),
    target: targets !== null && isIn(targets, target),
    stop: stops !== null && isIn(stops, stop) && isReadable(measure) && isAsGood(measure, target, stop),
    measures: measuresFor(scene),
    dates,
    targets,
    stops,
  };
}
