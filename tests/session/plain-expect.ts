import { makeCanonicalJson } from '../../src/kernel/canonical.ts';

/** For sentences that run in Node and in a browser alike: throws where two plain values are not equal. */
export function expectSame(found: unknown, expected: unknown, what = ''): void {
  const [is, should] = [makeCanonicalJson(found ?? null), makeCanonicalJson(expected ?? null)];
  if (is !== should) throw new Error(`${what} is ${is.slice(0, 400)}, expected ${should.slice(0, 400)}`);
}

/** A sentence that is to be true of each of several things. It throws where it is not. */
export interface Sentence<Tested> {
  readonly title: string;
  readonly run: (tested: Tested) => Promise<void>;
}
