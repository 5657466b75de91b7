import { join } from 'node:path';

/** The file in a hall's folder that says at which address its server can be asked, while it runs. */
export const runningIn = (folder: string): string => join(folder, 'running');
