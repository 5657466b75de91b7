import { beforeAll, expect, test } from 'vitest';
import { readPackFolder } from '../../src/cli/pack-files.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import { type PackAtHand, type Proof, proofOf, recompile } from '../../src/sitting/proof.ts';
import type { SittingFile } from '../../src/sitting/sitting-file.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { playedSitting } from '../support/played-sitting.ts';
import { resealed } from '../support/resealed.ts';

let file: SittingFile;
let pack: PackAtHand;

beforeAll(() => {
  file = playedSitting('idle').file();
  const { pack: checked } = checkPack(readPackFolder('scenarios/order-desk'));
  if (checked === null) throw new Error('the pack has errors');
  const { id, version } = checked.data;
  pack = { id, version, form: (seed) => compileForm(checked, seed) };
});

const proofWith = (given: SittingFile, at: PackAtHand | null): Proof =>
  proofOf(verifySitting(given), recompile(given.form, at));

const withReport = (change: object): SittingFile => ({ ...file, report: { ...file.report, ...change } });

test.each<[string, Proof, () => SittingFile, () => PackAtHand | null]>([
  ['with its own pack', 'proven', () => file, () => pack],
  ['without its pack', 'itself-only', () => file, () => null],
  ['with another version of its pack', 'itself-only', () => file, () => ({ ...pack, version: '9.9.9' })],
  ['with another pack', 'not-judged', () => file, () => ({ ...pack, id: 'other' })],
  ['with a pack that gives another form', 'not-proven', () => file, () => ({ ...pack, form: () => pack.form(1) })],
  ['whose report was changed', 'not-proven', () => withReport({ minutes: 1 }), () => pack],
  [
    'of another engine that comes out differently here',
    'not-judged',
    () => resealed({ ...withReport({ minutes: 1 }), header: { ...file.header, engine: '0.0.9' } }),
    () => pack,
  ],
])('a file %s is %s', (_what, proof, given, at) => {
  expect(proofWith(given(), at())).toBe(proof);
});
