import type { SittingHost } from '../../host/index.ts';
import type { PaperRef } from './paper.ts';
import { paperKind } from './papers.ts';
import { trained } from './trained.ts';

interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** The paper of a record in the duties trained, or null where there is none. */
export function paperOf(host: SittingHost, { kind, id }: Subject, duties = trained()): PaperRef | null {
  const opening = duties.map(({ wing }) => wing.opens[kind]).find((each) => each !== undefined);
  if (typeof opening === 'string') return { kind: opening, id: '' };
  if (opening !== undefined) return opening(host, id);
  return paperKind(kind, duties) === undefined ? null : { kind, id };
}
