import type { Wire } from '../../session/wire.ts';
import type { Call, Opening } from './opening.ts';
import { PortWire } from './port-wire.ts';

/** The worker of this page. It plays every sitting that the page opens. */
interface Running {
  readonly worker: Worker;
  /** Wires that wait for the worker to be loaded. */
  readonly waiting: Set<PortWire>;
}

let running: Running | null = null;

function start(): Running {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const started: Running = { worker, waiting: new Set() };
  const fail = (): void => {
    if (running === started) running = null;
    worker.terminate();
    for (const wire of started.waiting) wire.lose();
  };
  // The first message says that the worker was loaded. A later error concerns one sitting and is answered over its wire.
  worker.addEventListener('error', fail);
  worker.addEventListener('message', () => {
    worker.removeEventListener('error', fail);
    started.waiting.clear();
  });
  return started;
}

/** Starts the worker ahead of time, so that the first sitting begins as fast as the second. */
export function warmWorker(): void {
  running ??= start();
}

/** Opens a sitting in this page's worker and returns the wire to it. */
export function callWorker(opening: Opening): Wire {
  running ??= start();
  const { port1, port2 } = new MessageChannel();
  const call: Call = { opening, port: port2 };
  running.worker.postMessage(call, [port2]);
  const wire = new PortWire(port1);
  running.waiting.add(wire);
  return wire;
}
