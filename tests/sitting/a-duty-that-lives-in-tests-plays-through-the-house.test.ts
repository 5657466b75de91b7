import { describe, expect, test } from 'vitest';
import { BOT_DUTIES } from '../../src/bots/duties.ts';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import { FurnishedRooms } from '../../src/game/furnished.ts';
import { roomsOf } from '../../src/game/rooms.ts';
import type { Stage } from '../../src/game/stage.ts';
import type { SittingHost } from '../../src/host/index.ts';
import { PackWords } from '../../src/host/pack-words.ts';
import { DUTIES } from '../../src/operations/duties.ts';
import { ordersOf } from '../../src/operations/orders/view.ts';
import { nameAmong } from '../../src/operations/shop/name.ts';
import { PANEL_DUTIES } from '../../src/panels/duties.ts';
import { paperKind } from '../../src/panels/shell/papers.ts';
import { searchSitting } from '../../src/panels/shell/search-index.ts';
import { paperOf } from '../../src/panels/shell/subject-paper.ts';
import { loadTrained } from '../../src/panels/shell/trained.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import { SCORING_DUTIES } from '../../src/scoring/duties.ts';
import { makeDebrief } from '../../src/sitting/debrief.ts';
import { historyOf } from '../../src/sitting/history.ts';
import { replay } from '../../src/sitting/replay.ts';
import { ShownNames } from '../../src/sitting/shown-names.ts';
import { type Machinery, Sitting } from '../../src/sitting/sitting.ts';
import { pinsBots } from '../support/fixture-duty/bots.ts';
import { pinsSource, WITH_PINS } from '../support/fixture-duty/pack.ts';
import { boardsOf, pins } from '../support/fixture-duty/pins.ts';
import { pinsRoom } from '../support/fixture-duty/room.ts';
import { pinsScoring } from '../support/fixture-duty/scoring.ts';
import { pinsScreens } from '../support/fixture-duty/screens.ts';
import { inPlaceOfSocial } from '../support/fixture-duty/stand-in.ts';
import { minutes } from '../support/world.ts';

const MACHINERY: Machinery = {
  duties: inPlaceOfSocial(DUTIES, pins),
  scoring: inPlaceOfSocial(SCORING_DUTIES, pinsScoring),
};
const BOTS = inPlaceOfSocial(BOT_DUTIES, pinsBots);

/** The week of a pack that trains those duties, the one that counts pins among the duties of the house. */
function weekOf(duties: string) {
  const { pack, problems } = checkPack(pinsSource(duties), WITH_PINS);
  if (pack === null) throw new Error(`the pack has errors: ${JSON.stringify(problems.slice(0, 3))}`);
  return compileForm(pack, 7, 'normal', WITH_PINS);
}

const form = weekOf('[T1, T3]');
const begin = (): Sitting => Sitting.begin(form, 'practice', 'with-pins', MACHINERY);

/** A sitting in which one board was counted rightly and one wrongly; the third hangs there. */
function counted(): Sitting {
  const sitting = begin();
  sitting.advance(sitting.now + minutes(10));
  sitting.perform('board/count', { board: 'tea', missing: 2 });
  sitting.perform('board/count', { board: 'lamp', missing: 3 });
  return sitting;
}

/** What the screens of a sitting ask of its host. */
function hostOf(sitting: Sitting): SittingHost {
  const words = new PackWords(form.texts, 'en');
  const names = new ShownNames(sitting);
  names.take(sitting.view());
  const host = {
    view: () => sitting.view(),
    text: (key: string) => words.text(key),
    nameOf: (kind: string, id: string) => nameAmong(names.all, kind, id),
    catalogue: form.catalogue,
  };
  return host as unknown as SittingHost;
}

describe('a duty that comes in through the registries alone', () => {
  test('the view shows the new duty beside those of the house, and nothing of its truth', () => {
    const view = begin().view();
    expect(boardsOf(view)).toEqual([
      { id: 'tea', pins: 3 },
      { id: 'lamp', pins: 4 },
      { id: 'bowl', pins: 5 },
    ]);
    expect(ordersOf(view).desks.length).toBeGreaterThan(0);
    expect(JSON.stringify(view)).not.toContain('"missing"');
  });

  test('the new duty’s part of the view is the same object until a record changes', () => {
    const sitting = begin();
    const before = boardsOf(sitting.view());
    sitting.advance(sitting.now + minutes(1));
    expect(boardsOf(sitting.view())).toBe(before);
    sitting.perform('board/count', { board: 'tea', missing: 2 });
    expect(boardsOf(sitting.view())).not.toBe(before);
  });

  test('acts of the new duty are done, or refused with its own keys', () => {
    const sitting = counted();
    expect(sitting.perform('board/count', { board: 'tea', missing: 2 }).refusal?.key).toBe('board/counted-already');
    expect(sitting.perform('board/count', { board: 'tea' }).refusal?.key).toBe('input/invalid');
  });

  test('the notices say what happens at the new duty', () => {
    const said = counted()
      .view()
      .notices.filter(({ key }) => key === 'board.counted');
    expect(said.map(({ subject, values, urgent }) => ({ subject, values, urgent }))).toEqual([
      { subject: { kind: 'board', id: 'tea' }, values: { missing: 2, number: 'tea', subject: 'tea' }, urgent: false },
      {
        subject: { kind: 'board', id: 'lamp' },
        values: { missing: 3, number: 'lamp', subject: 'lamp' },
        urgent: false,
      },
    ]);
  });

  test('a record of the new duty has its history', () => {
    const rows = historyOf(counted(), 'board', 'tea');
    expect(rows.map(({ kind, values, ledTo, byTrainee }) => ({ kind, values, ledTo, byTrainee }))).toEqual([
      { kind: 'board/hung', values: { pins: 3 }, ledTo: {}, byTrainee: false },
      { kind: 'board/counted', values: { missing: 2 }, ledTo: { board: 'counted' }, byTrainee: true },
    ]);
  });

  test('the report has the score of the new duty’s own indicator', () => {
    const sitting = counted();
    sitting.advance(form.days.at(-1)?.close ?? 0);
    const { indicators, duties } = sitting.report();
    expect(indicators['P1.1.1']).toMatchObject({ opportunities: 3, earned: 4, possible: 9, score: 444 });
    expect(duties.T1?.score).toBe(444);
    expect(indicators['P3.1.1']?.opportunities).toBeGreaterThan(0);
  });

  test('the debrief has the new duty’s names, time line and work outputs', () => {
    const { names, timeline, outputs } = makeDebrief(counted());
    expect(names['board/tea']).toEqual({ text: 'boards.tea.name' });
    expect(timeline.map(({ kind }) => kind)).toContain('board/counted');
    expect(outputs.find(({ code }) => code === 'O1.1.1')?.rows).toEqual([
      ['tea', 2],
      ['lamp', 3],
    ]);
  });

  test('the search finds a record of the new duty and opens its paper', async () => {
    const duties = await loadTrained(form.duties, inPlaceOfSocial(PANEL_DUTIES, pinsScreens));
    const host = hostOf(counted());
    const [found] = searchSitting(host, 'lamp board', duties);
    expect(found?.paper).toEqual({ kind: 'board', id: 'lamp' });
    expect(paperKind('board', duties)?.title(host, 'lamp')).toBe('Lamp board');
    expect(paperOf(host, { kind: 'pin', id: '1' }, duties)).toEqual({ kind: 'boards', id: '' });
  });

  test('the floor has a room for the new duty', () => {
    const [room] = roomsOf(['pins'], { pins: pinsRoom('wall').room });
    const furnished = new FurnishedRooms(room === undefined ? [] : [room], {} as Stage);
    furnished.sync(counted().view());
    expect(furnished.say()).toBe('wall has 3 boards.');
  });

  test('the expert plays the new duty, and the log plays again to the same report', () => {
    const sitting = play(begin(), makeBot('expert', 7, BOTS));
    expect(sitting.report().indicators['P1.1.1']).toMatchObject({ earned: 9, possible: 9, score: 1000 });
    const file = sitting.file();
    expect(replay(file, file.report.until, MACHINERY).report()).toEqual(file.report);
  });
});

test('a colleague counts the boards where nobody trains the duty', () => {
  const untrained = weekOf('[T3]');
  const coming = untrained.coming.map((event) =>
    event.kind === 'colleague/acts' && event.action === 'board/count'
      ? { ...event, input: { board: 'tea', missing: 2 } }
      : event,
  );
  const boards = [{ id: 'tea', pins: 3 }];
  const withBoard = { ...untrained, coming, pins: { boards } };
  const sitting = Sitting.begin(withBoard, 'practice', 'without-pins', MACHINERY);
  expect(sitting.perform('board/count', { board: 'tea', missing: 2 }).refusal?.key).toBe('action/not-your-desk');
  sitting.advance(untrained.days.at(-1)?.close ?? 0);
  expect(sitting.journal.map(({ kind }) => kind)).toContain('board/counted');
  expect(sitting.view()).not.toHaveProperty('pins');
  expect(sitting.report().duties).not.toHaveProperty('T1');
});
