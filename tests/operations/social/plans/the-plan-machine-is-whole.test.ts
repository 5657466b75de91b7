import { planMachine } from '../../../../src/operations/social/plans/plan.machine.ts';
import { machineIsWhole } from '../../../support/machine-suite.ts';

machineIsWhole({ machine: planMachine, sentFrom: ['social/plans', 'market/social'] });
