import type { Happening } from '../kernel/happening.ts';
import type { IndicatorCode } from '../standard/index.ts';
import { Assessment, type Part, type Setting } from './assessment.ts';
import { OpportunityBook } from './opportunity-book.ts';
import type { RunningLedger } from './running-ledger.ts';

/** Is shown every happening of a sitting in turn, with the journal up to it. */
export type Reader = (happening: Happening, journal: readonly Happening[]) => void;

/** An indicator of the standard as it is judged: what opens a chance, what closes it, its criteria. */
export interface Indicator<P extends Part> {
  readonly code: IndicatorCode;
  /** Begins to judge a sitting. */
  readonly begin: (setting: Setting<P>, ledger: RunningLedger) => Reader;
}

type Handler<H extends Happening, P extends Part, Note> = (happening: H, desk: Assessment<P, Note>) => void;

/** An indicator's handlers, by the kinds of happenings of its own duty. */
export type Handlers<P extends Part, Note> = {
  readonly [K in keyof P['happens'] & string]?: Handler<Happening<K, P['happens'][K]>, P, Note>;
};

/** The handbook page on each criterion, kind of chance or kind of false alarm; under `*` the page on all others. */
export type Pages<Page extends string> = Readonly<Record<string, Page>> & { readonly '*': Page };

/** Makes an indicator of a duty. Verdicts that cost points are given with their handbook page. `Note` is what it writes on its chances; without one it writes nothing. */
export function makeIndicator<P extends Part, Note = never>(
  code: IndicatorCode,
  on: Handlers<P, Note>,
  pages: Readonly<Record<string, string>> = {},
): Indicator<P> {
  // A handler is found by the kind of the happening it is typed by.
  const handlers: Readonly<Record<string, Handler<never, P, Note> | undefined>> = on;
  return {
    code,
    begin: (setting, ledger) => {
      const book = new OpportunityBook<Note>(code, ledger);
      ledger.explain(code, pages);
      return (happening, journal) =>
        handlers[happening.kind]?.(happening as never, new Assessment(setting, book, happening, journal));
    },
  };
}
