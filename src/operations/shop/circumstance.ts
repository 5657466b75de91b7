/**
 * A fact that a decision hangs on, with its values: a text of `locales/<lang>/scoring.json`. Whoever decided otherwise is told it
 * afterwards.
 */
export interface Circumstance {
  readonly key: `because.${string}`;
  readonly values: Readonly<Record<string, string | number>>;
}
