import type { CellValue } from '../../records/index.ts';

/** A moment in Taipei for a file, with its year; empty where there is none. */
export const fileMoment = (at: number | undefined): CellValue => (at === undefined ? '' : { at, time: true });

/** A day in Taipei for a file, with its year. */
export const fileDay = (at: number): CellValue => ({ at, time: false });
