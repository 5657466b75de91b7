import { afterSalesMachine } from '../../../src/operations/service/after-sales.machine.ts';
import { machineIsWhole } from '../../support/machine-suite.ts';

machineIsWhole({ machine: afterSalesMachine, sentFrom: ['service', 'market'] });
