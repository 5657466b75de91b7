import { cleanCode } from '../shop/typed-code.ts';

/** A tracking number as the carrier prints it, whatever came along when it was typed or copied. */
export const cleanTracking = (text: string): string => cleanCode(text);

/** Whether a clean text can be a tracking number at all: a platform takes no other. */
export const isTrackingForm = (number: string): boolean => /^[A-Z0-9]{6,30}$/.test(number);
