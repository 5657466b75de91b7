import { listingMachine } from '../../../../src/operations/store/listings/listing.machine.ts';
import { machineIsWhole } from '../../../support/machine-suite.ts';

machineIsWhole({ machine: listingMachine, sentFrom: ['store/listings', 'market'] });
