import { svg } from 'lit';
import { DUTY_CODES } from '../../host/index.ts';
import type { PanelDuty } from '../panel-duty.ts';

/** The service duty for the home screen. The rest of it is loaded with the first sitting that trains it. */
export const serviceDuty: PanelDuty = {
  code: DUTY_CODES.service,
  cover: () => svg`<path d="M60 104h200v40H60z" fill="#173f55" /><path d="M52 96h216v10H52z" fill="#d9b98a" />
    <circle cx="118" cy="58" r="17" fill="#ecd3a8" /><path d="M92 96c2-20 50-20 52 0z" fill="#e07a3f" />
    <path d="M168 34h74v38h-44l-14 12V72h-16z" fill="#faf5ea" /><path d="M182 46h46M182 58h32" stroke="#3b86ab" stroke-width="5" stroke-linecap="round" />`,
  wing: async () => (await import('./wing.ts')).serviceWing,
};
