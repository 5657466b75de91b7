import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { BrowserContext } from 'playwright-core';

/** What the drawing of the floor is exchanged for. */
const NO_FLOOR =
  'export const mountFloor = () => ({ rooms: ["floor:room.whole"], destroy() {}, focusRoom() {}, setCalm() {} });';

/** The browser says by it that it wants the floor bare. Cookies are shared by all ports of a machine. */
const WISH = { name: 'waybill-test-floor', value: 'bare' };

const FLOOR = /^\/assets\/game-[^/]*\.js$/;
/** Files whose names change with what is in them. */
const ASSET = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/;
const FOR_EVER = 'max-age=31536000, immutable';

/** From the next load on, the picture of the floor is left away, or drawn again. */
export const leaveFloorBare = (context: BrowserContext): Promise<void> =>
  context.addCookies([{ ...WISH, domain: '127.0.0.1', path: '/' }]);
export const haveFloorDrawn = (context: BrowserContext): Promise<void> => context.clearCookies({ name: WISH.name });

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Lets a server of the built page leave the floor bare for who wants it so, and says of the other files that they never change:
 * a browser whose requests the test intercepts would load all of them anew with every page.
 */
export function serveToTests(server: Server): void {
  const handlers = server.listeners('request') as Handler[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const [path = ''] = (request.url ?? '').split('?');
    const isFloor = FLOOR.test(path);
    if (isFloor && request.headers.cookie?.includes(`${WISH.name}=${WISH.value}`)) {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(NO_FLOOR);
      return;
    }
    if (!isFloor && ASSET.test(path)) response.setHeader('cache-control', FOR_EVER);
    for (const handle of handlers) handle.call(server, request, response);
  });
}
