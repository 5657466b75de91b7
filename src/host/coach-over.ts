import type { Pending } from './pending.ts';
import type { Coach } from './port.ts';

/** The help of a sitting at the other end of a wire. */
export const coachOver = (pending: Pending): Coach => ({
  verdicts: () => pending.ask({ do: 'verdicts' }),
  hints: (kind, id, step) => pending.ask({ do: 'hint', kind, of: id, step }),
  watch: async (kind, id) => (await pending.ask({ do: 'watch', kind, of: id }))?.kind ?? null,
  acts: () => pending.ask({ do: 'acts' }),
  whatIf: (chance) => pending.ask({ do: 'what-if', chance }),
});
