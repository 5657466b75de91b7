import { readSources } from './texts.ts';

const KEY = '(?:app|papers|terms|floor|rules|scoring|replies|cli|class|hall|roster|marking|staff):';
const QUOTED = [
  new RegExp(`'(${KEY}[^'\\n]*)'`, 'g'),
  new RegExp(`"(${KEY}[^"\\n]*)"`, 'g'),
  new RegExp(`\`(${KEY}[^\`]*)\``, 'g'),
];

/** The sources that speak to people, without their comments. */
const text = [...readSources('panels', 'game', 'main.ts', 'cli', 'records', 'server/roster').values()]
  .join('\n')
  .replaceAll(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** The table that says in which group the words for a value stand, for whatever screen shows it. */
const groups = [...readSources('host/value-groups.ts').values()].join('\n');

const all = (): string[] => QUOTED.flatMap((pattern) => [...text.matchAll(pattern)].map((found) => found[1] ?? ''));

/** Keys, or the beginnings of keys, that stand whole in a screen's source. */
export const screenKeys = (): string[] => [...new Set(all().filter((key) => !key.includes('${')))].sort();

/** Keys that a screen puts together, by template: `app:mode.${mode}`. */
export const screenTemplates = (): string[] => [...new Set(all().filter((key) => key.includes('${')))].sort();

/** The keys that a template can become. */
export function patternOf(template: string): RegExp {
  const parts = template
    .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

/** Groups of `terms` that a screen names: `term('holdReason', …)`, or in the table of groups. */
export const isNamedInScreens = (name: string): boolean => new RegExp(`['"\`:]${name}['"\`.]`).test(text + groups);
