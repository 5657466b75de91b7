import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Form } from '../../src/operations/market/form.ts';
import type { PanelDuties } from '../../src/panels/panel-duty.ts';
import { Sitting } from '../../src/sitting/sitting.ts';
import { barriers } from '../support/axe.ts';
import { unreadableText } from '../support/cut-text.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { goOn } from '../support/shift.ts';
import { formFor } from '../support/world.ts';

const house = useHouse({ stay: true });

/** A sitting of all duties, at work since a minute: both desks, with the handbooks of the studio and the store beside them. */
function sittingOfFour(): Sitting {
  const [desks, studio, store] = [formFor(1, 'shop-day'), formFor(1, 'social-studio'), formFor(1, 'store-room')];
  const form = {
    ...{ ...desks, duties: ['T1', 'T2', 'T3', 'T4'], social: studio.social, store: store.store },
    catalogue: { ...desks.catalogue, social: studio.catalogue.social, store: store.catalogue.store },
    truth: { ...desks.truth, social: studio.truth.social, store: store.truth.store },
  } as Form;
  const sitting = Sitting.begin(form, 'practice', 'four-duties');
  sitting.advance((form.days[0]?.open ?? 0) + 60_000);
  for (const channel of form.catalogue.channels) sitting.perform('channel/open', { channel: channel.id });
  return sitting;
}

/** Gives the page two duties of nothing but lists, eight and six of them: twenty-eight papers with those of both desks. */
function addDuties(): void {
  const duty = (code: string, lists: number): unknown => ({
    code,
    cover: () => '',
    wing: async () => ({
      papers: Array.from({ length: lists }, (_, at) => ({
        ...({ kind: `${code}-${at + 1}`, icon: 'list', tag: 'div' } as const),
        title: () => `${code} ${at + 1}`,
        nav: { label: () => `Campaign reports ${at + 1}`, count: () => 100 },
      })),
      elements: async () => undefined,
      goals: () => [],
      finds: () => [],
      ...{ notices: {}, opens: {}, names: {}, strangers: {}, codes: {}, columns: {}, tells: [], stands: {}, ledTo: {} },
    }),
  });
  const app = document.querySelector<HTMLElement & { duties: PanelDuties }>('wb-app');
  if (app === null) throw new Error('no page');
  app.duties = { ...app.duties, social: duty('T1', 8), store: duty('T2', 6) } as PanelDuties;
}

async function arrive(visit: Visit): Promise<void> {
  await plantSitting(visit, sittingOfFour());
  await visit.page.evaluate(addDuties);
  await goOn(visit);
}

const inFront = (page: Page): Promise<string | null> =>
  page.locator('.rail-item[aria-current="true"]').getAttribute('data-kind');

describe('a rail of four duties and twenty-eight papers', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await house.visit({ floor: 'bare' });
    await arrive(visit);
  });

  test('names its groups, and every paper opens by the key in its title', async () => {
    const { page, t } = visit;
    for (const name of ['duties.T1', 'duties.T2', 'duties.T3', 'duties.T4', 'shared'])
      await page.getByRole('group', { name: t(`app:rail.${name}`), exact: true }).waitFor();
    const items = await page
      .locator('.rail-item')
      .evaluateAll((all) => all.map((each) => [each.getAttribute('data-kind'), each.getAttribute('title')] as const));
    expect(items).toHaveLength(28);
    for (const [kind, title] of items) {
      for (const digit of /Alt\+([\d ]+)\)$/.exec(title ?? '')?.[1]?.split(' ') ?? [])
        await page.keyboard.press(`Alt+${digit}`);
      await page.locator(`.rail-item[data-kind="${kind}"][aria-current="true"]`).waitFor();
    }
  });

  test('says which digits may follow, and forgets half a key when something else is done', async () => {
    const { page, t } = visit;
    const service = page.getByRole('group', { name: t('app:rail.duties.T4'), exact: true });
    await page.keyboard.press('Alt+4');
    await service.locator('.rail-key').first().waitFor();
    await page.getByText(t('app:rail.struck', { duty: t('app:rail.duties.T4') })).waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    await service.locator('.rail-key').first().waitFor({ state: 'hidden' });
    await page.keyboard.press('Alt+3');
    await page.keyboard.press('Alt+4');
    expect(await inFront(page)).toBe('inquiries');
  });

  test('can be read and reached in both windows, also with text twice as large', async () => {
    const english = await house.visit({ floor: 'bare', language: 'en' });
    const { page } = english;
    await arrive(english);
    for (const width of [1366, 1024]) {
      await page.setViewportSize({ width, height: 768 });
      for (const percent of [100, 200]) {
        await page.evaluate(async (size) => {
          document.documentElement.style.fontSize = `${size}%`;
          for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        }, percent);
        expect.soft(await unreadableText(page), `${width} wide, ${percent} %`).toEqual([]);
        expect.soft(await barriers(page, 'wb-rail'), `${width} wide, ${percent} %`).toEqual([]);
        for (const item of [page.locator('.rail-item').last(), page.locator('.rail-item').first()]) await item.click();
        expect(await inFront(page)).toBe('T1-1');
      }
    }
  });
});
