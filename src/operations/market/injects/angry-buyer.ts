import type { RandomStream } from '../../../kernel/random.ts';
import type { WorldReader } from '../../../kernel/step.ts';
import { hasEnded, isBeforeHandOver, ORDER, type Order, stateOf } from '../../orders/order.ts';
import type { ServiceHouse, TicketTopic } from '../../service/house.ts';
import { houseOf } from '../../service/look-ups.ts';
import { TICKET } from '../../service/ticket.ts';
import { nameInLetters } from '../../shop/buyer.ts';
import { HOUR } from '../../shop/calendar.ts';
import { catalogueOf, find } from '../../shop/catalogue.ts';
import { familiesAbout, keyFor } from '../../shop/words.ts';
import { BUYER_GROWS_IMPATIENT } from '../agenda.ts';
import { ticketArrives } from '../contacts.ts';
import { foresee } from '../foreseen.ts';
import type { ComingTicket } from '../form.ts';
import { concernsOf } from '../truth.ts';
import { type Inject, numberedFrom } from './inject.ts';

/** Half an hour without an answer, and an angry buyer writes once more. */
const PATIENCE = HOUR / 2;
/** 1 furious … 5 delighted. */
const FURIOUS = 1;

/** What a buyer can be angry about who has no parcel yet; the house has to know the topic, and the pack to have words for it. */
function topicFor(world: WorldReader, { deliverBy }: Order): TicketTopic | undefined {
  const fitting: readonly TicketTopic[] = world.now > deliverBy ? ['late', 'where'] : ['where', 'late'];
  return fitting.find(
    (topic) =>
      houseOf(world).topics.some(({ id }) => id === topic) &&
      (familiesAbout(world, `tickets.${topic}`)?.length ?? 0) > 1,
  );
}

/** A buyer who waits for a parcel, and of whom no ticket has come. */
function mayBeAngry(world: WorldReader, order: Order, { desks }: ServiceHouse): boolean {
  const state = stateOf(order);
  return (
    state.review === 'confirmed' &&
    !hasEnded(state) &&
    order.partOf === undefined &&
    desks.some(({ channel }) => channel === order.channel) &&
    !world.all(TICKET).some(({ buyer }) => buyer.name === order.buyer.name) &&
    topicFor(world, order) !== undefined
  );
}

function numberFor(world: WorldReader, random: RandomStream): string {
  const taken = new Set(world.all(TICKET).map(({ number }) => number));
  for (;;) {
    const number = `#${random.int(20_000, 89_999)}`;
    if (!taken.has(number)) return number;
  }
}

function letterOf(world: WorldReader, random: RandomStream, order: Order, topic: TicketTopic): ComingTicket {
  const { buyer, channel, lines, number } = order;
  // The mailbox of the own store shows no order beside a message.
  const isShown = find(catalogueOf(world).channels, channel).dialect !== 'own-store';
  return {
    id: `T-${numberedFrom(world)}`,
    number: numberFor(world, random),
    channel,
    buyer: { id: buyer.id, name: buyer.name, language: buyer.language },
    sort: 'message',
    message: {
      key: keyFor(world, `tickets.${topic}.2`),
      values: { name: nameInLetters(buyer, buyer.language), product: lines[0]?.product ?? '', number },
    },
    ...(isShown ? { order: order.id } : {}),
  };
}

/** The buyer of an order that is under way, or has not left yet, writes in anger, and is judged like any other. */
export const angryBuyer: Inject = {
  trains: 'service',
  find: (world, random) => {
    const house = houseOf(world);
    const waiting = random.shuffle([...world.all(ORDER)]).filter((order) => mayBeAngry(world, order, house));
    // Best of all one whose parcel is under way, and who would never have written.
    const underWay = waiting.filter((order) => !isBeforeHandOver(stateOf(order)));
    const order = underWay.find(({ id }) => concernsOf(world, id).length === 0) ?? underWay[0] ?? waiting[0];
    const topic = order === undefined ? undefined : topicFor(world, order);
    if (order === undefined || topic === undefined) return null;
    const ticket = letterOf(world, random, order, topic);
    return (step) => {
      ticketArrives(step, { ticket });
      step.update(TICKET, ticket.id, (draft) => {
        draft.mood = FURIOUS;
      });
      foresee(step, step.now + PATIENCE, BUYER_GROWS_IMPATIENT, ticket.id, { ticket: ticket.id });
    };
  },
};
