/** A value as it is when it comes out of a wire or a file. */
export const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
