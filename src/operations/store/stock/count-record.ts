import { dueKind } from '../../../kernel/agenda.ts';
import type { Step } from '../../../kernel/step.ts';
import { storeTruthOf } from '../look-ups.ts';
import { COUNT, type Pieces, type StockCount } from './count.ts';
import { differences, isCountRight } from './count-differences.ts';
import { countRef, countState, needCount, trueCause } from './count-look-ups.ts';
import { tellStock } from './happenings.ts';
import { bookOf, lyingIn, piecesOf } from './lying.ts';

/** Agenda entry of a count whose day ends. */
export const COUNT_FALLS_DUE = dueKind<{ readonly count: string }>('stock-count/falls-due');

/** Puts a count on the list. */
export function putCount(
  step: Step,
  count: Pick<StockCount, 'id' | 'bin' | 'product' | 'sort' | 'why' | 'at' | 'dueAt' | 'variances'>,
): void {
  step.put(COUNT, { ...count, state: step.begin(COUNT, count.id, {}), rounds: [], inquiries: {} });
}

/** Opens the bin: what lies there and what the book says at this moment is what is counted. */
export function openBin(step: Step, id: string): void {
  const { bin } = needCount(step, id);
  step.update(COUNT, id, (draft) => {
    draft.cutOff = { at: step.now, lies: [...lyingIn(step, bin)], book: [...bookOf(step, bin)] };
    delete draft.variances;
  });
}

/** Writes a count down. Where it agrees with the book it is over. */
export function writeDown(step: Step, id: string, found: readonly Pieces[]): void {
  const { cutOff, dueAt } = needCount(step, id);
  if (cutOff === undefined) throw new Error(`count ${id} was never opened`);
  const variances = differences(found, cutOff.book);
  const varies = variances.length > 0;
  step.send(countRef(id), { type: 'WRITE_DOWN' });
  step.send(countRef(id), { type: varies ? 'VARY' : 'MATCH' });
  step.update(COUNT, id, (draft) => {
    draft.rounds.push({ at: step.now, found: [...found] });
    if (varies) draft.variances = [...variances];
  });
  const count = needCount(step, id);
  tellStock(step, 'stock-count/recorded', id, {
    right: isCountRight(found, cutOff.lies),
    varies,
    lay: cutOff.lies.map((one) => ({ product: one.product, pieces: piecesOf(one) })),
    inTime: step.now <= dueAt,
    round: count.rounds.length,
  });
  if (!varies) closeCount(step, id, [], true);
}

/** Closes a count. */
export function closeCount(step: Step, id: string, over: readonly string[], byHand: boolean): void {
  step.send(countRef(id), { type: 'CLOSE' });
  step.update(COUNT, id, (draft) => {
    draft.closedAt = step.now;
  });
  tellStock(step, 'stock-count/closed', id, { over, byHand });
}

/** The day of a count has ended. */
export function fallOverdue(step: Step, id: string): void {
  if (countState(needCount(step, id)) !== 'scheduled') return;
  step.send(countRef(id), { type: 'FALL_OVERDUE' });
  tellStock(step, 'stock-count/overdue', id, {});
}

/** The cause of the differences of a count, as the form has it. */
export const causeOf = (step: Step, id: string) => trueCause(storeTruthOf(step, 'stock'), needCount(step, id));
