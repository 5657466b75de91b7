import { createRequire } from 'node:module';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SCRIPT = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Axe tells nowhere else how grave the findings of a rule can be. */
const { _audit } = axe as unknown as {
  readonly _audit: { readonly rules: readonly { readonly id: string; readonly impact: string }[] };
};
const OFF = { enabled: false };
const MILD = _audit.rules.filter(({ impact }) => impact === 'minor' || impact === 'moderate').map(({ id }) => id);

/** WCAG 2.2 AA, and what axe itself holds to be good practice. Rules that find nothing serious need not run. */
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  rules: Object.fromEntries(MILD.map((id) => [id, OFF])),
};

/** What axe finds serious or critical in that part of the page, a line for each element. */
export async function barriers(page: Page, within = 'body'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: SCRIPT });
  const call = `axe.run(${JSON.stringify(within)}, ${JSON.stringify(RULES)})`;
  const { violations } = await page.evaluate<AxeResults>(call);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any, all, none }) => {
        const [why] = [...any, ...all, ...none];
        return `${id}: ${why?.message ?? ''} ${html.slice(0, 200)}`;
      }),
    );
}
