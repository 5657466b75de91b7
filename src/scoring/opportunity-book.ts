import type { IndicatorCode } from '../standard/index.ts';
import { type NewOpportunity, PendingOpportunity } from './pending-opportunity.ts';
import type { RunningLedger } from './running-ledger.ts';

/** The chances of one indicator, by the ids it gave them. */
export class OpportunityBook<Note> {
  readonly indicator: IndicatorCode;
  readonly ledger: RunningLedger;
  readonly #chances = new Map<string, PendingOpportunity<Note>>();
  /** Other ids that stand for a chance. */
  readonly #aliases = new Map<string, string>();
  readonly #forfeited = new Set<string>();

  constructor(indicator: IndicatorCode, ledger: RunningLedger) {
    this.indicator = indicator;
    this.ledger = ledger;
  }

  /** The id as it stands in the ledger, where all indicators meet. */
  keyOf(id: string): string {
    return `${this.indicator}/${id}`;
  }

  /** The chance an id stands for, also after it was closed or withdrawn. */
  find(id: string): PendingOpportunity<Note> | undefined {
    return this.#chances.get(this.#aliases.get(id) ?? id);
  }

  /** The same, unless it was withdrawn. */
  findStanding(id: string): PendingOpportunity<Note> | undefined {
    const chance = this.find(id);
    return chance?.withdrawn === true ? undefined : chance;
  }

  /** Opens a chance. Where the same one came before and something of it is settled, that stays settled: this is another. */
  open(chance: NewOpportunity<Note>, opened: { readonly at: number; readonly by: number }, now: number): void {
    const { id } = chance;
    if (this.#forfeited.has(id)) return;
    this.#aliases.delete(id);
    const before = this.findStanding(id);
    const settled = before?.settle(now) ?? null;
    if (settled !== null) this.ledger.addPast(settled);
    const key = this.keyOf(id);
    const ledgerId = settled === null ? (before?.ledgerId ?? key) : `${key}/${opened.by}`;
    const pending = new PendingOpportunity(this.indicator, ledgerId, chance, opened);
    this.#chances.set(id, pending);
    this.ledger.enter(key, pending);
  }

  withdraw(id: string): void {
    const chance = this.findStanding(id);
    if (chance === undefined || chance.isJudged) return;
    chance.withdrawn = true;
    this.ledger.strike(this.keyOf(chance.id));
  }

  forfeit(id: string): void {
    this.#forfeited.add(id);
  }

  /** Lets an id stand for the chance that another id stands for. */
  alias(id: string, other: string): void {
    this.#aliases.set(id, this.#aliases.get(other) ?? other);
  }

  idsWhere(matches: (note: Note) => boolean): string[] {
    return [...this.#chances.values()].flatMap(({ id, note }) => (note !== undefined && matches(note) ? [id] : []));
  }
}
