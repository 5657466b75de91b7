import { isAnySittingOpen } from '../../host/storage.ts';

/** The cache with the files of versions that are still open in some window; `vite.config.ts` lets the service worker read it. */
const CACHE = 'earlier-version';

/** Files under a name of their own for each version: what a window that is open may still load. */
const isOwnToVersion = ({ url }: Request): boolean => /\/assets\/[^/?]+$/.test(url);

/**
 * Keeps the files of the version that is open here. A new version throws away those of the one before, and a window that
 * plays on would miss what it has not loaded yet. Where files cannot be kept, nothing is.
 */
export async function keepThisVersion(): Promise<void> {
  if (typeof caches === 'undefined') return;
  const kept = await caches.open(CACHE);
  const names = (await caches.keys()).filter((name) => name.includes('precache'));
  for (const name of names) {
    const cache = await caches.open(name);
    const requests = (await cache.keys()).filter(isOwnToVersion);
    await Promise.all(
      requests.map(async (request) => {
        const response = await cache.match(request);
        if (response !== undefined) await kept.put(request, response);
      }),
    );
  }
}

/** Throws earlier versions away, unless a sitting is open in any window. */
export async function forgetEarlierVersions(): Promise<void> {
  if (typeof caches !== 'undefined' && !(await isAnySittingOpen())) await caches.delete(CACHE);
}
