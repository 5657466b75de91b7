import type { SittingHost } from '../../host/index.ts';
import { trained } from './trained.ts';

/** How many records of a kind of paper are due on a day. */
export interface Forecast {
  readonly kind: string;
  readonly due: number;
}

/** What is due until a moment, by kind of paper, as far as it is known now; what is late already counts, too. */
export function forecastUntil(host: SittingHost, until: number, duties = trained()): readonly Forecast[] {
  const kinds = duties.flatMap(({ wing }) => wing.papers);
  return kinds.flatMap((kind) => {
    const due = (kind.waits?.(host) ?? []).filter(({ dueAt }) => dueAt !== undefined && dueAt <= until).length;
    return due === 0 ? [] : [{ kind: kind.kind, due }];
  });
}
