const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;
const FORM = /^([A-Z]{2})(\d{8})(\d)([A-Z]{2})$/;

/** The check digit of an eight-digit serial. Source: UPU S10 (domain facts 5.1). */
export function s10CheckDigit(serial: string): number {
  const sum = WEIGHTS.reduce<number>((total, weight, i) => total + weight * Number(serial[i]), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 0;
  return check === 11 ? 5 : check;
}

/** A whole S10 identifier from its service indicator (two letters), serial (0–99,999,999) and country. */
export function makeS10(service: string, serial: number, country = 'TW'): string {
  const digits = String(serial).padStart(8, '0');
  return `${service}${digits}${s10CheckDigit(digits)}${country}`;
}

/** Whether the text has the form of an S10 identifier; its check digit may be wrong. */
export const hasS10Form = (text: string): boolean => FORM.test(text);

/** Whether the text is an S10 identifier with a right check digit. */
export function isS10(text: string): boolean {
  const match = FORM.exec(text);
  return match !== null && s10CheckDigit(match[2] ?? '') === Number(match[3]);
}
