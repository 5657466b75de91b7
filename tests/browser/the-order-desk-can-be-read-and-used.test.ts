import { describeScreens } from '../support/pack-screens.ts';
import { ORDER_DESK } from '../support/packs-on-screen.ts';

describeScreens(ORDER_DESK);
