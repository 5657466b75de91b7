/** Copies the fields that are named, where the record has them: an allow-list, so that a field added to a record is shown nowhere. */
export function pickShown<T extends object, Key extends keyof T>(record: T, keys: readonly Key[]): Pick<T, Key> {
  const shown: Partial<Pick<T, Key>> = {};
  for (const key of keys) if (record[key] !== undefined) shown[key] = record[key];
  return shown as Pick<T, Key>;
}

/**
 * Remembers what was made of a record and of one thing beside it: the same object as long as neither has changed. Records are
 * never changed in place, so that the same object means the same content.
 */
export function rememberShown<Source extends object, View, Beside = undefined>(
  show: (source: Source, beside?: Beside) => View,
): (source: Source, beside?: Beside) => View {
  const known = new WeakMap<Source, { readonly beside: Beside | undefined; readonly view: View }>();
  return (source, beside) => {
    const before = known.get(source);
    if (before !== undefined && before.beside === beside) return before.view;
    const view = show(source, beside);
    known.set(source, { beside, view });
    return view;
  };
}

/** Gives back the object that was there before as long as each part of the new one is what it was: views are made anew at each look. */
export function keepParts<T extends object>(): (made: T) => T {
  let last: T | null = null;
  const isLast = (made: T): boolean => {
    const keys = Object.keys(made) as (keyof T)[];
    return last !== null && keys.length === Object.keys(last).length && keys.every((key) => last?.[key] === made[key]);
  };
  return (made) => {
    if (last === null || !isLast(made)) last = made;
    return last;
  };
}

/** Gives back what was there before as long as the new value says the same: small tables that are made anew at each look. */
export function keepSame<T>(): (made: T) => T {
  let last: { readonly value: T; readonly text: string } | null = null;
  return (made) => {
    const text = JSON.stringify(made);
    if (last?.text !== text) last = { value: made, text };
    return last.value;
  };
}
