import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Intent } from '../../src/bots/bot.ts';
import { readingOf } from '../../src/bots/play.ts';
import { storeDeskOf } from '../../src/bots/store/desk.ts';
import { meetingsExpert } from '../../src/bots/store/meetings.ts';
import { DAY, HOUR } from '../../src/operations/shop/calendar.ts';
import { type AdFigure, figureText } from '../../src/operations/store/meetings/ad-figure.ts';
import type { Agreement, Proposal, ReviewRow } from '../../src/operations/store/meetings/meeting.ts';
import { isReadable, MEETING, meetingState } from '../../src/operations/store/meetings/meeting.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { choose, chooseRadio, press, type } from '../support/keyboard.ts';
import { refuseMouse } from '../support/keyboard-shift.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { sheet } from '../support/shift.ts';
import { hold } from '../support/store/meetings.ts';
import { beginSitting, formFor } from '../support/world.ts';

const house = useHouse();

/** What an expert does next in a meeting. */
function nextOf(sitting: Sitting): Intent {
  const desk = storeDeskOf(sitting.view(), sitting.form.catalogue, readingOf(sitting.form));
  const [next] = desk === null ? [] : meetingsExpert.flatMap((part) => part(desk));
  if (next === undefined) throw new Error('there is nothing to do in a meeting');
  return next;
}

const field = (within: Locator, visit: Visit, key: string): Locator => within.getByLabel(visit.t(key), { exact: true });

async function showFigure(visit: Visit, part: Locator, figure: AdFigure | null): Promise<void> {
  await choose(visit.page, field(part, visit, 'papers:meetings.figure'), figure?.name ?? 'none');
  if (figure === null) return;
  await choose(visit.page, field(part, visit, 'papers:meetings.ofChannel'), figure.channel);
  await choose(visit.page, field(part, visit, 'papers:meetings.period'), figure.period);
  await part.locator('.ad-value output').waitFor();
}

const button = (part: Locator, visit: Visit, key: string): Locator =>
  part.getByRole('button', { name: visit.t(key), exact: true });

async function propose(visit: Visit, paper: Locator, input: Proposal): Promise<void> {
  const part = paper.locator('[data-part="propose"]');
  await choose(visit.page, field(part, visit, 'papers:meetings.changeWhat'), input.change);
  if (input.change === 'channel') {
    await choose(visit.page, field(part, visit, 'papers:meetings.takeFrom'), input.from);
    await choose(visit.page, field(part, visit, 'papers:meetings.giveTo'), input.to);
    await type(visit.page, part.getByLabel(visit.t('papers:meetings.amount')), String(input.amount));
  } else await choose(visit.page, field(part, visit, 'papers:meetings.mendWhich'), input.to);
  await showFigure(visit, part, input.figure);
  await press(visit.page, button(part, visit, 'papers:meetings.act.propose'));
}

async function answer(visit: Visit, paper: Locator, words: string, figure: AdFigure | null): Promise<void> {
  const open = paper.locator('[data-part="answer"]');
  const part = open.filter({ has: visit.page.getByRole('radio', { name: words, exact: true }) });
  await chooseRadio(visit.page, part, part.getByRole('radio', { name: words, exact: true }));
  await showFigure(visit, part, figure);
  await press(visit.page, button(part, visit, 'papers:meetings.act.answer'));
  await part.waitFor({ state: 'detached' });
}

async function agree(visit: Visit, paper: Locator, { owner, date, measure, target, stop }: Agreement): Promise<void> {
  const part = paper.locator('[data-part="agree"]');
  const text = (value: number): string =>
    isReadable(measure) ? figureText(measure, value).replace(' %', '') : String(value);
  await choose(visit.page, field(part, visit, 'papers:meetings.owner'), owner);
  await type(visit.page, field(part, visit, 'papers:meetings.date'), date);
  await choose(visit.page, field(part, visit, 'papers:meetings.measure'), measure);
  await type(visit.page, part.getByLabel(visit.t('papers:meetings.target')), text(target));
  await type(visit.page, part.getByLabel(visit.t('papers:meetings.stop')), text(stop));
  await press(visit.page, button(part, visit, 'papers:meetings.act.agree'));
}

async function review(visit: Visit, paper: Locator, rows: readonly ReviewRow[], matter: string): Promise<void> {
  const part = paper.locator('[data-part="review"]');
  for (const { channel, value, verdict } of rows) {
    const row = part.locator(`[data-channel="${channel}"]`);
    const text = figureText('roas', value);
    await type(visit.page, field(row, visit, `papers:meetings.review.value.${matter}`), text);
    await choose(visit.page, field(row, visit, 'papers:meetings.review.verdict'), verdict);
  }
  await press(visit.page, button(part, visit, 'papers:meetings.act.review'));
}

/** Opens the paper of a meeting from the list on the rail. */
async function openMeeting(visit: Visit, meeting: string): Promise<Locator> {
  const { page } = visit;
  await press(page, page.getByRole('link', { name: visit.t('app:home.go-on') }).first());
  await page.locator('wb-shift').waitFor();
  await press(page, page.locator('.rail-item[data-kind="meetings"]'));
  const row = sheet(page)
    .locator('.meetings-list tbody tr[data-index]')
    .nth(meeting === 'M-1' ? 0 : 1);
  await row.waitFor();
  await row.focus();
  await page.keyboard.press('Enter');
  await page.locator(`#dock-sheet[data-paper="${MEETING}/${meeting}"]`).waitFor();
  return sheet(page).locator('.meeting-paper');
}

/** A visit to the paper of a meeting, on its day at eleven: with so much of it done by then. */
async function visitMeeting(
  language: 'zh-TW' | 'en',
  id: string,
  done: (sitting: Sitting) => boolean,
): Promise<{ visit: Visit; paper: Locator; sitting: Sitting }> {
  const visit = await house.visit({ language, before: refuseMouse, floor: 'bare' });
  const sitting = beginSitting(formFor(7, 'store-room'));
  const { open } = sitting.form.days[0] ?? { open: 0 };
  sitting.advance(open + DAY + 2 * HOUR);
  if (id === 'M-2') {
    hold(sitting);
    sitting.advance(open + 3 * DAY + 2 * HOUR);
  }
  while (!done(sitting)) {
    const { action, input } = nextOf(sitting);
    sitting.perform(action, input);
  }
  await plantSitting(visit, sitting);
  return { visit, paper: await openMeeting(visit, id), sitting };
}

/** Does the next thing in a meeting by keyboard, and the same in the sitting beside it. */
async function goOn(visit: Visit, paper: Locator, sitting: Sitting): Promise<void> {
  const { action, input } = nextOf(sitting);
  const given = input as Proposal & Agreement & { readonly answer: string; readonly rows: readonly ReviewRow[] };
  const words = sitting.form.texts['zh-TW']?.[`answers.${given.answer}`] ?? '';
  if (action === 'channel/review') await review(visit, paper, given.rows, 'shift');
  else if (action === 'meeting/open')
    await press(visit.page, button(paper.locator('[data-part="open"]'), visit, 'papers:meetings.act.open'));
  else if (action === 'proposal/put') await propose(visit, paper, given);
  else if (action === 'objection/answer') await answer(visit, paper, words, given.figure);
  else await agree(visit, paper, given);
  // What comes next takes the focus: before that, a key would go to the step that is being taken away.
  if (action !== 'agreement/record') await paper.locator('[data-next-step]:focus').waitFor();
  expect(sitting.perform(action, input).refusal).toBeNull();
}

const isAgreed = (sitting: Sitting, id: string): boolean => sitting.world.get(MEETING, id)?.agreement !== undefined;

test('a meeting is held by keyboard in Chinese, from its opening to its minute', { timeout: 120_000 }, async () => {
  const { visit, paper, sitting } = await visitMeeting('zh-TW', 'M-1', () => true);
  while (!isAgreed(sitting, 'M-1')) await goOn(visit, paper, sitting);
  await paper.locator('.meeting-minute').waitFor();
  // The proposal and five answers were said by the trainee.
  expect(await paper.locator('.talk > .by-agent').count()).toBe(6);
  await paper.locator('.status', { hasText: visit.t('terms:marketing-meeting.marketing-meeting.agreed') }).waitFor();
});

test('the minute of the second meeting is written by keyboard in English', { timeout: 60_000 }, async () => {
  const settled = (sitting: Sitting): boolean => {
    const meeting = sitting.world.get(MEETING, 'M-2');
    return meeting !== undefined && meetingState(meeting) === 'settling';
  };
  const { visit, paper, sitting } = await visitMeeting('en', 'M-2', settled);
  await goOn(visit, paper, sitting);
  await paper.locator('.meeting-minute').waitFor();
  expect(await paper.locator('.meeting-minute').textContent()).toContain(visit.t('papers:meetings.minute'));
});
