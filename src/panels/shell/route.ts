/** The current screen. It is in the address, so that reload and the back button work. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'portfolio' }
  | { readonly screen: 'class' }
  | { readonly screen: 'sitting'; readonly id: string }
  /** A seat in a hall: that which this tab has, or the one to be taken with a session's code, and in an examination the seat's own. */
  | { readonly screen: 'seat'; readonly code: string; readonly seatCode?: string }
  /** The teacher's screen; with the secret that opens it, as it is printed at the start. */
  | { readonly screen: 'hall'; readonly secret: string }
  /** Marking, results and appeals of a session of the hall. */
  | { readonly screen: 'marking'; readonly session: string }
  /** The published result of the seat that this browser has taken. */
  | { readonly screen: 'results' };

export function parseRoute(hash: string): Route {
  const [screen, id, more = ''] = hash.replace(/^#\/?/, '').split('/');
  if (screen === 'portfolio' || screen === 'class' || screen === 'results') return { screen };
  if (screen === 'marking' && id !== undefined && id !== '') return { screen, session: decodeURIComponent(id) };
  if (screen === 'sitting' && id !== undefined && id !== '') return { screen, id: decodeURIComponent(id) };
  if (screen === 'seat') {
    const seatCode = decodeURIComponent(more).replaceAll('-', ' ');
    return { screen, code: decodeURIComponent(id ?? ''), ...(seatCode === '' ? {} : { seatCode }) };
  }
  if (screen === 'hall') return { screen, secret: decodeURIComponent(id ?? '') };
  return { screen: 'home' };
}

export function makeHash(route: Route): string {
  if (route.screen === 'home') return '#/';
  if (route.screen === 'sitting') return `#/sitting/${encodeURIComponent(route.id)}`;
  if (route.screen === 'marking') return `#/marking/${encodeURIComponent(route.session)}`;
  if (route.screen === 'seat' && route.seatCode !== undefined)
    return `#/seat/${encodeURIComponent(route.code)}/${encodeURIComponent(route.seatCode.replaceAll(' ', '-'))}`;
  const rest = route.screen === 'seat' ? route.code : route.screen === 'hall' ? route.secret : '';
  return rest === '' ? `#/${route.screen}` : `#/${route.screen}/${encodeURIComponent(rest)}`;
}

export function go(route: Route): void {
  location.hash = makeHash(route);
}
