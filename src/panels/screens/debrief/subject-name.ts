import type { SittingHost } from '../../../host/index.ts';
import { hasWords, t } from '../../i18n.ts';
import { nameOf } from '../../shell/names.ts';
import { trained } from '../../shell/trained.ts';

interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** What people call a record; one that the trainee never met is said to be that, where its duty has words for it. */
export function subjectName(host: SittingHost, { kind, id }: Subject, duties = trained()): string {
  const [stranger] = duties.flatMap(({ wing }) => wing.strangers[kind] ?? []);
  return nameOf(host, kind, id, duties) ?? stranger?.(host) ?? id;
}

const keyOf = (kind: string): string => `terms:happening.${kind.replace('/', '.')}`;

/** Whether people are told of such a happening; the rest is the engine's own business. */
export const isTold = (kind: string): boolean => hasWords(keyOf(kind));

/** What happened, in words. */
export const happeningWords = (kind: string): string => t(keyOf(kind));
