import { testDutyNames } from './duty-names.ts';
import { testImports } from './imports.ts';

// One file for the test runner: `src/` is read and parsed once for all of these.
testImports();
testDutyNames();
