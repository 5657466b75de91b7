import type { Parts } from '../../operations/parts.ts';
import { makeIndicator } from '../indicator.ts';

export const p221 = makeIndicator<Parts['store']>('P2.2.1', {});
