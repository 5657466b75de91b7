import { z } from 'zod';
import type { WorldReader } from '../../../kernel/step.ts';
import { makeAddressLine } from '../../shop/buyer.ts';
import { catalogueOf } from '../../shop/catalogue.ts';
import { missingFacts, typedWarnings } from '../../shop/letter.ts';
import { idInput, languageInput, makeAction, textInput } from '../../shop/trainee-action.ts';
import { lineKey } from '../../shop/typed-code.ts';
import { tell } from '../happenings.ts';
import { FACTS, FACTS_NEEDED, type Fact, INQUIRY, type Inquiry, REPLIES, type Reply } from '../inquiry.ts';
import { ORDER, type Order, type OrderStateValue, stateOf } from '../order.ts';
import { asOneOrder, laterId, needOrder, parcelOrders, refuseUnseen, shipmentOf } from '../order-look-ups.ts';
import { answerHangsOn, fittingReplies, topicOf } from '../replies.ts';
import { visibleStage } from '../visible.ts';

/** Answers a buyer's question: a reply, facts taken from an order, own words. */
export const inquiryAnswer = makeAction({
  kind: 'inquiry/answer',
  indicators: ['P3.1.2'],
  input: z
    .object({
      inquiry: idInput,
      reply: z.enum(REPLIES),
      order: idInput.nullable(),
      facts: z.array(z.enum(FACTS)).max(FACTS.length),
      language: languageInput,
      text: textInput,
    })
    .strict(),
  check: (world, { inquiry: id, order, facts }) => {
    const inquiry = world.get(INQUIRY, id);
    if (inquiry === undefined) return { key: 'inquiry/unknown', values: { inquiry: id } };
    if (inquiry.answer !== undefined) return { key: 'inquiry/answered-already', page: 'changes' };
    if (order === null) return facts.length > 0 ? { key: 'inquiry/facts-without-order', page: 'changes' } : null;
    return refuseUnseen(world, order);
  },
  apply: (step, input) => {
    const inquiry = step.need(INQUIRY, input.inquiry);
    const order = needOrder(step, inquiry.order);
    const other = inquiry.otherOrder === undefined ? undefined : step.get(ORDER, inquiry.otherOrder);
    const source = input.order === null ? undefined : needOrder(step, input.order);
    const mode = shipmentOf(step, order)?.mode;
    const lead = order.travelsWith === undefined ? order : needOrder(step, order.travelsWith);
    const parcel = asOneOrder(parcelOrders(step, lead));
    const topic = topicOf(step, inquiry);
    const seen = visibleStage(order, shipmentOf(step, order));
    const [catalogue, sent] = [catalogueOf(step), { mode, parcel }];
    const fittingAt = (state: OrderStateValue): readonly Reply[] =>
      fittingReplies(topic, order, other, state, sent, catalogue, step.now);
    const called = fittingAt(seen);
    const fitting = new Set([...called, ...fittingAt(stateOf(order))]);
    const missing = missingFacts(FACTS_NEEDED[input.reply], input.facts);
    step.update(INQUIRY, inquiry.id, (draft) => {
      draft.answer = {
        reply: input.reply,
        order: input.order,
        facts: input.facts,
        language: input.language,
        text: input.text,
        at: step.now,
      };
    });
    tell(step, 'inquiry/answered', inquiry.id, {
      topic,
      order: inquiry.order,
      reply: input.reply,
      fits: fitting.has(input.reply),
      factsRight: missing.length === 0 && factsFrom(input.facts, source, order, other),
      missing,
      called: {
        replies: called,
        facts: FACTS_NEEDED[input.reply],
        language: inquiry.buyer.language,
        from: input.order,
        because: answerHangsOn(topic, order, seen, sent, catalogue, step.now),
      },
      otherBuyer: input.facts.length > 0 && source !== undefined && source.buyer.id !== inquiry.buyer.id,
      language: input.language,
      rightLanguage: input.language === inquiry.buyer.language,
      warnings: typedWarnings(step, inquiry.buyer.id, input.text, input.language),
      change: changeOf(step, input.reply, order, other, inquiry),
    });
  },
});

/** Facts count when they were taken from an order the question is about. */
function factsFrom(facts: readonly Fact[], source: Order | undefined, order: Order, other: Order | undefined): boolean {
  if (facts.length === 0) return true;
  return source !== undefined && (source.id === order.id || source.id === other?.id || source.partOf === order.id);
}

const REFUSALS: ReadonlySet<Reply> = new Set([
  'address-cannot',
  'address-too-late',
  'combine-cannot',
  'cancel-too-late',
]);

/** Whether what the answer promises has been done by now; what is done later is seen by the happenings that follow. */
function changeOf(world: WorldReader, reply: Reply, order: Order, other: Order | undefined, inquiry: Inquiry) {
  if (REFUSALS.has(reply)) return 'refused-by-rule';
  const done: Partial<Record<Reply, boolean>> = {
    'address-changed':
      inquiry.newAddress !== undefined &&
      lineKey(makeAddressLine(order.address)) === lineKey(makeAddressLine(inquiry.newAddress)),
    combined: other !== undefined && (order.travelsWith === other.id || other.travelsWith === order.id),
    cancelled: stateOf(order).review === 'rejected',
    'split-agreed': world.get(ORDER, laterId(order.id)) !== undefined,
  };
  const made = done[reply];
  if (made === undefined) return 'none';
  return made ? 'made' : 'promised-only';
}
