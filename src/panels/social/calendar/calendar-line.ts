import { addOfficeTime, isByHand, type PlannedPost, type SittingHost, weekOf } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { byUrgency } from '../../shell/next-in-line.ts';
import type { PaperStep, Waiting } from '../../shell/paper.ts';
import { type Desk, MINUTE, postOf, postsIn, postsOf, socialHouse, weeksOf } from './calendar-view.ts';

const HOUR = 60 * MINUTE;

/** What a post waits for from the trainee; null where it waits for nothing. */
export function postWait(host: Desk, post: PlannedPost): Waiting | null {
  const { id, stage, at, account, falls } = post;
  const house = socialHouse(host);
  const { failureHours, byHandGraceMinutes } = house.rules;
  if (stage === 'failed') {
    const from = falls.at(-1)?.at ?? at;
    const dueAt = addOfficeTime(from, failureHours * HOUR, host.catalogue.hours);
    return { id, why: 'post-failed', dueAt, limit: 'post-failed' };
  }
  if (stage === 'scheduled' && at <= host.view().now && isByHand(house, account))
    return { id, why: 'post-waits', dueAt: at + byHandGraceMinutes * MINUTE, limit: 'post-waits' };
  return null;
}

export const postsInLine = (host: SittingHost): readonly Waiting[] =>
  byUrgency(postsOf(host).flatMap((post) => postWait(host, post) ?? []));

/** What is still to be done on the paper of a post. */
export function postSteps(host: SittingHost, id: string): readonly PaperStep[] {
  const post = postOf(host, id);
  const why = post === undefined ? undefined : postWait(host, post)?.why;
  if (why === undefined) return [];
  return [{ part: why === 'post-failed' ? 'move' : 'publish', words: t(`papers:why.${why}`) }];
}

/** An account's week that is being planned and does not stand yet. */
export interface OpenWeek {
  readonly id: string;
  readonly account: string;
  readonly week: number;
  readonly pinBy: number;
}

/** The weeks whose calendar is still to be made. */
export function openWeeks(host: Desk): OpenWeek[] {
  const { calendar } = socialHouse(host);
  const { now } = host.view();
  return weeksOf(host).flatMap(({ id, account, week, perWeek }) => {
    const planned = weekOf(calendar, week);
    if (planned === undefined || now < planned.opensAt || now > planned.pinBy) return [];
    const stands = perWeek !== undefined && postsIn(host, account, week).length >= perWeek;
    return stands ? [] : [{ id, account, week, pinBy: planned.pinBy }];
  });
}
