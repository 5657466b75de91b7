import type { NoticeView, SittingHost } from '../../host/index.ts';
import { paperKind } from './papers.ts';
import { paperOf } from './subject-paper.ts';
import { trained } from './trained.ts';

/** Ms before a limit from which something is urgent. */
const NEAR = 2 * 3_600_000;

/** The values of a notice that say until when something is to be done. */
const LIMITS = ['until', 'dueAt', 'resolutionDueAt'] as const;

/**
 * Whether a notice is urgent when it is read: what it tells of still waits for the trainee, and its limit is less than two hours
 * away or past. A notice of something that is on no list is urgent by the limit it names, until that is past.
 */
export function isUrgent(host: SittingHost, { subject, values, urgent }: NoticeView, duties = trained()): boolean {
  const now = host.clock();
  const paper = paperOf(host, subject, duties);
  const waits = paper === null ? undefined : paperKind(paper.kind, duties)?.waits?.(host);
  if (waits !== undefined && paper !== null) {
    const { dueAt } = waits.find(({ id }) => id === (paper.id === '' ? subject.id : paper.id)) ?? {};
    return dueAt !== undefined && dueAt - now < NEAR;
  }
  const limit = LIMITS.map((name) => values[name]).find((value) => typeof value === 'number');
  return urgent && typeof limit === 'number' && limit > now && limit - now < NEAR;
}
