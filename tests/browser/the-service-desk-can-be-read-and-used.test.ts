import { describeScreens } from '../support/pack-screens.ts';
import { SERVICE_DESK } from '../support/packs-on-screen.ts';

describeScreens(SERVICE_DESK);
