/** A roster as comma-separated text, to be sent to a hall. */
export const rosterFile = (...rows: readonly (readonly string[])[]): Blob =>
  new Blob([rows.map((row) => row.join(',')).join('\r\n')]);

/** Titles of a roster with everything in it. */
export const TITLES = ['准考證號', '姓名', '試場', '排', '座號', '作答時間', '大字', '備註'] as const;
