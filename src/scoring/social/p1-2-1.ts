import type { Parts } from '../../operations/parts.ts';
import { makeIndicator } from '../indicator.ts';

export const p121 = makeIndicator<Parts['social']>('P1.2.1', {});
