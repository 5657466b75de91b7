import type { Happening } from '../kernel/happening.ts';
import { type Form, sittingSpan } from '../operations/market/form.ts';
import type { OrderTruth } from '../operations/orders/truth.ts';
import type { ServiceHouse } from '../operations/service/house.ts';
import { addOfficeTime, closeOfWorkingDay, HOUR } from '../operations/shop/calendar.ts';
import { type IndicatorCode, taskOf } from '../standard/index.ts';
import type { Assessment, Indicator, NewOpportunity, Verdict } from './indicator.ts';
import { indicators } from './indicators/index.ts';
import type { CriticalError, Finding, Ledger, Opportunity, Words } from './ledger.ts';

interface Pending {
  readonly opportunity: NewOpportunity;
  readonly indicator: IndicatorCode;
  readonly judged: Map<string, Finding>;
  /** Criteria that were settled before the sitting began: not this trainee's. */
  readonly before: Set<string>;
  closed: boolean;
}

/** Reads happenings in their order and keeps what every indicator makes of them. It changes nothing in the world. */
export class Assessor {
  readonly #form: Form;
  readonly #start: number;
  readonly #end: number;
  /** Those of the duties that the pack trains. */
  readonly #indicators: readonly Indicator[];
  readonly #open = new Map<string, Pending>();
  /** Chances that were settled before the same one came again. */
  readonly #past: Opportunity[] = [];
  readonly #alarms: Opportunity[] = [];
  readonly #critical: CriticalError[] = [];
  readonly #memory = new Map<string, unknown>();

  constructor(form: Form) {
    this.#form = form;
    const { start, end } = sittingSpan(form);
    this.#start = start;
    this.#end = end;
    this.#indicators = indicators.filter(({ code }) => form.duties.includes(taskOf(code).duty));
  }

  observe(happening: Happening, journal: readonly Happening[]): void {
    for (const indicator of this.#indicators) {
      const handle = indicator.on[happening.kind];
      if (handle !== undefined) handle(happening as never, this.#desk(indicator.code, happening, journal));
    }
  }

  /** All findings as of a moment: what was judged, and as missed what was not taken before its limit. */
  ledger(now: number): Ledger {
    const opportunities: Opportunity[] = [];
    for (const pending of this.#open.values()) {
      const settled = this.#settle(pending, now);
      if (settled !== null) opportunities.push(settled);
    }
    return { opportunities: [...this.#past, ...opportunities, ...this.#alarms], critical: this.#critical };
  }

  #settle({ opportunity, indicator, judged, before }: Pending, now: number): Opportunity | null {
    const findings: Finding[] = [];
    for (const criterion of opportunity.criteria) {
      if (before.has(criterion.id)) continue;
      const deadline = criterion.deadline ?? opportunity.deadline;
      const finding = judged.get(criterion.id);
      const early = criterion.atDeadline === true && deadline > now && (finding?.earned ?? 0) < criterion.possible;
      if (early) continue;
      if (finding !== undefined) findings.push(finding);
      else if (deadline <= now) {
        findings.push({
          criterion: criterion.id,
          rule: criterion.rule,
          earned: 0,
          possible: criterion.possible,
          reason: { key: 'reason.missed', values: {} },
          at: deadline,
          evidence: [opportunity.opened],
          log: [],
        });
      }
    }
    if (findings.length === 0) return null;
    const { id, kind, subject, deadline, expected } = opportunity;
    const outcome = judged.size > 0 ? 'taken' : 'missed';
    return { id, indicator, kind, subject, openedAt: opportunity.openedAt, deadline, expected, outcome, findings };
  }

  /** What one indicator may do with one happening. */
  #desk(indicator: IndicatorCode, happening: Happening, journal: readonly Happening[]): Assessment {
    const mine = (id: string): string => `${indicator}/${id}`;
    const duringSitting = happening.at >= this.#start;
    const log = traceToLog(happening, journal);
    return {
      now: happening.at,
      seq: happening.seq,
      rules: this.#form.catalogue.rules,
      service: this.#form.catalogue.service as ServiceHouse,
      start: this.#start,
      end: this.#end,
      truthOf: (order): OrderTruth | undefined => this.#form.truth.orders[order],
      within: (hours) => addOfficeTime(Math.max(happening.at, this.#start), hours * HOUR, this.#form.catalogue.hours),
      laterBy: (from, hours) => addOfficeTime(Math.max(from, this.#start), hours * HOUR, this.#form.catalogue.hours),
      closeOfDay: (days) => closeOfWorkingDay(Math.max(happening.at, this.#start), days, this.#form.catalogue.hours),
      postpone: (id, criteria, deadline) => this.#postpone(mine(id), criteria, deadline),
      memory: this.#memory,
      isOpen: (id) => this.#open.get(mine(id))?.closed === false,
      open: (opportunity) => this.#openChance(indicator, opportunity, happening),
      withdraw: (id) => {
        const pending = this.#open.get(mine(id));
        if (pending !== undefined && pending.judged.size === 0) this.#open.delete(mine(id));
      },
      close: (id) => {
        const pending = this.#open.get(mine(id));
        if (pending !== undefined) pending.closed = true;
      },
      judge: (id, criterion, verdict) => {
        const pending = this.#open.get(mine(id));
        if (pending === undefined) return;
        const basis = verdict.restsOn === undefined ? happening : (journal[verdict.restsOn] ?? happening);
        // What rests on an act of the clerk before is not this trainee's, whenever it shows.
        if (!duringSitting || basis.at < this.#start) pending.before.add(criterion);
        else this.#judge(pending, criterion, verdict, basis, basis === happening ? log : traceToLog(basis, journal));
      },
      falseAlarm: (kind, possible, reason) => {
        if (duringSitting)
          this.#alarms.push(
            makeAlarm(indicator, `${mine(kind)}/${happening.seq}`, kind, possible, reason, happening, log),
          );
      },
      critical: (key, values) => {
        if (duringSitting)
          this.#critical.push({ indicator, key, values, at: happening.at, evidence: [happening.seq], log });
      },
    };
  }

  /** Opens a chance. Where the same one was settled before, that stays settled: this is another. */
  #openChance(
    indicator: IndicatorCode,
    opportunity: Omit<NewOpportunity, 'openedAt' | 'opened'>,
    { at, seq }: Happening,
  ): void {
    const id = `${indicator}/${opportunity.id}`;
    const before = this.#open.get(id);
    const settled = before === undefined ? null : this.#settle(before, at);
    if (settled !== null) this.#past.push(settled);
    const name = settled === null ? (before?.opportunity.id ?? id) : `${id}/${seq}`;
    this.#open.set(id, {
      opportunity: { ...opportunity, id: name, openedAt: Math.max(at, this.#start), opened: seq },
      indicator,
      judged: new Map(),
      before: new Set(),
      closed: false,
    });
  }

  #postpone(id: string, criteria: readonly string[], deadline: number): void {
    const pending = this.#open.get(id);
    if (pending === undefined) return;
    const { opportunity } = pending;
    const moved = opportunity.criteria.map((one) => (criteria.includes(one.id) ? { ...one, deadline } : one));
    // All of it has moved, so its own limit has.
    const whole = opportunity.criteria.every((one) => criteria.includes(one.id) || one.deadline !== undefined);
    const limit = whole && deadline <= this.#end ? { deadline } : {};
    this.#open.set(id, { ...pending, opportunity: { ...opportunity, ...limit, criteria: moved } });
  }

  #judge(pending: Pending, id: string, verdict: Verdict, happening: Happening, log: readonly number[]): void {
    const criterion = pending.opportunity.criteria.find((one) => one.id === id);
    if (criterion === undefined || (pending.judged.has(id) && verdict.again !== true)) return;
    pending.judged.set(id, {
      criterion: id,
      rule: criterion.rule,
      earned: Math.max(0, Math.min(verdict.earned, criterion.possible)),
      possible: criterion.possible,
      reason: verdict.reason,
      at: happening.at,
      evidence: [pending.opportunity.opened, happening.seq],
      log,
    });
  }
}

function makeAlarm(
  indicator: IndicatorCode,
  id: string,
  kind: string,
  possible: number,
  reason: Words,
  happening: Happening,
  log: readonly number[],
): Opportunity {
  const finding: Finding = {
    criterion: 'false-alarm',
    rule: 'binary',
    earned: 0,
    possible,
    reason,
    at: happening.at,
    evidence: [happening.seq],
    log,
  };
  return {
    id,
    indicator,
    kind,
    subject: happening.subject,
    openedAt: happening.at,
    deadline: happening.at,
    expected: { key: 'expected.nothing', values: {} },
    outcome: 'false-alarm',
    findings: [finding],
  };
}

/** The log entries behind a happening, up the chain of causes. */
function traceToLog(happening: Happening, journal: readonly Happening[]): number[] {
  let { cause } = happening;
  while (cause.by === 'happening') {
    const before = journal[cause.seq];
    if (before === undefined) return [];
    cause = before.cause;
  }
  return cause.by === 'action' ? [cause.seq] : [];
}
