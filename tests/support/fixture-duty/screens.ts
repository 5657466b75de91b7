import { svg } from 'lit';
import type { PanelDuty, PanelWing } from '../../../src/panels/panel-duty.ts';
import { nameOf } from '../../../src/panels/parts/names.ts';
import type { PaperKind } from '../../../src/panels/shell/paper.ts';
import type { DutyCode } from '../../../src/standard/index.ts';
import { boardsOf } from './pins.ts';

/** A list with a place on the rail. */
const listCalled = (kind: string): PaperKind => ({
  kind,
  icon: 'list',
  tag: `wb-${kind}-paper`,
  title: () => kind,
  nav: { label: () => kind },
});

const duty = (code: DutyCode, wing: PanelWing): PanelDuty => ({
  code,
  cover: () => svg`<circle r="9" />`,
  wing: () => Promise.resolve(wing),
});

const wing: PanelWing = {
  papers: [
    listCalled('boards'),
    { kind: 'board', icon: 'pin', tag: 'wb-board-paper', title: (host, id) => nameOf(host, 'board', id) },
  ],
  elements: () => Promise.resolve(),
  goals: (view) => [
    {
      key: 'boards',
      done: boardsOf(view).filter(({ missing }) => missing !== undefined).length,
      total: boardsOf(view).length,
    },
    { key: 'nothing', done: 0, total: 0 },
  ],
  finds: (host) =>
    boardsOf(host.view()).map(({ id }) => {
      const title = nameOf(host, 'board', id);
      return { kind: 'board', icon: 'pin', title, note: '', paper: { kind: 'board', id }, words: [title] };
    }),
  notices: { board: 'boards' },
  acts: {},
  opens: { pin: 'boards', thread: () => null },
  codes: {},
  columns: { missing: ['terms:pins'] },
  stands: {},
};

/** The screens' wing of the duty that counts pins. */
export const pinsScreens: PanelDuty = duty('T1', wing);

/** The same duty under that code, with so many lists instead of one, called after the code: `T2-1`, `T2-2`, … */
export const dutyWithLists = (code: DutyCode, lists: number): PanelDuty =>
  duty(code, { ...wing, papers: Array.from({ length: lists }, (_, at) => listCalled(`${code}-${at + 1}`)) });
