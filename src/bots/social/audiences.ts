import type { Slip } from '../bot-duty.ts';
import type { SocialPolicy } from './desk.ts';

/** All that the handbook asks for, in the order in which it is done. */
export const audiencesExpert: readonly SocialPolicy[] = [];

/** How each act goes wrong in practice. */
export const audiencesSlips: Readonly<Record<string, Slip>> = {};

/** What somebody does who clicks everything and reads nothing. */
export const audiencesBlind: readonly SocialPolicy[] = [];
