import { meetingMachine } from '../../../../src/operations/store/meetings/meeting.machine.ts';
import { machineIsWhole } from '../../../support/machine-suite.ts';

machineIsWhole({ machine: meetingMachine, sentFrom: ['store/meetings', 'market/store'] });
