import { describeScreens } from '../support/pack-screens.ts';
import { STORE_ROOM } from '../support/packs-on-screen.ts';

describeScreens(STORE_ROOM);
