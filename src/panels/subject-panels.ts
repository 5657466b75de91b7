import type { PanelWing } from './panel-duty.ts';

/** What a subject of a wide duty brings to the screens; the wing of the duty is put together of these. */
export type SubjectPanels = Pick<
  PanelWing,
  'papers' | 'goals' | 'finds' | 'notices' | 'sounds' | 'acts' | 'opens' | 'codes' | 'columns' | 'stands'
>;

/** A duty on the screens of a sitting: its subjects put together. Lists come first on the rail, then papers of single records. */
export function joinPanels(parts: readonly SubjectPanels[], elements: PanelWing['elements']): PanelWing {
  const merged = <Key extends 'notices' | 'sounds' | 'acts' | 'opens' | 'codes' | 'columns' | 'stands'>(
    key: Key,
  ): NonNullable<PanelWing[Key]> => Object.assign({}, ...parts.map((part) => part[key]));
  return {
    papers: parts
      .flatMap(({ papers }) => papers)
      .sort((a, b) => Number(a.nav === undefined) - Number(b.nav === undefined)),
    elements,
    goals: (view, isToday, catalogue) => parts.flatMap((part) => part.goals(view, isToday, catalogue)),
    finds: (host) => parts.flatMap((part) => part.finds(host)),
    notices: merged('notices'),
    sounds: merged('sounds'),
    acts: merged('acts'),
    opens: merged('opens'),
    codes: merged('codes'),
    columns: merged('columns'),
    stands: merged('stands'),
  };
}
