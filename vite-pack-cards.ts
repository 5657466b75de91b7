import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { indicators, taskOf } from './src/standard/index.ts';

const NAME = 'virtual:pack-cards';

interface PackHead {
  id: string;
  version: string;
  duties: string[];
  minutes: number;
}

interface Words {
  pack: { title: string; summary: string };
}

function makeCard(folder: string) {
  const head = parse(readFileSync(join(folder, 'pack.yaml'), 'utf8')) as PackHead;
  const words = (language: string): Words =>
    parse(readFileSync(join(folder, `locales/${language}.yaml`), 'utf8')) as Words;
  const zh = words('zh-TW').pack;
  const en = words('en').pack;
  return {
    id: head.id,
    version: head.version,
    duties: head.duties,
    indicators: indicators.filter(({ code }) => head.duties.includes(taskOf(code).duty)).map(({ code }) => code),
    minutes: head.minutes,
    title: { 'zh-TW': zh.title, en: en.title },
    summary: { 'zh-TW': zh.summary, en: en.summary },
  };
}

/** Gives the page the cards of all packs without the packs: `import { cards } from 'virtual:pack-cards'`. */
export function packCards(folder = 'scenarios'): Plugin {
  return {
    name: 'waybill-pack-cards',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => {
      if (id !== `\0${NAME}`) return undefined;
      const packs = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'pack.yaml')));
      return `export const cards = ${JSON.stringify(packs.map((name) => makeCard(join(folder, name))))}`;
    },
  };
}
