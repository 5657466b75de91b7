import { z } from 'zod';
import { type RandomStream, randomFrom } from '../../../kernel/random.ts';
import type { WorldReader } from '../../../kernel/step.ts';
import { DUTY_CODES } from '../../parts.ts';
import { makeAction } from '../../shop/trainee-action.ts';
import type { PublicForm, SealedForm } from '../form.ts';
import { angryBuyer } from './angry-buyer.ts';
import { carrierStrike } from './carrier-strike.ts';
import { INJECT_RECORD, type Inject } from './inject.ts';
import { rush } from './rush.ts';
import { sourPost } from './sour-post.ts';
import { supplyReview } from './supply-review.ts';

/** What a teacher can send into a sitting, in the order in which it is offered. */
const INJECTS = {
  'angry-buyer': angryBuyer,
  'carrier-strike': carrierStrike,
  rush,
  'supply-review': supplyReview,
  'sour-post': sourPost,
} as const satisfies Readonly<Record<string, Inject>>;

export type InjectKind = keyof typeof INJECTS;

export const INJECT_KINDS = Object.keys(INJECTS) as readonly InjectKind[];

/** The entry of a log by which an inject comes: `{ kind }`. A teacher sends it and never the trainee. */
export const INJECT = 'sitting/inject';

const isGuided = ({ catalogue }: Pick<PublicForm, 'catalogue'>): boolean =>
  catalogue.guide !== undefined || catalogue.clock === 'stands';

/** The injects that a form can take: of the duties it trains. A guided form takes none, for its guide says what comes. */
export const injectsOf = (form: Pick<PublicForm, 'catalogue' | 'duties'>): readonly InjectKind[] =>
  isGuided(form)
    ? []
    : INJECT_KINDS.filter((kind) => {
        const { trains, suits }: Inject = INJECTS[kind];
        return form.duties.includes(DUTY_CODES[trains]) && suits?.(form) !== false;
      });

/**
 * The stream of the next inject. It is named by the number of the inject and not by its place in the log, so that an inject is
 * the same in another course of the sitting, with other acts before it.
 */
const streamOf = (world: WorldReader): RandomStream =>
  randomFrom((world.sealed as SealedForm).seed).fork(`inject/${world.all(INJECT_RECORD).length + 1}`);

/** Sends an inject. It is refused where the form cannot take it, or where there is nobody now whom it could befall. */
export const injectAction = makeAction({
  kind: INJECT,
  indicators: [],
  input: z.object({ kind: z.enum(INJECT_KINDS) }).strict(),
  check: (world, { kind }) => {
    if (!injectsOf(world.known as PublicForm).includes(kind)) return { key: 'inject/not-of-this-form' };
    return INJECTS[kind].find(world, streamOf(world)) === null ? { key: 'inject/nobody-now' } : null;
  },
  apply: (step, { kind }) => {
    const befall = INJECTS[kind].find(step, streamOf(step));
    const id = String(step.all(INJECT_RECORD).length + 1);
    befall?.(step);
    step.put(INJECT_RECORD, { id, kind, at: step.now });
  },
});
