// One thread of a hall's workers: it is given tasks, one at a time.
export { doTask } from './task.ts';
