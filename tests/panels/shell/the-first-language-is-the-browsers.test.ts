import { expect, test } from 'vitest';
import { languageFor } from '../../../src/panels/shell/settings.ts';

test.each([
  [['en-GB', 'en'], 'en'],
  [['zh-TW', 'en'], 'zh-TW'],
  [['zh-Hant-HK'], 'zh-TW'],
  [['de-DE', 'zh-TW'], 'en'],
  [['zha'], 'en'],
  [[], 'zh-TW'],
] as const)('a browser set to %j begins in %s', (wanted, language) => {
  expect(languageFor(wanted)).toBe(language);
});
