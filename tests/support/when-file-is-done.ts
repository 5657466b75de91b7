/** What is to be put away when the tests of the present file are done: files of one worker share this module. */
const waiting: (() => unknown)[] = [];

/** Puts something away when the tests of the file are done. */
export const whenFileIsDone = (putAway: () => unknown): void => void waiting.push(putAway);

/** Puts everything away, the last that came first. */
export async function putAway(): Promise<void> {
  for (const each of waiting.splice(0).reverse()) await each();
}
