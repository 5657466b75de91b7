import { svg } from 'lit';
import { DUTY_CODES } from '../../host/index.ts';
import type { PanelDuty } from '../panel-duty.ts';

/** The social desk for the home screen. The rest of it is loaded with the first sitting that trains it. */
export const socialDuty: PanelDuty = {
  code: DUTY_CODES.social,
  cover:
    () => svg`<path d="M40 16h240v128H40z" fill="#f2dfbf" /><path d="M58 28h52v92H58zM134 28h52v92h-52zM210 28h52v92h-52z" fill="#173f55" />
    <path d="M63 36h42v54H63zM139 36h42v54h-42zM215 36h42v54h-42z" fill="#8fb8c4" /><path d="M63 36h42v20H63zM139 60h42v30h-42zM215 36h42v34h-42z" fill="#e07a3f" />
    <path d="M63 96h30v5H63zM63 106h20v5H63zM139 96h36v5h-36zM139 106h24v5h-24zM215 96h28v5h-28zM215 106h34v5h-34z" fill="#f7efe0" />
    <path d="M20 144h280v8H20z" fill="#b98a5a" />`,
  wing: async () => (await import('./wing.ts')).socialWing,
};
