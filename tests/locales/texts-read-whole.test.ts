import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPackFolder } from '../../src/cli/pack-files.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { LANGUAGES, NAMESPACES, PACK, placeholdersOf, readTree, textsOf } from './texts.ts';

beforeAll(async () => {
  await i18next.init({ lng: 'zh-TW', fallbackLng: false, resources: {}, ns: [...NAMESPACES], defaultNS: 'app' });
  for (const language of LANGUAGES) {
    for (const namespace of NAMESPACES) i18next.addResourceBundle(language, namespace, readTree(language, namespace));
  }
});

const say = (language: string, key: string, values: Readonly<Record<string, unknown>>): string =>
  i18next.getFixedT(language)(key, { ...values, interpolation: { escapeValue: false } });

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(NAMESPACES)('every text of %s is found by its key and has its values put in', (namespace) => {
    const halfSaid = [...textsOf(language, namespace)].filter(([key, text]) => {
      const names = placeholdersOf(text);
      const said = say(language, `${namespace}:${key}`, Object.fromEntries(names.map((name) => [name, `<${name}>`])));
      const whole = text === '' || (said !== key && !/\{\{|\}\}|\$t\(/.test(said));
      return !whole || names.some((name) => !said.includes(`<${name}>`));
    });
    expect(halfSaid).toEqual([]);
  });

  test('a value is never read as a placeholder, a reference or markup', () => {
    const action = '{{order}} $t(app:name) <b>&';
    expect(say(language, 'rules:action/unknown', { action })).toContain(action);
  });

  test('every problem of a pack is worded with its values', () => {
    const source = { ...readPackFolder(PACK) } as Record<string, string>;
    source['pack.yaml'] = (source['pack.yaml'] ?? '')
      .replace(/^minutes: \d+/m, 'minutos: 60\nminutes: soon')
      .replace('2026-11-02', '2026-11-03')
      .replace('duties: [T3]', 'duties: [T9]');
    source['freight.yaml'] = (source['freight.yaml'] ?? '').replace('cutOff: ', 'cutOff: late # ');
    delete source['demand.yaml'];
    const { problems } = checkPack(source);
    const codes = new Set(problems.map((problem) => problem.code));
    expect(codes.size).toBeGreaterThanOrEqual(5);
    const unsaid = problems.filter(({ code, values }) => {
      const text = textsOf(language, 'rules').get(`check.${code}`);
      return text === undefined || placeholdersOf(text).some((name) => !(name in values));
    });
    expect(unsaid).toEqual([]);
  });
});

/** Words of the mainland, or simplified characters, that do not belong in a text for Taiwan. */
const NOT_TAIWANESE =
  /质量|視頻|視屏|軟件|硬件|網絡|信息|默認|屏幕|鼠標|打印|文檔|用戶|賬|数据|订单|确认|[这们为说会来对时开关东]/;

test.each(NAMESPACES)('the Chinese of %s is that of Taiwan', (namespace) => {
  expect([...textsOf('zh-TW', namespace)].filter(([, text]) => NOT_TAIWANESE.test(text))).toEqual([]);
});

test.each(NAMESPACES)('the English of %s has no Chinese punctuation', (namespace) => {
  expect([...textsOf('en', namespace)].filter(([, text]) => /[，。！？：；（）「」]/.test(text))).toEqual([]);
});
