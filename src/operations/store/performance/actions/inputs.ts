import { z } from 'zod';

/** A date of the tables, `YYYY-MM-DD`. */
export const dateInput = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const MOST_ROWS = 1_000_000;
/** How many rows there are of something. */
export const rowsInput = z.number().int().min(0).max(MOST_ROWS);
