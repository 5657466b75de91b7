import { expect, test } from 'vitest';
import { cleanLine, lineKey } from '../../../src/operations/shop/typed-code.ts';
import { deskWith } from '../../support/desk.ts';

test('an amended address is kept without the signs nobody sees', () => {
  const desk = deskWith([{}]);
  const { address } = desk.order('O-1');
  desk.do('order/amend', {
    order: 'O-1',
    address: { ...address, street: `\u202a ${address.street}\u200b\u202c`, postcode: `${address.postcode}\u00a0` },
  });
  expect(desk.order('O-1').address).toMatchObject({ street: address.street, postcode: address.postcode });
});

test('addresses are compared without width, case, kinds of dashes and unseen signs', () => {
  expect(lineKey('１－２－３　Ｓａｋａｅ\u200b')).toBe(lineKey('1–2−3 sakae'));
  expect(lineKey('1-2-3')).not.toBe(lineKey('1-2-4'));
  expect(cleanLine(' a\u00a0\u200b b ')).toBe('a b');
});
