/** The current screen. It is in the address, so that reload and the back button work. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'portfolio' }
  | { readonly screen: 'class' }
  | { readonly screen: 'sitting'; readonly id: string };

export function parseRoute(hash: string): Route {
  const [screen, id] = hash.replace(/^#\/?/, '').split('/');
  if (screen === 'portfolio' || screen === 'class') return { screen };
  if (screen === 'sitting' && id !== undefined && id !== '') return { screen, id: decodeURIComponent(id) };
  return { screen: 'home' };
}

export function makeHash(route: Route): string {
  if (route.screen === 'home') return '#/';
  return route.screen === 'sitting' ? `#/sitting/${encodeURIComponent(route.id)}` : `#/${route.screen}`;
}

export function go(route: Route): void {
  location.hash = makeHash(route);
}
