import type { SortingState } from '@tanstack/lit-table';
import type { DraftStore } from '../shell/draft-store.ts';

/** The settings that a table remembers. */
export interface Kept {
  readonly search: string;
  readonly sorting: SortingState;
  readonly facets: Readonly<Record<string, string>>;
}

/** The draft in which a table keeps its settings. */
export const keptKey = (name: string): string => `table/${name}`;

/** What is typed into the search of a table; empty where nothing is. */
export const searchIn = (drafts: Pick<DraftStore, 'get'>, name: string): string =>
  drafts.get<Kept>(keptKey(name))?.search.trim() ?? '';
