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

const all = [
  ...new Set(QUOTED.flatMap((pattern) => [...text.matchAll(pattern)].map((found) => found[1] ?? ''))),
].sort();

/** Keys, or the beginnings of keys, that stand whole in a screen's source. */
export const SCREEN_KEYS: readonly string[] = all.filter((key) => !key.includes('${'));

/** Keys that a screen puts together, by template: `app:mode.${mode}`. */
export const SCREEN_TEMPLATES: readonly string[] = all.filter((key) => key.includes('${'));

/** The keys that a template can become. */
export function patternOf(template: string): RegExp {
  const parts = template
    .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

const named = new Map<string, boolean>();

/** Groups of `terms` that a screen names: `term('holdReason', …)`, or in the table of groups. Looked for once for all its texts. */
export function isNamedInScreens(name: string): boolean {
  const pattern = new RegExp(`['"\`:]${name}['"\`.]`);
  const found = named.get(name) ?? (pattern.test(text) || pattern.test(groups));
  named.set(name, found);
  return found;
}
