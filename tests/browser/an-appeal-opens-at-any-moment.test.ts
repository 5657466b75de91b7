import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { MarkingApi, OwnResultApi } from '../../src/host/remote/marking-api.ts';
import { ReplayThreads } from '../../src/server/marking/replays.ts';
import { TestHall } from '../support/hall.ts';
import { HandHall } from '../support/hand-hall.ts';
import { type HandedIn, handedIn } from '../support/handed-in.ts';
import { useHouse } from '../support/house.ts';
import { comeToMarking, openAppeal } from '../support/marking-screens.ts';
import { scratchFolder } from '../support/scratch.ts';

const house = useHouse();

const halls: TestHall[] = [];
afterAll(async () => {
  for (const hall of halls.splice(0)) await hall.stop();
});

const MINUTE = 60_000;

/** To and fro, over the whole week. */
const SHARES = [0.97, 0.03, 0.5, 0.51, 0.2, 1, 0.8, 0.35] as const;

/** A whole week of the expert was published without letters, and its candidate appeals against the first finding. */
async function appealed(base: string, { session, people, seats: [first] }: HandedIn): Promise<void> {
  const api = ({ key }: { readonly key: string }) => new MarkingApi(base, session, key);
  const [manager, moderator] = [api(people.manager), api(people.moderator)];
  await manager.collect();
  const looked = async () =>
    (await manager.results()).results.flatMap(({ seat, hash }) => (hash === null ? [] : [{ seat, hash }]));
  await manager.approve(await looked());
  await moderator.publish(await looked(), 14);
  if (first === undefined) throw new Error('no seat');
  const own = new OwnResultApi(base, first);
  const { version, findings } = await own.result();
  const [finding] = findings;
  if (finding === undefined) throw new Error('no finding');
  const { opportunity, criterion } = finding;
  await own.appeal(version, { what: 'finding', opportunity, criterion }, 'Why?');
}

/** Real ms from moving the slider until the papers of that moment lie there. */
async function lookAt(page: Page, share: number): Promise<number> {
  const range = page.locator('#moment-range');
  const [start, end] = [Number(await range.getAttribute('min')), Number(await range.getAttribute('max'))];
  const before = await page.locator('wb-moment-slider wb-dock').elementHandle();
  const at = start + Math.floor((share * (end - start)) / MINUTE) * MINUTE;
  const began = performance.now();
  await range.fill(String(at));
  await before?.waitForElementState('hidden');
  await page.locator('wb-moment-slider wb-dock').waitFor();
  return performance.now() - began;
}

test("an appeal against a week's sitting shows any moment of it within a second", async () => {
  const prepared = await new HandHall(scratchFolder()).start();
  const room = await handedIn(prepared, { pack: 'service-desk', bot: 'expert' });
  await prepared.stop();
  const hall = new TestHall(prepared.folder, true);
  hall.replays = new ReplayThreads();
  halls.push(await hall.start());
  await appealed(hall.base, room);

  const { key } = room.people.moderator;
  const moderator = await comeToMarking(house, hall.base, { key, language: 'en', title: 'Autumn examination' });
  const began = performance.now();
  await openAppeal(moderator);
  const first = performance.now() - began;
  const took: number[] = [];
  for (const share of SHARES) took.push(await lookAt(moderator.page, share));
  const said = took.map(Math.round).join(' ');
  console.info(`the appeal opened in ${Math.round(first)} ms; moments in ${said} ms`);
  expect(first).toBeLessThan(10_000);
  expect(Math.max(...took), said).toBeLessThan(1_000);
}, 240_000);
