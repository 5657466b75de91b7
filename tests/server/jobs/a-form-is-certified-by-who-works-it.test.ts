import { expect, test } from 'vitest';
import { hashOnce } from '../../../src/kernel/canonical.ts';
import { certifyForm, EXPERT_AT_LEAST, IDLE_AT_MOST } from '../../../src/server/jobs/certify-form.ts';
import { formFor, sourceOf } from '../../support/world.ts';

const SEED = 7;

test('a form in which the expert succeeds and idleness does not has no faults', () => {
  const { hash, faults, indicators } = certifyForm({ source: sourceOf('order-day'), seed: SEED });
  expect(faults).toEqual([]);
  expect(hash).toBe(hashOnce(formFor(SEED, 'order-day')));
  const proofs = Object.values(indicators);
  expect(proofs.length).toBeGreaterThan(0);
  for (const { expert, idle, chances } of proofs) {
    expect(expert).toBeGreaterThanOrEqual(EXPERT_AT_LEAST);
    expect(idle ?? 0).toBeLessThanOrEqual(IDLE_AT_MOST);
    expect(chances).toBeGreaterThan(0);
  }
});

test('a pack with errors has no form, and says which file is at fault', () => {
  const source = { ...sourceOf('order-day'), 'pack.yaml': 'id: [' };
  const { hash, faults } = certifyForm({ source, seed: SEED });
  expect(hash).toBeNull();
  expect(faults.map(({ key }) => key)).toEqual(['pack-has-errors']);
  expect(faults[0]?.values.file).toBe('pack.yaml');
});

test('an indicator with too few chances keeps a form from an examination', () => {
  const source = sourceOf('order-day');
  const wantsMore = (source['pack.yaml'] ?? '').replace('P3.1.2: 3', 'P3.1.2: 300');
  const { faults } = certifyForm({ source: { ...source, 'pack.yaml': wantsMore }, seed: SEED });
  expect(faults).toEqual([{ key: 'no-evidence', values: { indicator: 'P3.1.2' } }]);
});

test('a pack that leads through the work has no form for an examination', () => {
  const { faults } = certifyForm({ source: sourceOf('first-day'), seed: SEED });
  expect(faults.map(({ key }) => key)).toEqual(['practice-only']);
});
