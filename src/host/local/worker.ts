import type { Push } from '../../session/protocol.ts';
import { HostError } from '../host-error.ts';
import { openSitting } from './open-sitting.ts';
import type { Call } from './opening.ts';
import { PortWire } from './port-wire.ts';

/** Opens a sitting in the worker. Packs, engine, scoring and storage run here and not in the page. */
async function answer({ opening, port }: Call): Promise<void> {
  const wire = new PortWire(port);
  try {
    const session = await openSitting(opening);
    session.connect(wire);
  } catch (error) {
    const { key, values, file } = error instanceof HostError ? error : new HostError('sitting/failed');
    const refused: Push = { push: 'refused', key, values, ...(file === undefined ? {} : { file }) };
    wire.send(JSON.stringify(refused));
    // An unexpected error also goes to the console.
    if (!(error instanceof HostError)) throw error;
  }
}

addEventListener('message', ({ data }: MessageEvent<Call>) => void answer(data));
// Tells the page that the worker was loaded.
postMessage('loaded');
