import { z } from 'zod';
import type { ActionDefinition } from '../../kernel/domain.ts';
import type { Refusal } from '../../kernel/happening.ts';
import type { Step, WorldReader } from '../../kernel/step.ts';
import type { IndicatorCode } from '../../standard/index.ts';
import { BUYER_LANGUAGES } from './market.ts';

z.config({ jitless: true });

/** One thing the trainee can do: one object in one file named after its kind. */
export interface TraineeAction<Input> extends ActionDefinition<Input> {
  /** The indicators that this act can show. */
  readonly indicators: readonly IndicatorCode[];
}

interface ActionParts<Schema extends z.ZodType> {
  readonly kind: string;
  readonly indicators: readonly IndicatorCode[];
  readonly input: Schema;
  readonly check: (world: WorldReader, input: z.output<Schema>) => Refusal | null;
  readonly apply: (step: Step, input: z.output<Schema>) => void;
}

/** Makes an action whose input is read by a schema: wrong shapes are refused with the place of the fault. */
export function makeAction<Schema extends z.ZodType>(parts: ActionParts<Schema>): TraineeAction<z.output<Schema>> {
  const { input, ...rest } = parts;
  return {
    ...rest,
    parse: (raw) => {
      const read = input.safeParse(raw);
      if (read.success) return { ok: true, input: read.data };
      const issue = read.error.issues[0];
      return {
        ok: false,
        refusal: { key: 'input/invalid', values: { path: issue?.path.join('.') ?? '', problem: issue?.code ?? '' } },
      };
    },
  };
}

/** Ids and numbers: short and printable. */
export const idInput = z.string().min(1).max(64);
export const idsInput = z.array(idInput).min(1).max(5000);
/** Words a person typed. Long on purpose: nothing typed is lost. */
export const textInput = z.string().max(20_000);
export const languageInput = z.enum(BUYER_LANGUAGES);

/** The first refusal among several things to check. */
export function firstRefusal<T>(items: readonly T[], check: (item: T) => Refusal | null): Refusal | null {
  for (const item of items) {
    const refusal = check(item);
    if (refusal !== null) return refusal;
  }
  return null;
}
