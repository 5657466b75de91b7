import type { DutyName } from '../../src/operations/parts.ts';
import type { TraineeView } from '../../src/operations/trainee-view.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { deskWith, type TestDesk } from './desk.ts';
import type { JunkTable } from './junk.ts';
import { orderJunk } from './order-junk.ts';
import { orderLeaks } from './order-secrets.ts';
import { serviceDeskWith } from './service-desk.ts';
import { serviceJunk } from './service-junk.ts';
import { serviceLeaks } from './service-secrets.ts';
import { socialDesk } from './social-desk.ts';
import { socialJunk } from './social-junk.ts';
import { socialLeaks } from './social-secrets.ts';
import { storeDesk } from './store-desk.ts';
import { storeJunk } from './store-junk.ts';
import { storeLeaks } from './store-secrets.ts';
import type { PackName } from './world.ts';

/** What a test that asks the same of every duty needs of each. */
interface TestDuty {
  /** The pack of the house that trains this duty alone; its forms are the duty's weeks. */
  readonly pack: PackName;
  /** A desk in a week in which one ordinary thing comes and nothing else. */
  quietDesk(): TestDesk;
  readonly junk: JunkTable;
  /** What stands in a view that its trainee cannot know at that moment, in words. */
  leaks(view: TraineeView, sitting: Sitting): string[];
}

const DUTIES: Readonly<Record<DutyName, TestDuty>> = {
  social: { pack: 'social-studio', quietDesk: () => socialDesk(3), junk: socialJunk, leaks: socialLeaks },
  store: { pack: 'store-room', quietDesk: () => storeDesk(3), junk: storeJunk, leaks: storeLeaks },
  orders: { pack: 'order-desk', quietDesk: () => deskWith([{}]), junk: orderJunk, leaks: orderLeaks },
  service: {
    pack: 'service-desk',
    quietDesk: () => serviceDeskWith({ topic: 'halal' }),
    junk: serviceJunk,
    leaks: serviceLeaks,
  },
};

/** Every duty with its name, for `describe.each`. */
export const EVERY_DUTY = Object.entries(DUTIES).map(([duty, parts]) => ({ duty, ...parts }));
