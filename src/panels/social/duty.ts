import { svg } from 'lit';
import { DUTY_CODES } from '../../host/index.ts';
import type { PanelDuty } from '../panel-duty.ts';

/** The social desk for the home screen. The rest of it is loaded with the first sitting that trains it. */
export const socialDuty: PanelDuty = {
  code: DUTY_CODES.social,
  cover:
    () => svg`<path d="M30 146h260v8H30z" fill="#b98a5a" /><path d="M64 24h56a7 7 0 0 1 7 7v115H57V31a7 7 0 0 1 7-7z" fill="#173f55" />
    <path d="M63 36h58v104H63z" fill="#faf5ea" /><path d="M63 36h58v10H63zM69 116h30v5H69zM69 126h20v5H69z" fill="#3b86ab" />
    <path d="M69 52h46v56H69z" fill="#8fb8c4" /><path d="M69 108l17-26 13 16 8-10 8 20z" fill="#5d8f80" /><circle cx="102" cy="66" r="7" fill="#ecd3a8" />
    <path d="M146 44h50a6 6 0 0 1 6 6v96h-62V50a6 6 0 0 1 6-6z" fill="#173f55" /><path d="M145 55h52v85h-52z" fill="#faf5ea" />
    <path d="M145 55h52v9h-52z" fill="#8b6a52" /><path d="M150 70h20v30h-20zM150 105h20v30h-20z" fill="#e07a3f" /><path d="M174 70h18v18h-18zM174 93h18v42h-18z" fill="#ecd3a8" />
    <path d="M214 70a14 14 0 0 1 14-14h46a14 14 0 0 1 14 14v18a14 14 0 0 1-14 14h-34l-17 15v-16a14 14 0 0 1-9-13z" fill="#faf5ea" />
    <path d="M251 95c-28-18-15-34-1-23 14-11 28 5 1 23z" fill="#e07a3f" />`,
  wing: async () => (await import('./wing.ts')).socialWing,
};
