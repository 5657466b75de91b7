/** How hard a form of a pack is, from the easiest. A pack that states no difficulties has none but `normal`. */
export const DIFFICULTIES = ['easier', 'normal', 'harder'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];
