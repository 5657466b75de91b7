import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TOP = fileURLToPath(new URL('../../', import.meta.url));

/** A path inside the project, wherever the command was called. */
export const inProject = (...parts: readonly string[]): string => join(TOP, ...parts);
