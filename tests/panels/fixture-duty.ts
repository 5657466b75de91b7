import { svg } from 'lit';
import type { PanelDuty, PanelWing } from '../../src/panels/panel-duty.ts';
import type { PaperKind } from '../../src/panels/shell/paper.ts';
import type { DutyCode } from '../../src/standard/index.ts';

/** A list with a place on the rail. */
export const listCalled = (kind: string): PaperKind => ({
  kind,
  icon: 'list',
  tag: `wb-${kind}-paper`,
  title: () => kind,
  nav: { label: () => kind },
});

const EMPTY: PanelWing = {
  papers: [],
  elements: () => Promise.resolve(),
  goals: () => [],
  finds: () => [],
  opens: {},
  names: {},
  codes: {},
  columns: {},
  stands: {},
};

/** A duty that lives in tests alone; what is not asked for, it does not have. */
export const fixtureDuty = (code: DutyCode, wing: Partial<PanelWing>): PanelDuty => ({
  code,
  cover: () => svg`<circle r="9" />`,
  wing: () => Promise.resolve({ ...EMPTY, ...wing }),
});

/** A duty with so many lists, called after it: `T2-1`, `T2-2`, … */
export const dutyWithLists = (code: DutyCode, lists: number): PanelDuty =>
  fixtureDuty(code, { papers: Array.from({ length: lists }, (_, at) => listCalled(`${code}-${at + 1}`)) });
