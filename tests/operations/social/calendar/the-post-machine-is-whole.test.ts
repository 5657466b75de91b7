import { socialPostMachine } from '../../../../src/operations/social/calendar/social-post.machine.ts';
import { machineIsWhole } from '../../../support/machine-suite.ts';

machineIsWhole({ machine: socialPostMachine, sentFrom: ['social/calendar', 'market/social'] });
