export const CONTROL_LETTERS: readonly {
  readonly name: string;
  readonly marks: { tone: number; clarity: number; care: number };
}[] = [];
