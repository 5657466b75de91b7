import { makeDebrief } from '../sitting/debrief.ts';
import { historyOf } from '../sitting/history.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { withTrainee } from '../sitting/trainee-name.ts';
import type { PageConnection } from './page-connection.ts';
import { Past } from './past.ts';
import type { Request, RequestKind, Value, WireRefusal } from './protocol.ts';

export type Reply<D extends RequestKind = RequestKind> =
  | { readonly value: Value<D> }
  | { readonly refusal: WireRefusal };
export type Asked<D extends RequestKind> = Extract<Request, { do: D }>;

const SEALED: WireRefusal = { key: 'sitting/sealed' };

/** Answers the requests that change nothing. */
export class Reading {
  readonly #sitting: Sitting;
  readonly #past: Past;

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
    this.#past = new Past(sitting);
  }

  /** `sealed`: the debrief, past views and the sitting file are refused. `trainee`: whose file it is. */
  answer(
    page: PageConnection,
    request: Asked<'look' | 'history' | 'debrief' | 'view-at' | 'file'>,
    { sealed, trainee }: { readonly sealed: boolean; readonly trainee: string },
  ): Reply {
    if (request.do === 'look') return { value: { ...page.shown, clock: this.#sitting.now } };
    if (request.do === 'history') return { value: historyOf(this.#sitting, request.kind, request.of) };
    if (sealed) return { refusal: SEALED };
    if (request.do === 'debrief') return { value: makeDebrief(this.#sitting) };
    if (request.do === 'file') return { value: JSON.stringify({ ...this.#sitting.file(), ...withTrainee(trainee) }) };
    return { value: page.patchToPast(this.#past.viewAt(request.at)) };
  }
}
