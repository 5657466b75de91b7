import { translationMachine } from '../../../../src/operations/store/translations/product-translation.machine.ts';
import { machineIsWhole } from '../../../support/machine-suite.ts';

machineIsWhole({ machine: translationMachine, sentFrom: ['store/translations', 'market/store'] });
