import type { Parts } from '../../operations/parts.ts';
import { makeIndicator } from '../indicator.ts';

export const p231 = makeIndicator<Parts['store']>('P2.3.1', {});
