import { expect, test } from 'vitest';
import { campaignMachine } from '../../../../src/operations/social/campaigns/campaign.machine.ts';
import { everyCombination, machineIsWhole } from '../../../support/machine-suite.ts';

const suite = {
  machine: campaignMachine,
  sentFrom: ['social/campaigns', 'market/social'],
  // Only a live campaign is paused.
  first: { spend: ['DRAFT', 'SUBMIT', 'APPROVE', 'LAUNCH'] },
};

machineIsWhole(suite);

test('spending is paused in no campaign that is not live', () => {
  const paused = everyCombination(suite).filter(({ spend }) => spend === 'paused');
  // It may end while it stands still.
  expect(new Set(paused.map(({ work }) => work))).toEqual(
    new Set(['live', 'collecting', 'analysing', 'reported', 'closed']),
  );
});
