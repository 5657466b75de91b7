/** An error that a screen can show: `key` is a key of `locales/<lang>/rules.json`. */
export class HostError extends Error {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The file of the sitting that could not be opened, where it can be had. */
  readonly file: string | undefined;

  constructor(key: string, values: Readonly<Record<string, string | number>> = {}, file?: string) {
    super(key);
    this.key = key;
    this.values = values;
    this.file = file;
  }
}
