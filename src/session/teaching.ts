import { lastActs } from '../coach/acts.ts';
import { hintsOn } from '../coach/hint.ts';
import { referenceActsOn } from '../coach/reference.ts';
import { Verdicts } from '../coach/verdicts.ts';
import { whatIf } from '../coach/what-if.ts';
import { HINT, type Sitting, WATCH } from '../sitting/sitting.ts';
import type { WireRefusal } from './protocol.ts';
import type { Asked, Reply } from './reading.ts';

/** Acts that one can go back to before. */
const MOST_ACTS = 12;

/** As much help as there is: the answer, and a step shown. A pack may give less at a difficulty; 0 is none at all. */
const MOST_HELP = 3;
const NOTHING_TOLD = { opportunities: [], critical: [], warnings: [] };

const LESS_HELP: WireRefusal = { key: 'sitting/less-help' };
const NO_HELP: WireRefusal = { key: 'sitting/no-help' };

export type TeachingRequest = Asked<'verdicts' | 'hint' | 'watch' | 'acts' | 'what-if'>;

/** What a page may do through a request that helps: it is done and saved like an act of the trainee. */
type Perform = (action: string, input: unknown) => Promise<unknown>;

/** Answers the requests for help. In an assessment there is none before hand-in. */
export class Teaching {
  readonly #sitting: Sitting;
  readonly #verdicts: Verdicts;

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
    this.#verdicts = new Verdicts(sitting);
  }

  async answer(request: TeachingRequest, perform: Perform): Promise<Reply> {
    const sitting = this.#sitting;
    const { over, header } = sitting;
    if (header.mode === 'assessment' && !over) return { refusal: NO_HELP };
    const most = sitting.form.help ?? MOST_HELP;
    if (request.do === 'verdicts') return { value: most === 0 ? NOTHING_TOLD : this.#verdicts.take() };
    if (request.do === 'acts') return { value: lastActs(sitting, MOST_ACTS) };
    if (request.do === 'what-if') return this.#whatIf(request.chance);
    if (over) return { refusal: { key: 'sitting/over' } };
    const { kind, of } = request;
    if ((request.do === 'hint' ? request.step : MOST_HELP) > most) return { refusal: LESS_HELP };
    if (request.do === 'hint') {
      const hints = hintsOn(sitting, { kind, id: of }, request.step);
      if (hints.chances.length > 0) await perform(HINT, { kind, of, step: request.step });
      return { value: hints };
    }
    const [act] = referenceActsOn(sitting, of);
    if (act === undefined) return { value: null };
    await perform(WATCH, { kind, of });
    await perform(act.action, act.input);
    const [done] = lastActs(sitting, 1);
    return { value: done === undefined ? null : { kind: done.kind } };
  }

  #whatIf(id: string): Reply<'what-if'> {
    const chance = this.#sitting.ledger().opportunities.find((each) => each.id === id);
    return chance === undefined
      ? { refusal: { key: 'sitting/no-such-chance' } }
      : { value: whatIf(this.#sitting, chance) };
  }
}
