import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Letter } from '../../session/relay.ts';
import type { Hall } from '../hall/hall.ts';
import { joinSchema } from '../hall/plan.ts';
import type { Seat } from '../hall/seat.ts';
import { makeId } from '../hall/secrets.ts';
import type { Session } from '../hall/session.ts';
import { hashSeatCode, readSeatCode } from '../roster/seat-code.ts';
import { Link } from './link.ts';
import { checkSchema, handSchema, packetSchema, type SittingDown, sittingDownSchema } from './messages.ts';
import { Refused, readAs, secretIn } from './refused.ts';
import { Streams } from './streams.ts';
import { Trickle } from './trickle.ts';
import { WrongCodes } from './wrong-codes.ts';

interface SeatRouteParts {
  readonly hall: Hall;
  readonly date: () => number;
}

/** Requests that a seat may make at once, and each second: ten times what a hurried candidate needs. */
const REQUESTS = { atOnce: 100, perSecond: 20 };

/** Real ms for which a question waits for something to be said, where a stream cannot be kept open. */
const LONGEST_POLL = 10_000;

const heardQuery = z.object({ heard: z.coerce.number().int().min(0) });

/** What a page is told of its seat with every answer. */
const standing = ({
  state,
  canSave,
  row: { messages, lease, needs, breakUntil, seen, isIdentified, handUp },
}: Seat) => ({
  state,
  /** Whether the seat waits for somebody of the staff before its clock may go on. */
  waits: lease.waits,
  /** Whether its clock goes on as soon as the candidate does. */
  isReady: lease.isReady,
  largeText: needs.largeText,
  isIdentified,
  isHandUp: handUp !== undefined,
  /** Whether the hall can store what is done: while it cannot, the clock stands. */
  canSave,
  ...(breakUntil === undefined ? {} : { breakUntil }),
  /** What its page has not shown yet, the oldest first. */
  messages: messages.filter(({ no }) => no > seen),
});

/** Whether a page has sat down by a later request than this one of its own. */
const isLater = (known: SittingDown, asked: SittingDown): boolean =>
  asked.page !== '' && known.page === asked.page && known.time > asked.time;

declare module 'fastify' {
  interface FastifyRequest {
    /** The seat of a request, once its secret was looked at. */
    place: NonNullable<ReturnType<Hall['seatOf']>> | undefined;
  }
}

class SeatRoutes {
  readonly #hall: Hall;
  readonly #date: () => number;
  readonly #wrongCodes: WrongCodes;
  readonly #streams = new Streams();
  readonly #requests = new Map<string, Trickle>();
  /** The link of each seat: a newer one ends the older. */
  readonly #links = new WeakMap<Seat, Link>();

  constructor({ hall, date }: SeatRouteParts) {
    this.#hall = hall;
    this.#date = date;
    this.#wrongCodes = new WrongCodes(date);
  }

  /** Refuses, before anything of it is read, a request of nobody's seat, or of a seat that asks too much. */
  async admit(request: FastifyRequest): Promise<void> {
    const { id } = this.#seatOf(request).row;
    const requests = this.#requests.get(id) ?? new Trickle(REQUESTS.atOnce, REQUESTS.perSecond, this.#date);
    this.#requests.set(id, requests);
    if (!requests.take()) throw new Refused(429, 'hall/too-fast');
  }

  async join(request: FastifyRequest) {
    const asked = readAs(joinSchema, request.body);
    // Nobody guesses the code of a seat: it is looked at always, so that whoever has it is not kept out by those who guess.
    if ('name' in asked && !this.#wrongCodes.isOpenFor(request.ip)) throw new Refused(429, 'hall/too-many-codes');
    // Whoever guesses makes no work: other servers' sessions are looked for only where a wrong code would still be counted.
    const session = this.#wrongCodes.isOpenFor(request.ip)
      ? await this.#hall.lookForCode(asked.code)
      : this.#hall.byCode(asked.code);
    if (session === undefined) return this.#wrongCode(request, 'no-such-code');
    const { title, pack, mode, kind } = session.row.plan;
    const { seat, secret } = await ('name' in asked
      ? this.#joinByName(session, asked.name)
      : this.#joinByCode(session, asked.seatCode, request));
    const { id, place, label } = seat.row;
    const where = { place, ...(label === undefined ? {} : { label }) };
    return { session: { title, pack, mode, kind }, seat: id, ...where, secret };
  }

  async #joinByName(session: Session, name: string) {
    // A seat of an examination is opened by its own code.
    if (session.row.plan.kind === 'examination') throw new Refused(409, 'hall/needs-seat-code');
    const joined = await session.join(name);
    if (joined === null) throw new Refused(409, 'hall/class-full', { count: session.state.places });
    return joined;
  }

  async #joinByCode(session: Session, code: string, request: FastifyRequest) {
    const read = readSeatCode(code);
    const seat = read === null ? undefined : session.seatOfCode(hashSeatCode(read));
    if (seat === undefined) return this.#wrongCode(request, 'no-such-seat-code');
    return { seat, secret: await seat.take() };
  }

  /** The candidate raises a hand, or takes it down. */
  async hand(request: FastifyRequest) {
    const seat = this.#seatOf(request);
    await seat.setHand(readAs(handSchema, request.body).isUp);
    return { seat: standing(seat) };
  }

  /** Where too many were wrong, the answer does not say any more which of two codes was. */
  #wrongCode({ ip }: FastifyRequest, key: string): never {
    if (!this.#wrongCodes.isOpenFor(ip)) throw new Refused(429, 'hall/too-many-codes');
    this.#wrongCodes.count(ip);
    throw new Refused(404, `hall/${key}`);
  }

  /** What the page says of its machine while it waits. */
  async check(request: FastifyRequest) {
    const seat = this.#seatOf(request);
    await seat.setCheck(readAs(checkSchema, request.body));
    return { seat: standing(seat) };
  }

  /** A page sits down: it gets a link of its own. */
  async sitDown(request: FastifyRequest) {
    const seat = this.#seatOf(request);
    const by = readAs(sittingDownSchema, request.body ?? {});
    const before = this.#links.get(seat);
    // The page has given this request up, and sits here already by a later one.
    if (before !== undefined && isLater(before.by, by)) throw new Refused(410, 'hall/link-gone');
    const link = new Link(makeId(), by);
    this.#links.set(seat, link);
    seat.connect(link);
    before?.close();
    return { link: link.id, seat: standing(seat) };
  }

  async say(request: FastifyRequest) {
    const [seat, link] = this.#linkOf(request);
    const { heard, letters, seen, goesOn } = readAs(packetSchema, request.body);
    const said = link.answer(heard, () => {
      seat.heard({ seen, goesOn });
      link.receive(heard, letters);
    });
    const fleeting = link.takeFleeting();
    return {
      ...{ heard: link.heard, sent: link.sent, seat: standing(seat) },
      ...(said.length === 0 ? {} : { letters: said }),
      ...(fleeting === null ? {} : { fleeting }),
    };
  }

  /** Sends what is said as it is said (server-sent events). */
  stream(request: FastifyRequest, reply: FastifyReply): void {
    const [, link] = this.#linkOf(request);
    const { heard } = readAs(heardQuery, request.query);
    this.#streams.open(reply, link, heard);
  }

  /** The same where something on the way keeps streams back: what is said by now, or as soon as anything is. */
  poll(request: FastifyRequest): Promise<{ readonly letters: readonly Letter[]; readonly isOver: boolean }> {
    const [, link] = this.#linkOf(request);
    const { heard } = readAs(heardQuery, request.query);
    return new Promise((resolve) => {
      const letters: Letter[] = [];
      const finish = (): void => {
        clearTimeout(timer);
        stop();
        resolve({ letters, isOver: !link.isOpen });
      };
      let timer = setTimeout(finish, LONGEST_POLL);
      let stop: () => void = () => undefined;
      stop = link.listen(
        {
          letter: (letter) => {
            letters.push(letter);
            clearTimeout(timer);
            // What is said in the same moment goes along.
            timer = setTimeout(finish, 10);
          },
          end: finish,
        },
        heard,
      );
    });
  }

  /**
   * A text that many pages are told alike, and that belongs to a letter of this seat's link. Its name says what is in it, so browsers of
   * a class keep it; on the computer of an examination nothing of the form stays behind.
   */
  async shared(request: FastifyRequest, reply: FastifyReply): Promise<Buffer> {
    const { seat, session } = this.#placeOf(request);
    const { name } = request.params as { readonly name: string };
    const bytes = this.#links.get(seat)?.shared(name);
    if (bytes === undefined) throw new Refused(410, 'hall/link-gone');
    reply.headers({
      'content-type': 'application/json; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': session.row.plan.kind === 'class' ? 'private, max-age=86400, immutable' : 'no-store',
    });
    return bytes;
  }

  /** What the candidate keeps of the hand-in. */
  async receipt(request: FastifyRequest) {
    const { seat, session } = this.#placeOf(request);
    const receipt = await session.receiptOf(seat);
    if (receipt === null) throw new Refused(409, 'hall/not-over');
    return receipt;
  }

  #placeOf(request: FastifyRequest) {
    const { seat: id } = request.params as { readonly seat: string };
    const place = request.place ?? this.#hall.seatOf(id, secretIn(request.headers.authorization));
    if (place === undefined) throw new Refused(401, 'hall/no-such-seat');
    request.place = place;
    return place;
  }

  #seatOf(request: FastifyRequest): Seat {
    return this.#placeOf(request).seat;
  }

  #linkOf(request: FastifyRequest): readonly [Seat, Link] {
    const seat = this.#seatOf(request);
    const { link: id } = request.params as { readonly link: string };
    const link = this.#links.get(seat);
    // Another page has the seat. Where none has, the server was started anew, and this page sits down again.
    if (link?.id !== id) throw new Refused(410, link === undefined ? 'hall/link-gone' : 'hall/seat-taken');
    return [seat, link];
  }
}

/** The routes of those who work at a seat. */
export function addSeatRoutes(app: FastifyInstance, parts: SeatRouteParts): void {
  const routes = new SeatRoutes(parts);
  app.decorateRequest('place', undefined);
  app.post('/api/join', (request) => routes.join(request));
  const admitted = { onRequest: (request: FastifyRequest) => routes.admit(request) };
  app.get('/api/seats/:seat/receipt', admitted, (request) => routes.receipt(request));
  app.post('/api/seats/:seat/hand', admitted, (request) => routes.hand(request));
  app.post('/api/seats/:seat/check', admitted, (request) => routes.check(request));
  app.post('/api/seats/:seat/links', admitted, (request) => routes.sitDown(request));
  app.post('/api/seats/:seat/links/:link', admitted, (request) => routes.say(request));
  app.get('/api/seats/:seat/links/:link/stream', admitted, (request, reply) => routes.stream(request, reply));
  app.get('/api/seats/:seat/shared/:name', admitted, (request, reply) => routes.shared(request, reply));
  app.get('/api/seats/:seat/links/:link/poll', admitted, (request) => routes.poll(request));
}
