import { z } from 'zod';
import { amount, permille, positive } from '../schema-parts.ts';
import type { StoreScenario } from './subject.ts';

const schema = z.strictObject({});

/** Stock in packs: the section `stock` of `store.yaml`. */
export const stock: StoreScenario<'stock', z.output<typeof schema>> = {
  file: 'store.yaml',
  schema,
  rules: {
    countDaysA: { schema: positive },
    countDaysB: { schema: positive },
    countDaysC: { schema: positive },
    approvalFrom: { schema: positive },
    explainHours: { schema: positive },
    syncHours: { schema: positive },
    syncMinutes: { schema: positive },
    buffer: { schema: amount },
    reorderHours: { schema: positive },
    coverDays: { schema: positive },
    accuracyTarget: { schema: permille },
  },
  buyerTexts: [],
  letters: [],
  neededTexts: () => [],
  compile: () => ({
    house: { bins: [], supply: [], causes: [], twins: [], recount: [], serviceLevels: { A: 98, B: 95, C: 90 } },
    form: { shelves: [], books: [] },
    truth: { planted: [], nothingKnown: { warehouse: 2, supplier: 3, marketing: 2 }, approverHours: 2 },
  }),
};
