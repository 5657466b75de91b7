import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkRecord } from '../../src/server/record/sealed-record.ts';
import type { Receipt } from '../../src/server/record/session-record.ts';
import {
  assign,
  begin,
  chooseAll,
  chooseSeat,
  handIn,
  keepReceipt,
  makeAccounts,
  type Post,
  sitDown,
  watch,
  wordsOnSlips,
  writeLetter,
} from '../support/examination.ts';
import { startHall, type TestHall } from '../support/hall.ts';
import { useHouse, type Visit } from '../support/house.ts';
import {
  appealAgainst,
  approve,
  chooseMarks,
  comeToMarking,
  decideAppeal,
  decideLetter,
  openAppeal,
  openDisputed,
  openMarking,
  ownLine,
  publish,
  sendAppeal,
  takeLetter,
} from '../support/marking-screens.ts';
import { rosterFile, TITLES } from '../support/rosters.ts';
import { expectFit, expectNoBarrier } from '../support/screen-fit.ts';
import { answer, button, heading, tab } from '../support/screen-parts.ts';

const house = useHouse();

const TITLE = '116 年度第一梯次';
const LETTER = 'I am sorry that you had to wait. Which order is it about?';
const WHY = '我在期限前就回覆了。';

/** The second has half as much time again, and larger text. */
const ROWS = [
  ['11401', '林怡君', '甲', '1', '1', '100', '', ''],
  ['11402', '陳大文', '甲', '1', '2', '150', '是', ''],
];
const [ANN = '', BEN = ''] = ROWS.map(([, name = '']) => name);

const STAFF: readonly Post[] = [
  { name: '林監評', role: 'proctor' },
  { name: '王評分', role: 'marker' },
  { name: '李評分', role: 'marker' },
  { name: '張評分', role: 'marker' },
  { name: '周複核', role: 'moderator' },
  { name: '吳複核', role: 'moderator' },
];

/** The number of the session's form is always the same, so that the first letter of its morning is. */
async function fixForm({ page }: Visit): Promise<void> {
  await page.route('**/api/sessions', (route) => {
    const sent = route.request().postDataJSON() as object | null;
    return route.continue(sent === null ? {} : { postData: JSON.stringify({ ...sent, seed: 7 }) });
  });
}

/** A manager opens an examination, takes the roster over, prints the codes and assigns the staff. Who approves forms has its own test. */
async function prepare(manager: Visit, hall: TestHall) {
  const { page, t } = manager;
  await page.goto(`${hall.base}/#/hall/${hall.secret}`);
  const keys = await makeAccounts(manager, STAFF);
  await fixForm(manager);
  await page.getByRole('radio', { name: t('staff:kind.examination') }).check();
  await page.getByLabel(t('staff:plan.title')).fill(TITLE);
  await page.locator('#plan-pack').selectOption('service-desk');
  await page.locator('input[name="forms"][value="same"]').check();
  // A busy machine may be late with its signs of life, and is no candidate who pulls the cable.
  await page.getByLabel(t('staff:plan.times')).fill('100');
  await page.getByLabel(t('staff:plan.seconds')).fill('3600');
  await button(manager, 'staff:plan.open').click();
  const buffer = Buffer.from(await rosterFile([...TITLES], ...ROWS).arrayBuffer());
  await page.locator('#roster-file').setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: t('staff:roster.take-over', { count: 2 }) }).click();
  await button(manager, 'staff:roster.to-seats').click();
  await button(manager, 'staff:codes.make').click();
  const words = await wordsOnSlips(page, 2);
  await assign(manager, STAFF);
  const [session] = hall.hall.sessions;
  if (session === undefined) throw new Error('no session');
  await hall.approveForms(session.row.id);
  return { keys, words, code: session.row.code };
}

/** Two candidates sit down and wait; one tries the screen meanwhile, and nothing of that counts. */
async function waitInLobby(ann: Visit, ben: Visit): Promise<void> {
  for (const candidate of [ann, ben])
    await candidate.page.getByText(candidate.t('hall:lobby.wait-examination')).waitFor();
  await heading(ann, 'hall:check.heading').waitFor();
  await expectFit(ann.page, 'the lobby of an examination');
  expect(await ben.page.evaluate(() => document.documentElement.style.fontSize)).toBe('150%');
  await button(ann, 'hall:lobby.demo').click();
  await ann.page.locator('wb-shift').waitFor();
  await button(ann, 'hall:lobby.demo-end').click();
  await button(ann, 'hall:hand.raise').click();
}

/** A proctor looks at the papers, and releases the room. */
async function letIn(proctor: Visit, candidates: readonly (readonly [Visit, string])[]): Promise<void> {
  for (const [candidate, name] of candidates) {
    await chooseSeat(proctor, name);
    await proctor.page.locator('.hall-panel').getByRole('checkbox').check();
    await candidate.page.getByText(candidate.t('hall:lobby.identified')).waitFor();
  }
  await chooseAll(proctor);
  await button(proctor, 'hall:acts.release').click();
  for (const [candidate] of candidates) await begin(candidate);
}

/** A candidate loses the network: covered at once, back by itself. */
async function loseNetwork(ann: Visit, proctor: Visit): Promise<void> {
  const frozen = proctor.page.locator('.hall-tile[data-state="frozen"]');
  await ann.context.setOffline(true);
  await heading(ann, 'hall:cover.out-of-reach').waitFor();
  await frozen.waitFor();
  await ann.context.setOffline(false);
  await frozen.waitFor({ state: 'detached' });
}

/** Another changes the computer: with a new code, and nobody goes on before they are let. */
async function changeComputer(proctor: Visit, base: string, code: string): Promise<Visit> {
  await chooseSeat(proctor, BEN);
  await button(proctor, 'staff:acts.move').click();
  const words = (await proctor.page.locator('.hall-panel .hall-words').textContent())?.trim() ?? '';
  const moved = await house.visit({ language: 'en', floor: 'bare' });
  await sitDown(moved, base, code, words);
  await heading(moved, 'hall:cover.paused-examination').waitFor();
  await expectNoBarrier(moved.page, 'the cover of a pause', 'dialog[open]');
  await button(proctor, 'hall:acts.release').click();
  await heading(moved, 'hall:cover.ready').waitFor();
  await button(moved, 'hall:cover.go-on').click();
  await heading(moved, 'hall:cover.ready').waitFor({ state: 'hidden' });
  return moved;
}

/** The proctor ends the seat that is chosen. */
async function endSeat(proctor: Visit): Promise<void> {
  await button(proctor, 'hall:acts.end').click();
  await proctor.page.getByRole('dialog').getByLabel(proctor.t('staff:field.reason')).fill('The time is over.');
  await answer(proctor, 'staff:ask.end.yes').click();
}

/** The manager sees in the record what was done, and closes the session. */
async function closeSession(manager: Visit): Promise<void> {
  const { page, t } = manager;
  await tab(manager, 'staff:tab.record').click();
  await page.getByRole('cell', { name: t('staff:entry.seat/moved') }).waitFor();
  await tab(manager, 'staff:tab.board').click();
  await button(manager, 'staff:acts.more').click();
  await button(manager, 'staff:ask.close.heading').click();
  await answer(manager, 'staff:ask.close.yes').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** A marker marks the only letter, and is told of nobody whose it is. */
async function mark(base: string, key: string, given: number): Promise<void> {
  const marker = await comeToMarking(house, base, { key, language: 'zh-TW', title: TITLE });
  await takeLetter(marker);
  const text = (await marker.page.locator('main').textContent()) ?? '';
  expect(text).toContain(LETTER);
  for (const known of ROWS.flatMap(([number = '', name = '']) => [number, name])) expect(text).not.toContain(known);
  await chooseMarks(marker.page.locator('.marker-form'), given);
  await button(marker, 'marking:desk.enter').click();
  await heading(marker, 'marking:desk.empty').waitFor();
  marker.complaints.splice(0);
  await marker.page.close();
}

/** A candidate finds the result in the browser that was handed in with, and appeals against a finding. */
async function appeal(candidate: Visit): Promise<void> {
  const { page, t } = candidate;
  await page.reload();
  await page.getByRole('link', { name: t('marking:own.heading') }).click();
  await heading(candidate, 'marking:own.findings').waitFor();
  await page.locator('section[aria-labelledby="own-letters"]').getByText(LETTER).waitFor();
  await appealAgainst(candidate, ownLine(candidate, 'findings'), WHY);
  await sendAppeal(candidate, WHY);
}

/** The record as its manager keeps it: it holds, and has grown from what the candidate's receipt was given on. */
async function expectRecordHolds(manager: Visit, { key }: TestHall, receipt: Receipt): Promise<void> {
  const { page, t } = manager;
  await page.getByRole('link', { name: t('marking:screen.to-session') }).click();
  await tab(manager, 'staff:tab.record').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(manager, 'staff:record.download').click(),
  ]);
  const checked = checkRecord(JSON.parse(readFileSync(await download.path(), 'utf8')), {
    key,
    checkpoints: receipt.checkpoint,
  });
  if (!checked.ok) throw new Error(`the record does not hold: ${checked.key}`);
  const { record, vouched } = checked;
  expect(vouched).toHaveLength(1);
  const after = record.entries.slice(vouched[0]).map(({ kind }) => kind);
  expect(after).toEqual(
    expect.arrayContaining(['marking/marked', 'marking/decided', 'results/published', 'appeal/decided']),
  );
}

test('an examination is held from its roster to its verified record: a candidate loses the network, another changes the computer, a letter is marked three times, an appeal is upheld', async () => {
  const hall = await startHall({ page: true });
  const { base } = hall;
  const manager = await house.visit({ language: 'zh-TW', floor: 'bare' });
  const { keys, words, code } = await prepare(manager, hall);
  const [proctorKey = '', first = '', second = '', third = '', moderatorKey = '', publisherKey = ''] = keys;

  const ann = await house.visit({ language: 'zh-TW', floor: 'bare' });
  const ben = await house.visit({ language: 'en', floor: 'bare' });
  await sitDown(ann, base, code, words[0] ?? '');
  await sitDown(ben, base, code, words[1] ?? '');
  await waitInLobby(ann, ben);
  const proctor = await watch(house, hall, proctorKey);
  await letIn(proctor, [
    [ann, ANN],
    [ben, BEN],
  ]);
  await ann.page.locator('.hall-hand').waitFor();
  await loseNetwork(ann, proctor);
  const moved = await changeComputer(proctor, base, code);
  await writeLetter(ann, LETTER);
  await handIn(ann);
  await endSeat(proctor);
  const receipt = await keepReceipt(ann, hall);
  await keepReceipt(moved, hall);
  await expectFit(ann.page, 'handed in');
  await closeSession(manager);

  // Two markers differ by so much that a third marks, and a moderator decides.
  await manager.page.getByRole('link', { name: manager.t('marking:screen.heading') }).click();
  await openMarking(manager, 4);
  for (const [key, given] of [
    [first, 4],
    [second, 1],
    [third, 2],
  ] as const)
    await mark(base, key, given);
  const moderator = await comeToMarking(house, base, { key: moderatorKey, language: 'en', title: TITLE });
  await chooseMarks(await openDisputed(moderator), 3);
  await decideLetter(moderator, 'Clear, and kind.');
  await approve(manager, 2);
  await publish(moderator, 2);

  await appeal(ann);
  await openAppeal(moderator);
  await button(moderator, 'marking:appeals.try').click();
  await moderator.page.locator('wb-appeal-detail [role="status"]').first().waitFor();
  await decideAppeal(moderator, 'upheld', 'The reply was sent in time.');
  const publisher = await comeToMarking(house, base, { key: publisherKey, language: 'zh-TW', title: TITLE });
  await publish(publisher, 1);
  await ann.page.reload();
  await ann.page.getByText(ann.t('marking:results.version-number', { version: 2 })).waitFor();

  await expectRecordHolds(manager, hall, receipt);
  for (const { complaints } of [manager, proctor, ann, ben, moved]) complaints.splice(0);
}, 360_000);
