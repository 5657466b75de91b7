import type { Parts } from '../../operations/parts.ts';
import { makeIndicator } from '../indicator.ts';

export const p232 = makeIndicator<Parts['store']>('P2.3.2', {});
