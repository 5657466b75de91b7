import type { Parts } from '../../operations/parts.ts';
import type { Handlers } from '../indicator.ts';

/** What is written on the chances of this file. */
export type ListeningNote = never;

/** The part of P1.1.1 that is about batches of posts that are tagged, and the evidence clipped from them. */
export const listeningChances: Handlers<Parts['social'], ListeningNote> = {};

/** The handbook page on each criterion or kind of chance of this file. */
export const LISTENING_CHANCE_PAGES: Readonly<Record<string, string>> = {};
