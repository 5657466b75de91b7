/** What tabs say to each other about the sittings that they hold. */
type Said =
  | { readonly ask: 'who-holds' }
  | { readonly hold: string }
  /** Somebody wants to go on with this sitting: save it, and let it go. */
  | { readonly letGo: string };

const CHANNEL = 'waybill/holds';
/** Real ms within which an open tab answers. */
const ANSWER_TIME = 250;

const openChannel = (): BroadcastChannel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);

/** Tells other tabs that this one holds a sitting, until the returned function is called. `letGo`: one of them wants it. */
export function announceHold(id: string, letGo: () => void): () => void {
  const channel = openChannel();
  if (channel === null) return () => undefined;
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if ('ask' in data) channel.postMessage({ hold: id } satisfies Said);
    else if ('letGo' in data && data.letGo === id) letGo();
  };
  return () => channel.close();
}

/** The sittings that are held in tabs which answer. For browsers, and pages served by plain http, that have no locks. */
export function askWhoHolds(): Promise<ReadonlySet<string>> {
  const channel = openChannel();
  const held = new Set<string>();
  if (channel === null) return Promise.resolve(held);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if ('hold' in data) held.add(data.hold);
  };
  channel.postMessage({ ask: 'who-holds' } satisfies Said);
  return new Promise((resolve) => {
    setTimeout(() => {
      channel.close();
      resolve(held);
    }, ANSWER_TIME);
  });
}

/** Asks the tab that holds a sitting to save it and let it go. */
export function askToLetGo(id: string): void {
  const channel = openChannel();
  channel?.postMessage({ letGo: id } satisfies Said);
  channel?.close();
}
