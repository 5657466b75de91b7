import { totalOf } from '../../operations/service/case.ts';
import type { EnoughForCase } from '../../operations/service/case-rules.ts';
import type { ServiceHappenings } from '../../operations/service/happenings.ts';
import { moneyText } from '../../operations/shop/money.ts';
import type { Words } from '../ledger.ts';
import { half, right, selection, type Verdict, words, wrong } from '../verdict.ts';

/** Judges a refund: what was paid and what was due, and each part that differs. */
export function refundVerdict(
  { amounts, due, currency, right: isRight }: ServiceHappenings['case/refunded'],
  points: number,
): Verdict {
  if (isRight) return right(points, 'reason.amount-right');
  const text = (amount: number): string => moneyText(amount, currency);
  const parts = ['item', 'shipping', 'duty'] as const;
  const details = parts
    .filter((part) => amounts[part] !== due[part])
    .map((refundPart) =>
      words(`because.refund-${refundPart}`, { given: text(amounts[refundPart]), right: text(due[refundPart]) }),
    );
  return wrong('reason.amount-wrong-case', { paid: text(totalOf(amounts)), due: text(totalOf(due)) }, details);
}

/** Why a case can be decided without asking. */
export const enoughWords = ({ why, ground, worth, from }: EnoughForCase): Words =>
  words(`because.case-${why}`, { ground, worth, from });

/** Judges the service record of a case, and names each part that is wrong. */
export function recordVerdict(data: ServiceHappenings['case/recorded'], points: number): Verdict {
  const { ground, cost } = data.called;
  const details = [
    ...(data.rightGround ? [] : [words('because.case-ground', { ground: data.ground, rightGround: ground })]),
    ...(data.rightCost ? [] : [words('because.case-cost', { costBearer: data.cost, rightCostBearer: cost, ground })]),
  ];
  const good = 2 - details.length;
  const verdict = selection({ right: good, wrong: details.length, of: 2 }, points, details);
  return details.length === 0
    ? verdict
    : { ...verdict, reason: words('reason.case-record-wrong', { ground, costBearer: cost }) };
}

/** Judges a decision: the right one, its rule, and the fact both hang on. */
export function decisionVerdict(data: ServiceHappenings['case/decided'], points: number): Verdict {
  const { decision, basis, called } = data;
  const values = {
    ...{ decision, basis, rightDecision: called.decisions.join(', '), rightBasis: called.bases.join(', ') },
    ...{ asks: called.missing.join(', '), rule: called.fact.rule, day: called.fact.day, days: called.fact.days },
  };
  if (called.missing.length > 0) return wrong('reason.decided-too-early', values);
  if (!data.right) return wrong(`reason.decision-wrong-${called.fact.why}`, values);
  return data.basisRight ? right(points, 'reason.decision-right') : half(points, 'reason.basis-wrong', values);
}
