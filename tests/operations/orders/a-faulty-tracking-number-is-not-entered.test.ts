import { describe, expect, test } from 'vitest';
import { cleanTracking } from '../../../src/operations/orders/tracking-number.ts';
import { deskWith } from '../../support/desk.ts';

describe('a copied number loses what came along', () => {
  test.each([
    'RR123456785TW\u200b',
    'RR−123456785−TW',
    'RR–123456785—TW',
    '\u202aRR123456785TW\u202c',
    "'RR123456785TW",
    '“RR123456785TW”',
    '\ufeffrr 123 456 785 tw',
    'RR\u00a0123\u202f456\u3000785 TW',
    'ＲＲ１２３４５６７８５ＴＷ',
    'RRー123456785ーTW',
    'RR\u00ad123456785TW\u2060',
    '="RR123456785TW"',
  ])('%j', (text) => expect(cleanTracking(text)).toBe('RR123456785TW'));
});

describe('entering tracking numbers', () => {
  test('cleans the number whoever sends it', () => {
    const desk = deskWith([{}]).ship('O-1', 'epacket');
    const { label } = desk.shipment('O-1');
    desk.do('tracking/enter', { entries: [{ order: 'O-1', number: ` ${label.slice(0, 2)}–${label.slice(2)}\u200b` }] });
    expect(desk.happened('tracking/entered', 'O-1').at(-1)?.data).toMatchObject({ number: label, own: true });
  });

  test.each(['', '\u200b', '—', 'abc', 'RR123456785TW EMS 2.5 kg', '追蹤號碼'])('refuses %j', (number) => {
    const desk = deskWith([{}]).ship('O-1', 'epacket');
    expect(desk.refused('tracking/enter', { entries: [{ order: 'O-1', number }] })).toBe('tracking/not-a-number');
  });

  test('enters none of a list with a faulty number', () => {
    const desk = deskWith([{}, {}]).ship('O-1', 'epacket').ship('O-2', 'epacket');
    const { label } = desk.shipment('O-1');
    const entries = [
      { order: 'O-1', number: label },
      { order: 'O-2', number: '2.5 kg' },
    ];
    const before = desk.happened('tracking/entered', 'O-1').length;
    expect(desk.refused('tracking/enter', { entries })).toBe('tracking/not-a-number');
    expect(desk.happened('tracking/entered', 'O-1')).toHaveLength(before);
  });

  test('refuses two numbers for one order', () => {
    const desk = deskWith([{}]).ship('O-1', 'epacket');
    const { label } = desk.shipment('O-1');
    const entries = [
      { order: 'O-1', number: label },
      { order: 'O-1', number: 'LX000000000TW' },
    ];
    expect(desk.refused('tracking/enter', { entries })).toBe('input/twice');
  });
});
