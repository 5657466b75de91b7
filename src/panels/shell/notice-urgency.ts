import type { NoticeView, SittingHost } from '../../host/index.ts';
import type { PaperKind } from './paper.ts';
import { paperKind } from './papers.ts';
import { paperOf } from './subject-paper.ts';
import { trained } from './trained.ts';

/** Ms before a limit from which something is urgent. */
const NEAR = 2 * 3_600_000;

/** The values of a notice that say until when something is to be done. */
const LIMITS = ['until', 'dueAt', 'resolutionDueAt'] as const;

type Due = ReadonlyMap<string, number | undefined>;

interface Known {
  readonly minute: number;
  readonly byKind: Map<PaperKind, Due>;
}

/** What waits, by kind of paper, in a view at a minute: asked for by each of many notices. */
const known = new WeakMap<object, Known>();

function dueOf(host: SittingHost, kind: PaperKind, line: NonNullable<PaperKind['waits']>): Due {
  const [view, minute] = [host.view(), Math.floor(host.clock() / 60_000)];
  const before = known.get(view);
  const { byKind } = before?.minute === minute ? before : { byKind: new Map<PaperKind, Due>() };
  known.set(view, { minute, byKind });
  const due = byKind.get(kind) ?? new Map(line(host).map(({ id, dueAt }) => [id, dueAt]));
  byKind.set(kind, due);
  return due;
}

/**
 * Whether a notice is urgent when it is read: what it tells of still waits for the trainee, and its limit is less than two hours
 * away or past. A notice of something that is on no list is urgent by the limit it names, until that is past.
 */
export function isUrgent(host: SittingHost, { subject, values, urgent }: NoticeView, duties = trained()): boolean {
  const now = host.clock();
  const paper = paperOf(host, subject, duties);
  const kind = paper === null ? undefined : paperKind(paper.kind, duties);
  if (kind?.waits !== undefined) {
    const id = paper === null || paper.id === '' ? subject.id : paper.id;
    const dueAt = dueOf(host, kind, kind.waits).get(id);
    return dueAt !== undefined && dueAt - now < NEAR;
  }
  const limit = LIMITS.map((name) => values[name]).find((value) => typeof value === 'number');
  return urgent && typeof limit === 'number' && limit > now && limit - now < NEAR;
}
