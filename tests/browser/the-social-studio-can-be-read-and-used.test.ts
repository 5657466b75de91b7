import { describeScreens } from '../support/pack-screens.ts';
import { SOCIAL_STUDIO } from '../support/packs-on-screen.ts';

describeScreens(SOCIAL_STUDIO);
