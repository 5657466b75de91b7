import type { Slip } from '../bot-duty.ts';
import type { StorePolicy } from './desk.ts';

/** All that the handbook asks for, in the order in which it is done. */
export const stockExpert: readonly StorePolicy[] = [];

/** How each act goes wrong in practice. */
export const stockSlips: Readonly<Record<string, Slip>> = {};

/** What somebody does who clicks everything and reads nothing. */
export const stockBlind: readonly StorePolicy[] = [];
