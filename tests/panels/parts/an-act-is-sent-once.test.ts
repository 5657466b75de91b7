import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PerformResult, SittingHost } from '../../../src/host/index.ts';
import { Form } from '../../../src/panels/parts/form.ts';
import { performEach } from '../../../src/panels/parts/outcome.ts';
import { actsOf, PaperActs } from '../../../src/panels/parts/paper-acts.ts';
import type { DraftStore } from '../../../src/panels/shell/draft-store.ts';
import { LateAnswers } from '../../support/late-answers.ts';

const DONE: PerformResult = { refusal: null, happenings: [] };
const REFUSED: PerformResult = { refusal: { key: 'order/unknown' }, happenings: [] };

function drafts(): DraftStore {
  const kept = new Map<string, unknown>();
  return {
    get: <T>(key: string) => kept.get(key) as T | undefined,
    set: (key, value) => kept.set(key, value),
    clear: (key) => kept.delete(key),
    watch: () => () => undefined,
  };
}

describe('an act that waits for its answer', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('an act is not sent a second time until its answer has come', async () => {
    const line = new LateAnswers<PerformResult>();
    const acts = new PaperActs();
    const click = (): void => acts.start('order/confirm', () => line.ask('order/confirm'));
    click();
    click();
    expect(line.asked).toHaveLength(1);
    await line.at(0).answer(REFUSED);
    click();
    expect(line.asked).toHaveLength(2);
  });

  test('an act that waits leaves the other acts of the paper free', () => {
    const line = new LateAnswers<PerformResult>();
    const acts = new PaperActs();
    acts.start('order/hold', () => line.ask('order/hold'));
    acts.start('order/cancel', () => line.ask('order/cancel'));
    expect(line.asked.map(({ question }) => question)).toEqual(['order/hold', 'order/cancel']);
  });

  test('a paper shows after a moment that an act waits, until the answer is there', async () => {
    const line = new LateAnswers<PerformResult>();
    const acts = new PaperActs();
    const drawn: boolean[] = [];
    acts.subscribe(() => drawn.push(acts.isWaiting('order/confirm')));
    acts.start('order/confirm', () => line.ask('order/confirm'));
    vi.advanceTimersByTime(100);
    expect([acts.isSent('order/confirm'), drawn]).toEqual([true, [false]]);
    vi.advanceTimersByTime(100);
    expect([acts.isSent('order/confirm'), drawn]).toEqual([true, [false, true]]);
    await line.at(0).answer(DONE);
    expect([acts.isSent('order/confirm'), drawn]).toEqual([false, [false, true, false]]);
  });

  test('a paper does not flicker where the answer comes at once', async () => {
    const line = new LateAnswers<PerformResult>();
    const acts = new PaperActs();
    const drawn: boolean[] = [];
    acts.subscribe(() => drawn.push(acts.isWaiting('order/confirm')));
    acts.start('order/confirm', () => line.ask('order/confirm'));
    await line.at(0).answer(DONE);
    vi.advanceTimersByTime(1_000);
    expect(drawn).not.toContain(true);
  });

  test('an act still waits when its paper is closed and opened again', () => {
    const line = new LateAnswers<PerformResult>();
    const host = {} as SittingHost;
    const close = actsOf(host, 'order/O-001').subscribe(() => undefined);
    actsOf(host, 'order/O-001').start('order/confirm', () => line.ask('order/confirm'));
    vi.advanceTimersByTime(200);
    close();
    expect(actsOf(host, 'order/O-001').isWaiting('order/confirm')).toBe(true);
    expect(actsOf(host, 'order/O-002').isWaiting('order/confirm')).toBe(false);
  });
});

describe('what came of the acts of a paper', () => {
  const done = { done: 1, refused: [] };
  const refused = { done: 0, refused: [{ name: '', words: 'no' }] };

  test('the outcome of a later act replaces the earlier one', () => {
    const acts = new PaperActs();
    acts.show('decide', refused, acts.mark());
    acts.show('amend', done, acts.mark());
    expect([acts.outcome('decide'), acts.outcome('amend')]).toEqual([undefined, done]);
  });

  test('the outcomes of acts sent together stand beside each other', () => {
    const acts = new PaperActs();
    const [first, second] = [acts.mark(), acts.mark()];
    acts.show('amend', refused, second);
    acts.show('decide', done, first);
    expect([acts.outcome('decide'), acts.outcome('amend')]).toEqual([done, refused]);
  });

  test('an outcome is kept for a closed paper, and put away once it was read', () => {
    const acts = new PaperActs();
    const sent = acts.mark();
    acts.subscribe(() => undefined)();
    acts.show('decide', refused, sent);
    expect(acts.outcome('decide')).toBe(refused);
    acts.subscribe(() => undefined)();
    expect(acts.outcome('decide')).toBeUndefined();
  });
});

describe('a form that was sent', () => {
  test('a sent form is cleared when nothing was typed since', () => {
    const form = new Form(drafts(), 'order/O-001/cancel', () => undefined);
    form.set('reason', 'fraud');
    form.clearUnlessChanged(form.standing());
    expect(form.text('reason')).toBe('');
  });

  test('a sent form keeps the input typed while it waited for the answer', () => {
    const form = new Form(drafts(), 'order/O-001/cancel', () => undefined);
    form.set('reason', 'fraud');
    const sent = form.standing();
    form.set('reason', 'address');
    form.clearUnlessChanged(sent);
    expect(form.text('reason')).toBe('address');
  });
});

describe('an act on many things', () => {
  const things = ['O-001', 'O-002'].map((id) => ({ id, name: id }));
  const sendTo = (line: LateAnswers<PerformResult>) =>
    performEach({ perform: (_, input) => line.ask(input) } as SittingHost, 'order/close', things, (ids) => ids);

  test('a bulk act that is refused is tried with each thing alone', async () => {
    const line = new LateAnswers<PerformResult>();
    const outcome = sendTo(line);
    await line.at(0).answer(REFUSED);
    await line.at(2).answer(REFUSED);
    await line.at(1).answer(DONE);
    expect(line.asked.map(({ question }) => question)).toEqual([['O-001', 'O-002'], ['O-001'], ['O-002']]);
    expect(await outcome).toEqual({ done: 1, refused: [{ name: 'O-002', refusal: { key: 'order/unknown' } }] });
  });

  test('a bulk act is never done twice where the line broke before the answer came', async () => {
    const line = new LateAnswers<PerformResult>();
    const outcome = sendTo(line);
    await line.at(0).breakLine();
    expect(await outcome).toEqual({ done: 0, refused: [{ name: '', refusal: { key: 'sitting/no-answer' } }] });
    expect(line.asked).toHaveLength(1);
  });
});
