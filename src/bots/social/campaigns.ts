import type { Slip } from '../bot-duty.ts';
import type { SocialPolicy } from './desk.ts';

/** All that the handbook asks for, in the order in which it is done. */
export const campaignsExpert: readonly SocialPolicy[] = [];

/** How each act goes wrong in practice. */
export const campaignsSlips: Readonly<Record<string, Slip>> = {};

/** What somebody does who clicks everything and reads nothing. */
export const campaignsBlind: readonly SocialPolicy[] = [];
