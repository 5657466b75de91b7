import { expect, test } from 'vitest';
import { type CaseDesk, caseDeskWith } from '../support/service-cases.ts';
import { serviceDeskWith } from '../support/service-desk.ts';

const lost = (desk: CaseDesk | ReturnType<typeof serviceDeskWith>) =>
  desk.sitting
    .ledger()
    .opportunities.flatMap(({ findings }) => findings)
    .filter(({ earned, possible }) => earned < possible);

test('every finding that cost points has a handbook page that there is', () => {
  const desk = serviceDeskWith({ topic: 'halal' });
  desk.firstTicket('halal');
  desk.reply('T-1', { answer: 'you-are-welcome', facts: [], policy: null, closing: false });
  desk.sitting.advance(Number.MAX_SAFE_INTEGER);
  const findings = lost(desk);
  expect(findings.length).toBeGreaterThan(3);
  const pages = desk.sitting.form.catalogue.handbook;
  expect(findings.filter(({ page }) => page === undefined || !pages.includes(page))).toEqual([]);
});

test('a wrong decision names the right one, its rule, and the days that decide it', () => {
  const desk = caseDeskWith({ topic: 'withdrawal', about: { market: 'TW', product: 'umbrella', stage: 'delivered' } });
  desk.assess().decide({ decision: 'reject' });
  const decision = lost(desk).find(({ criterion }) => criterion === 'decision');
  expect(decision).toMatchObject({
    page: 'after-sales',
    reason: {
      key: 'reason.decision-wrong-given',
      values: {
        decision: 'reject',
        rightDecision: 'refund',
        rightBasis: expect.stringContaining('tw-cpa-19'),
        days: 7,
      },
    },
  });
});

test('a wrong priority names the right one and the topic', () => {
  const desk = serviceDeskWith({ topic: 'halal' });
  desk.firstTicket('halal');
  desk.do('ticket/take', { tickets: ['T-1'], priority: 'low' });
  expect(lost(desk).find(({ criterion }) => criterion === 'priority')).toMatchObject({
    page: 'triage',
    reason: { values: { priority: 'low', rightPriority: 'normal', topic: 'halal' } },
  });
});
