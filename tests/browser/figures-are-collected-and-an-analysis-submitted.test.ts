import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Intent } from '../../src/bots/bot.ts';
import { readingOf } from '../../src/bots/play.ts';
import { socialDeskOf } from '../../src/bots/social/desk.ts';
import { insightsExpert } from '../../src/bots/social/insights.ts';
import { DAY, HOUR } from '../../src/operations/shop/calendar.ts';
import { CHANGES, type Conclusions } from '../../src/operations/social/insights/analysis.ts';
import type { Metric } from '../../src/operations/social/insights/metrics.ts';
import { typedMetric } from '../../src/panels/social/insights/metric-input.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { barriers } from '../support/axe.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { choose, press, tabTo, type } from '../support/keyboard.ts';
import { refuseMouse } from '../support/keyboard-shift.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { sheet } from '../support/shift.ts';
import { beginSitting, formFor } from '../support/world.ts';

const house = useHouse();

interface Computed {
  readonly collection: string;
  readonly base: string | null;
  readonly values: readonly (number | null)[];
}

/** What an expert wants to do with figures now. */
function wants(sitting: Sitting): readonly Intent[] {
  const desk = socialDeskOf(sitting.view(), sitting.form.catalogue, readingOf(sitting.form));
  return desk === null ? [] : insightsExpert.flatMap((part) => part(desk));
}

function wantOf<Input>(sitting: Sitting, action: string): Input {
  const found = wants(sitting).find((each) => each.action === action);
  if (found === undefined) throw new Error(`nobody wants ${action} now`);
  return found.input as Input;
}

/** A sitting of the studio that long after its opening; figures were dealt with until then where `done`. */
function sittingAt(after: number, done: boolean): Sitting {
  const sitting = beginSitting(formFor(7, 'social-studio'));
  const { open } = sitting.form.days[0] ?? { open: 0 };
  for (let at = 2 * HOUR; at <= after; at += DAY) {
    sitting.advance(open + at);
    if (!done) continue;
    for (let round = 0; round < 2; round += 1)
      for (const { action, input } of wants(sitting)) if (action !== 'analysis/submit') sitting.perform(action, input);
  }
  sitting.advance(open + after);
  return sitting;
}

/** The paper on a part of it, opened from the rail. */
async function openFigures(visit: Visit, part: string, click: (place: Locator) => Promise<unknown>): Promise<Locator> {
  const { page, t } = visit;
  await click(page.getByRole('link', { name: t('app:home.go-on') }).first());
  await page.locator('wb-shift').waitFor();
  await click(page.locator('.rail-item[data-kind="figures"]'));
  const place = sheet(page).locator(`[data-part="${part}"]`);
  await place.waitFor();
  return place;
}

const metricField = (visit: Visit, part: Locator, metric: Metric): Locator =>
  part.getByRole('textbox', { name: visit.t(`terms:metric.${metric}`) });

test('figures of a week are collected and worked out by keyboard, in Chinese', { timeout: 60_000 }, async () => {
  const visit = await house.visit({ language: 'zh-TW', before: refuseMouse, floor: 'bare' });
  const { page, t } = visit;
  const sitting = sittingAt(DAY + 2 * HOUR, false);
  const { collection } = wantOf<{ collection: string }>(sitting, 'insight/collect');
  await plantSitting(visit, sitting);
  const part = await openFigures(visit, `collection-${collection}`, (place) => press(page, place));
  await press(page, part.getByRole('button', { name: t('papers:insights.collect'), exact: true }));
  await part.locator('.insight-sums').first().waitFor();

  expect(sitting.perform('insight/collect', { collection }).refusal).toBeNull();
  const computed = wantOf<Computed>(sitting, 'insight/compute');
  const metrics = sitting.view().social?.collections.find(({ id }) => id === collection)?.metrics ?? [];
  await choose(page, part.getByLabel(t('papers:insights.base')), computed.base ?? '');
  for (const [at, metric] of metrics.entries())
    await type(page, metricField(visit, part, metric), typedMetric(metric, computed.values[at] ?? null));
  await press(page, part.getByRole('button', { name: t('papers:insights.submitMetrics'), exact: true }));
  await part.getByRole('button', { name: t('papers:insights.correctMetrics'), exact: true }).waitFor();
  await tabTo(page, part.getByRole('button', { name: t('papers:insights.correctMetrics'), exact: true }));
  expect(await barriers(page, '.figures-paper')).toEqual([]);
});

test('an analysis is submitted in English, with the figures that carry it', { timeout: 60_000 }, async () => {
  const visit = await house.visit({ language: 'en', floor: 'bare', size: { width: 1024, height: 768 } });
  const { page, t } = visit;
  const sitting = sittingAt(3 * DAY + 2 * HOUR, true);
  const given = wantOf<Conclusions & { analysis: string }>(sitting, 'analysis/submit');
  await plantSitting(visit, sitting);
  const part = await openFigures(visit, `analysis-${given.analysis}`, (place) => place.click());
  await part.locator('.insight-compare').waitFor();

  // Sent before it is whole, the form says what is missing and sends nothing.
  await part.getByRole('button', { name: t('papers:insights.submitAnalysis'), exact: true }).click();
  await part.locator('[aria-invalid="true"]').first().waitFor();

  for (const which of ['best', 'worst'] as const) {
    const box = part.getByRole('group', { name: t(`papers:insights.${which}`), exact: true });
    await box.getByLabel(t(`papers:insights.${which}Account`)).selectOption(given[which].account);
    await box.getByLabel(t('papers:insights.carriedBy')).fill(typedMetric('engagement-rate', given[which].value));
    const post = which === 'best' ? given.bestPost : given.worstPost;
    await box.getByLabel(t(`papers:insights.${which}Post`)).selectOption(post ?? 'none');
  }
  const accounts = sitting.form.catalogue.social?.accounts ?? [];
  const name = (id: string): string => sitting.form.texts.en?.[`accounts.${id}.name`] ?? id;
  for (const id of given.samples) await part.getByRole('checkbox', { name: name(id), exact: true }).check();
  const changes = part.getByRole('group', { name: t('papers:insights.changes'), exact: true });
  for (const { id } of accounts) {
    const change = given.changes.find(({ account }) => account === id)?.change;
    await changes.getByLabel(name(id)).selectOption(change ?? 'keep');
    expect(change === undefined || CHANGES.includes(change)).toBe(true);
  }
  await part.getByRole('button', { name: t('papers:insights.submitAnalysis'), exact: true }).click();
  await part.getByRole('button', { name: t('papers:insights.correctAnalysis'), exact: true }).waitFor();
  expect(await part.textContent()).toContain(t('papers:insights.handedIn', { at: '' }).trim());
  expect(await barriers(page, '.figures-paper')).toEqual([]);
});
