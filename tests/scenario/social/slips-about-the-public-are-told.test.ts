import { expect, test } from 'vitest';
import { checkPack } from '../../../src/scenario/check.ts';
import { type Edit, edited } from '../../support/edited-pack.ts';
import { sourceOf } from '../../support/world.ts';

const found = (...edits: readonly Edit[]) =>
  checkPack(edited(sourceOf('social-studio'), ...edits))
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, file, path }) => `${file} ${path}: ${code}`);

test('an account of the brief without people, and people of no account, are told', () => {
  const problems = found(['audiences.yaml', 'account: kadro-jp,', 'account: kadro-kr,']);
  expect(problems).toEqual(
    expect.arrayContaining([
      'audiences.yaml audiences.accounts[0].account: unknown-account',
      'audiences.yaml audiences.accounts.kadro-jp: missing',
    ]),
  );
});

test('a kind of platform that the brief uses and nobody describes is told', () => {
  const problems = found(['audiences.yaml', 'kind: forum', 'kind: photo']);
  expect(problems).toContain('audiences.yaml audiences.kinds.forum: missing');
});

test('an account of the analysis that the brief does not have is told', () => {
  const problems = found(['insights.yaml', 'posts: [kadro-jp,', 'posts: [kadro-kr,']);
  expect(problems).toContain('insights.yaml insights.posts[0]: unknown-account');
});
