import { SessionClient } from '../../src/host/client.ts';
import type { PerformResult } from '../../src/host/perform-result.ts';
import type { Language, SittingHost } from '../../src/host/port.ts';
import type { Form } from '../../src/operations/market/form.ts';
import { ordersOf } from '../../src/operations/orders/view.ts';
import { startI18n } from '../../src/panels/i18n.ts';
import '../../src/panels/orders/order/order-paper.ts';
import { openDrafts } from '../../src/panels/shell/draft-store.ts';
import type { PaperProps } from '../../src/panels/shell/paper.ts';
import { Autosave } from '../../src/session/autosave.ts';
import { MemoryStore } from '../../src/session/memory-store.ts';
import { makeMemoryWire } from '../../src/session/memory-wire.ts';
import { SittingService } from '../../src/session/service.ts';
import type { Timers } from '../../src/session/timers.ts';
import { Sitting } from '../../src/sitting/sitting.ts';

/** Time stands. */
const STANDING: Timers = { now: () => 0, date: () => 0, every: () => () => undefined };

/** An act that was sent over the slow line. */
interface Sent {
  readonly action: string;
  answer(): void;
  breakLine(): void;
}

/** An order desk in this page whose host answers acts only when it is told to. */
export interface LateDesk {
  /** Acts in the order in which they were sent; each is done when it is answered. */
  readonly sent: readonly Sent[];
  /** Orders nobody has decided on. */
  readonly undecided: readonly string[];
  /** Lays the paper of an order on the page, a new one each time. */
  open(order: string): void;
  close(): void;
}

const NEVER: PerformResult = { refusal: null, happenings: [] };

function slowed(host: SittingHost, sent: Sent[]): SittingHost {
  const perform = (action: string, input: unknown): Promise<PerformResult> =>
    new Promise((resolve, reject) => {
      const answer = (): void => void host.perform(action, input).then(resolve, () => resolve(NEVER));
      sent.push({ action, answer, breakLine: () => reject(new Error('the line broke')) });
    });
  return new Proxy<SittingHost>(host, {
    get(_, name) {
      if (name === 'perform') return perform;
      const value = host[name as keyof SittingHost];
      return typeof value === 'function' ? value.bind(host) : value;
    },
  });
}

/** Sets the desk up at a moment of a form, with every list of orders opened. */
export async function openLateDesk(form: Form, at: number, language: Language): Promise<LateDesk> {
  await startI18n(language);
  const sitting = Sitting.begin(form, 'practice', 'late');
  sitting.advance(at);
  for (const { id } of form.catalogue.channels) sitting.perform('channel/open', { channel: id });
  const sent: Sent[] = [];
  const [here, there] = makeMemoryWire();
  const saver = new Autosave(new MemoryStore(), 0);
  new SittingService({ sitting, saver, timers: STANDING }).connect(there);
  const host = slowed(await SessionClient.open(here, language, STANDING.now), sent);
  const drafts = openDrafts('late');
  const { orders } = ordersOf(host.view());
  return {
    sent,
    undecided: orders.filter(({ stage }) => stage.review === 'undecided').map(({ id }) => id),
    open(id) {
      const props: PaperProps = { host, paper: { kind: 'order', id }, drafts };
      document.body.replaceChildren(Object.assign(document.createElement('wb-order-paper'), props));
    },
    close: () => document.body.replaceChildren(),
  };
}
