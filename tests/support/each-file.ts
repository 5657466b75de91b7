import { afterAll } from 'vitest';
import { putAway } from './when-file-is-done.ts';

// Vitest runs this anew for every file, while what files import is run once in a worker.
afterAll(putAway);
