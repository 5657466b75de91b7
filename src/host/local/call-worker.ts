import type { Wire } from '../../session/wire.ts';
import type { Call, Opening } from './opening.ts';
import { PortWire } from './port-wire.ts';

/** The worker of this page. One is enough: it plays whatever sitting is open. */
interface Running {
  readonly worker: Worker;
  /** Lines that wait for the worker to be loaded. */
  readonly waiting: Set<PortWire>;
}

let running: Running | null = null;

function start(): Running {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const started: Running = { worker, waiting: new Set() };
  const fail = (): void => {
    if (running === started) running = null;
    worker.terminate();
    for (const line of started.waiting) line.lose();
  };
  // Its first word says that it was loaded. What goes wrong later is one sitting's matter, and is answered there.
  worker.addEventListener('error', fail);
  worker.addEventListener('message', () => {
    worker.removeEventListener('error', fail);
    started.waiting.clear();
  });
  return started;
}

/** Starts the worker before it is called: the first sitting then begins as fast as the second. */
export function warmWorker(): void {
  running ??= start();
}

/** A wire to a sitting that is played in this page's worker. */
export function callWorker(opening: Opening): Wire {
  running ??= start();
  const { port1, port2 } = new MessageChannel();
  const call: Call = { opening, port: port2 };
  running.worker.postMessage(call, [port2]);
  const line = new PortWire(port1);
  running.waiting.add(line);
  return line;
}
