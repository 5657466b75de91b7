import type { Indicator } from '../indicator.ts';
import { p311 } from './p3-1-1.ts';
import { p312 } from './p3-1-2.ts';
import { p321 } from './p3-2-1.ts';
import { p322 } from './p3-2-2.ts';
import { p331 } from './p3-3-1.ts';
import { p332 } from './p3-3-2.ts';
import { p411 } from './p4-1-1.ts';
import { p412 } from './p4-1-2.ts';
import { p421 } from './p4-2-1.ts';

/** The indicators that can be shown so far, in the order of the standard. */
export const indicators: readonly Indicator[] = [p311, p312, p321, p322, p331, p332, p411, p412, p421];
