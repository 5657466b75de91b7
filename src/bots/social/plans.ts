import type { Slip } from '../bot-duty.ts';
import type { SocialPolicy } from './desk.ts';

/** All that the handbook asks for, in the order in which it is done. */
export const plansExpert: readonly SocialPolicy[] = [];

/** How each act goes wrong in practice. */
export const plansSlips: Readonly<Record<string, Slip>> = {};

/** What somebody does who clicks everything and reads nothing. */
export const plansBlind: readonly SocialPolicy[] = [];
