import type { Parts } from '../../operations/parts.ts';
import { makeIndicator } from '../indicator.ts';

export const p113 = makeIndicator<Parts['social']>('P1.1.3', {});
