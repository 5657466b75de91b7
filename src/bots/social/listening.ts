import type { Slip } from '../bot-duty.ts';
import type { SocialPolicy } from './desk.ts';

/** All that the handbook asks for, in the order in which it is done. */
export const listeningExpert: readonly SocialPolicy[] = [];

/** How each act goes wrong in practice. */
export const listeningSlips: Readonly<Record<string, Slip>> = {};

/** What somebody does who clicks everything and reads nothing. */
export const listeningBlind: readonly SocialPolicy[] = [];
