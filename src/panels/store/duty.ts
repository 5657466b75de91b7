import { svg } from 'lit';
import { DUTY_CODES } from '../../host/index.ts';
import type { PanelDuty } from '../panel-duty.ts';

/** The store for the home screen. The rest of it is loaded with the first sitting that trains it. */
export const storeDuty: PanelDuty = {
  code: DUTY_CODES.store,
  cover:
    () => svg`<path d="M52 20h216v124H52z" fill="#d9b98a" /><path d="M62 30h96v30H62zM166 30h92v30h-92zM62 70h60v30H62zM130 70h128v30H130zM62 110h128v26H62zM198 110h60v26h-60z" fill="#173f55" />
    <path d="M72 42h26v18H72zM104 48h20v12h-20zM176 40h30v20h-30zM72 84h22v16H72zM140 80h34v20h-34zM182 86h24v14h-24zM76 118h40v18H76zM206 120h24v16h-24z" fill="#e07a3f" />
    <path d="M128 42h22v18h-22zM214 46h34v14h-34zM98 90h18v10H98zM212 78h36v22h-36zM124 124h30v12h-30z" fill="#ecd3a8" />`,
  wing: async () => (await import('./wing.ts')).storeWing,
};
