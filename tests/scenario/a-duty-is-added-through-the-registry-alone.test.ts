import { describe, expect, test } from 'vitest';
import { makePackSchemas } from '../../src/cli/pack-schemas.ts';
import type { Form } from '../../src/operations/market/form.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import type { PackSource } from '../../src/scenario/pack.ts';
import { pinsScenario, pinsSource, WITH_PINS } from '../support/fixture-duty/pack.ts';

/** The same duty under a code that the standard does not have. */
const WITH_T5 = { ...WITH_PINS, pins: { ...pinsScenario, code: 'T5' } };

const both = pinsSource('[T1, T3]');

/** The problems that are found with the fixture duty among the duties, as far as a test compares them. */
const problemsOf = (source: PackSource) =>
  checkPack(source, WITH_PINS).problems.map(({ code, file, line, path, hint }) => ({
    code,
    file,
    line,
    path,
    hint,
  }));

function formOf(source: PackSource): Form {
  const { pack, problems } = checkPack(source, WITH_PINS);
  if (pack === null) throw new Error(`the pack has errors: ${JSON.stringify(problems.slice(0, 3))}`);
  return compileForm(pack, 7, 'normal', WITH_PINS);
}

const without = (source: PackSource, name: string): PackSource =>
  Object.fromEntries(Object.entries(source).filter(([file]) => file !== name));

describe('the checker', () => {
  test('finds no fault in a pack with the field, the file, the list, the page and the texts of the duty', () => {
    expect(problemsOf(both)).toEqual([]);
  });

  test('knows the code of a duty only when the duty is in the registry', () => {
    expect(checkPack(pinsSource('[T5]')).problems).toContainEqual(
      expect.objectContaining({ code: 'unknown-value', values: { found: 'T5', allowed: 'T1, T2, T3, T4' } }),
    );
    expect(checkPack(pinsSource('[T5]'), WITH_T5).problems).toEqual([]);
  });

  test('asks for the file where the duty is trained, and only there', () => {
    const missing = { code: 'no-file', file: 'pins.yaml', line: 0, path: '', hint: undefined };
    expect(problemsOf(without(both, 'pins.yaml'))).toContainEqual(missing);
    expect(problemsOf(without(pinsSource('[T3]'), 'pins.yaml'))).not.toContainEqual(missing);
  });

  test('asks for the field of the duty in every pack, trained or not', () => {
    const unmeasured = ['[T1, T3]', '[T3]'].map(pinsSource).map((source) => ({
      ...source,
      'pack.yaml': (source['pack.yaml'] ?? '').replace('longestPin: 9\n', ''),
    }));
    for (const source of unmeasured)
      expect(problemsOf(source)).toContainEqual(
        expect.objectContaining({ code: 'missing', file: 'pack.yaml', path: 'longestPin' }),
      );
  });

  test('names a product that a board misspells, with its place and what was probably meant', () => {
    const source = { ...both, 'pins.yaml': 'boards:\n  - { id: tea, product: tea-st, full: 5, missing: 2 }\n' };
    expect(problemsOf(source)).toEqual([
      { code: 'unknown-product', file: 'pins.yaml', line: 2, path: 'boards[0].product', hint: 'tea-set' },
    ]);
  });

  test('names a field of the file that is misspelt', () => {
    const source = {
      ...both,
      'pins.yaml': 'boards:\n  - { id: tea, product: tea-set, full: 5, mising: 2, missing: 2 }\n',
    };
    expect(problemsOf(source)).toEqual([
      { code: 'unknown-key', file: 'pins.yaml', line: 2, path: 'boards[0]', hint: 'missing' },
    ]);
  });

  test('asks for the handbook page of the duty, and for the texts of its data', () => {
    const unhandy = { ...both, 'pack.yaml': (both['pack.yaml'] ?? '').replace('  - counting\n', '') };
    expect(problemsOf(unhandy).map(({ code }) => code)).toContain('unknown-page-needed');
    const wordless = {
      ...both,
      'locales/en.yaml': (both['locales/en.yaml'] ?? '').replace('tea: { name: Tea board }', ''),
    };
    expect(problemsOf(wordless)).toContainEqual(
      expect.objectContaining({ code: 'no-text', file: 'locales/en.yaml', path: 'boards.tea.name' }),
    );
  });

  test('checks a file that is there although nobody trains the duty', () => {
    const source = { ...pinsSource('[T3]'), 'pins.yaml': 'boards: []\n' };
    expect(problemsOf(source)).toContainEqual(expect.objectContaining({ code: 'least-entries', file: 'pins.yaml' }));
  });
});

describe('the compiler', () => {
  const form = formOf(both);
  const untrained = formOf(pinsSource('[T3]'));

  test('puts the duty’s handbook, beginning and truth where those of every duty are', () => {
    expect(form.catalogue).toMatchObject({
      pins: { countHours: 8, boards: [{ id: 'tea', product: 'tea-set', full: 5 }, {}, {}] },
    });
    expect(form).toMatchObject({
      pins: { boards: [{ id: 'tea', pins: 3 }, {}, {}] },
      truth: { missing: { tea: 2, lamp: 0, bowl: 1 } },
    });
    expect(form.coming).toContainEqual(expect.objectContaining({ id: 'R-2' }));
  });

  test('puts the duty’s field into the catalogue of every form, whether the duty is trained or not', () => {
    for (const { catalogue } of [form, untrained]) expect(catalogue).toMatchObject({ longestPin: 9 });
  });

  test('leaves the rest out where nobody trains the duty, and has a colleague do the work', () => {
    expect(untrained).not.toHaveProperty('pins');
    expect(untrained.catalogue).not.toHaveProperty('pins');
    expect(untrained.truth).not.toHaveProperty('missing');
    const isCount = (event: Form['coming'][number]) =>
      event.kind === 'colleague/acts' && event.action === 'board/count';
    expect([untrained, form].map(({ coming }) => coming.filter(isCount).length)).toEqual([1, 0]);
  });

  test('gives the same sales with the duty and without it', () => {
    expect(form.truth.orders).toEqual(untrained.truth.orders);
  });
});

test('editors get the schema of the duty’s file, its code, its field and its list', () => {
  const schemas = makePackSchemas(WITH_T5);
  expect(JSON.parse(schemas['pins.schema.json'] ?? '{}')).toMatchObject({ title: 'Waybill pins.yaml' });
  expect(JSON.parse(schemas['pack.schema.json'] ?? '{}').properties.duties.items.enum).toContain('T5');
  expect(JSON.parse(schemas['pack.schema.json'] ?? '{}').properties).toHaveProperty('longestPin');
  expect(JSON.parse(schemas['demand.schema.json'] ?? '{}').properties).toHaveProperty('recounts');
});
