import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { minutesFor } from './src/cli/pace/minutes.ts';
import { readPackFolder } from './src/cli/pack-files.ts';
import { placeProblems } from './src/cli/pack-place.ts';
import type { CardDifficulty, PackCard } from './src/host/pack-card.ts';
import type { Difficulty } from './src/operations/market/difficulty.ts';
import { type CheckResult, checkPack } from './src/scenario/check.ts';
import { difficultiesOf } from './src/scenario/compile/at-difficulty.ts';
import { tryForm, tryForms } from './src/scenario/compile/try-form.ts';
import type { CheckedPack, PackSource } from './src/scenario/pack.ts';
import type { Problem } from './src/scenario/problem.ts';
import { indicators, isDutyCode, taskOf } from './src/standard/index.ts';

const NAME = 'virtual:pack-cards';

interface Tree {
  readonly [key: string]: unknown;
}

/** A file as far as it can be read: a card is made of a broken pack too. */
function read(source: PackSource, file: string): Tree {
  try {
    const data: unknown = parse(source[file] ?? '', { logLevel: 'silent' });
    return data !== null && typeof data === 'object' ? (data as Tree) : {};
  } catch {
    return {};
  }
}

const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

/** Forms that are tried where the files have no error. */
const TRIED_SEEDS = [1, 2, 3];

/** The problems for which no form of a sound pack can be made; none where a form can. */
function whyNoForm(pack: CheckedPack): readonly Problem[] {
  const problems = tryForms(pack, TRIED_SEEDS);
  const failed = problems.flatMap(({ seeds = [] }) => seeds);
  return failed.length === TRIED_SEEDS.length ? problems : [];
}

/** Everything that keeps the pack in a folder from being started. */
function errorsIn(folder: string, { pack, problems }: CheckResult): readonly Problem[] {
  const errors = [...placeProblems(folder), ...problems].filter(({ severity }) => severity === 'error');
  return errors.length > 0 || pack === null ? errors : whyNoForm(pack);
}

/** How long people need for the first form, at a difficulty, of a pack that can be played. */
function needsOf(pack: CheckedPack, difficulty: Difficulty): CardDifficulty['needs'] {
  const made = TRIED_SEEDS.map((seed) => tryForm(pack, seed, difficulty)).find((tried) => 'form' in tried);
  if (made === undefined || !('form' in made)) return null;
  const { practised, newcomer } = minutesFor(made.form);
  return { practised, newcomer };
}

/** Days of a sitting where the pack does not say how many. */
const WEEK = 5;
/** Real minutes of a day at ×1 where it does not say. */
const USUAL_DAY = 10;

function clockOf({ data }: CheckedPack, difficulty: Difficulty): number {
  const { days = WEEK, dayMinutes = USUAL_DAY, difficulties } = data;
  return days * (difficulties?.[difficulty]?.dayMinutes ?? dayMinutes);
}

/** The card of the pack in a folder, whatever is in it. The page asks for a pack by its folder. `needs` measures how long it takes. */
export function makeCard(scenarios: string, folder: string, needs = needsOf): PackCard {
  const source = readPackFolder(join(scenarios, folder));
  const { version, minutes, duties, indicators: announced, clock } = read(source, 'pack.yaml');
  const checked = checkPack(source);
  const errors = errorsIn(join(scenarios, folder), checked).length;
  const sound = errors > 0 ? null : checked.pack;
  // Who is led reads a page at a time and not the whole handbook: no table of reading times fits.
  const guided = clock === 'stands';
  const named = Array.isArray(duties) ? duties.filter(isDutyCode) : [];
  const words = (language: string): Tree => (read(source, `locales/${language}.yaml`).pack ?? {}) as Tree;
  const [zh, en] = [words('zh-TW'), words('en')];
  return {
    id: folder,
    version: text(version, ''),
    duties: named,
    indicators: indicators
      .filter(({ code }) => named.includes(taskOf(code).duty))
      .filter(({ code }) => announced === undefined || code in (announced as Tree))
      .map(({ code }) => code),
    difficulties:
      sound === null || guided
        ? [{ id: 'normal', minutes: typeof minutes === 'number' ? minutes : 0, needs: null }]
        : difficultiesOf(sound).map((id) => ({ id, minutes: clockOf(sound, id), needs: needs(sound, id) })),
    title: { 'zh-TW': text(zh.title, folder), en: text(en.title, folder) },
    summary: { 'zh-TW': text(zh.summary, ''), en: text(en.summary, '') },
    guided,
    errors,
  };
}

/** Gives the page the cards of all packs without the packs: `import { cards } from 'virtual:pack-cards'`. */
export function packCards(scenarios = 'scenarios'): Plugin {
  return {
    name: 'waybill-pack-cards',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const folders = readdirSync(scenarios).filter((name) => existsSync(join(scenarios, name, 'pack.yaml')));
      const cards = folders.map((folder) => makeCard(scenarios, folder));
      for (const card of cards)
        if (card.errors > 0)
          this.warn(
            `${scenarios}/${card.id}: ${card.errors} errors, see: npm run -s waybill -- check ${scenarios}/${card.id}`,
          );
      return `export const cards = ${JSON.stringify(cards)}`;
    },
  };
}
