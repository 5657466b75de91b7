/** Real ms between two beats, and the gap between them after which the page was frozen or asleep. */
const [BEAT, FROZEN] = [2_000, 8_000];

/**
 * Calls `act` whenever the page comes back: when it is seen again, taken out of the browser's cache, or was frozen. Meanwhile
 * another tab may have taken its sitting, and a frozen page heard nothing of it. Returns how to stop.
 */
export function onReturn(act: () => void): () => void {
  const off = new AbortController();
  const { signal } = off;
  const seen = (): void => {
    if (document.visibilityState === 'visible') act();
  };
  document.addEventListener('visibilitychange', seen, { signal });
  document.addEventListener('resume', act, { signal });
  addEventListener('pageshow', act, { signal });
  let last = Date.now();
  const beat = setInterval(() => {
    const now = Date.now();
    if (now - last > FROZEN) act();
    last = now;
  }, BEAT);
  return () => {
    off.abort();
    clearInterval(beat);
  };
}
