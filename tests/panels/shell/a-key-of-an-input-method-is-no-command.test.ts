import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isComposing } from '../../../src/panels/composing.ts';

const key = (isComposing: boolean, keyCode: number): KeyboardEvent =>
  ({ key: 'Enter', isComposing, keyCode }) as KeyboardEvent;

test('Enter that confirms a word is told apart, in Safari too', () => {
  expect(isComposing(key(true, 229))).toBe(true);
  expect(isComposing(key(false, 229))).toBe(true);
  expect(isComposing(key(false, 13))).toBe(false);
});

test('no screen asks the event itself', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const asking = files.filter((path) => readFileSync(`src/${path}`, 'utf8').includes('event.isComposing'));
  expect(asking).toEqual(['panels/composing.ts']);
});

test('the page asks browsers not to translate it, because a translation takes the place of texts drawn again', () => {
  expect(readFileSync('index.html', 'utf8')).toMatch(/<html[^>]* translate="no"/);
});
