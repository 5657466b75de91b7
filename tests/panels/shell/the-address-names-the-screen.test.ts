import { expect, test } from 'vitest';
import { makeHash, parseRoute, type Route } from '../../../src/panels/shell/route.ts';

const ROUTES: readonly Route[] = [
  { screen: 'home' },
  { screen: 'portfolio' },
  { screen: 'sitting', id: '7b0c-11' },
  { screen: 'sitting', id: 'a/b #1' },
];

test.each(ROUTES)('$screen is found again from its address', (route) => {
  expect(parseRoute(makeHash(route))).toEqual(route);
});

test.each(['', '#', '#/nowhere', '#/sitting/', '#/sitting'])('"%s" leads home', (hash) => {
  expect(parseRoute(hash)).toEqual({ screen: 'home' });
});
