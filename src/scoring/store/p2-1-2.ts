import type { Parts } from '../../operations/parts.ts';
import { makeIndicator } from '../indicator.ts';

export const p212 = makeIndicator<Parts['store']>('P2.1.2', {});
