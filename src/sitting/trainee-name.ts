/** Signs of a trainee's name. */
const LONGEST_TRAINEE_NAME = 40;

/**
 * A trainee's name or seat number as it is kept: on one line, without signs that are not seen (controls, turns of direction,
 * halves of signs), at most {@link LONGEST_TRAINEE_NAME} signs. Empty where there is none, or it is no text at all.
 */
export function cleanTraineeName(typed: unknown): string {
  if (typeof typed !== 'string') return '';
  const seen = typed
    // More than anybody types: what follows is not even looked at.
    .slice(0, 400)
    .normalize('NFC')
    .replace(/[\p{Z}\t\r\n]+/gu, ' ')
    .replace(/\p{C}/gu, '');
  return [...seen.trim()].slice(0, LONGEST_TRAINEE_NAME).join('').trim();
}

/** The field of a sitting file that holds the name; left out where there is none. */
export const withTrainee = (typed: unknown): { readonly trainee?: string } => {
  const trainee = cleanTraineeName(typed);
  return trainee === '' ? {} : { trainee };
};
