import { expect, test } from 'vitest';
import {
  closed,
  findingsOn,
  firstBatch,
  labelsOf,
  listeningDesk,
  readCarefully,
  setTag,
} from '../../support/social/listening.ts';
import type { SocialTestDesk } from '../../support/social-desk.ts';

const BATCH = 'batch/L-01';

const points = (desk: SocialTestDesk): Record<string, string> =>
  Object.fromEntries(
    Object.entries(findingsOn(desk, BATCH)).map(([id, { earned, possible }]) => [id, `${earned}/${possible}`]),
  );

function markFakes(desk: SocialTestDesk): void {
  for (const { id } of firstBatch(desk).fakes) setTag(desk, id, 'mark', labelsOf(desk, id).mark);
}

const ALL = { 'heard-topics': '4/4', 'heard-sentiments': '4/4', 'heard-brands': '2/2', 'heard-fakes': '2/2' };

test('a batch that is read with care has all points at once', () => {
  const desk = listeningDesk();
  readCarefully(desk, firstBatch(desk).customers);
  markFakes(desk);
  expect(points(desk)).toEqual(ALL);
});

test('sixty per cent of a batch are enough, and whoever tags more may err', () => {
  const desk = listeningDesk();
  const { customers } = firstBatch(desk);
  readCarefully(desk, customers);
  markFakes(desk);
  // Two wrong ones of some fourteen.
  for (const { id } of customers
    .filter(({ id }) => labelsOf(desk, id).sentiments.every((each) => each !== 'mixed'))
    .slice(0, 2))
    setTag(desk, id, 'sentiment', 'mixed');
  expect(points(closed(desk, 'first-batch'))).toEqual(ALL);
});

test('whoever tags too few is told how many are left', () => {
  const desk = listeningDesk();
  readCarefully(desk, firstBatch(desk).customers.slice(0, 3));
  const { 'heard-topics': topics } = findingsOn(closed(desk, 'first-batch'), BATCH);
  expect(topics?.earned).toBe(1);
  expect(topics?.details?.[0]).toMatchObject({ key: 'because.heard-left' });
});

test('the same key on everything earns nothing', () => {
  const desk = listeningDesk();
  const { customers, fakes } = firstBatch(desk);
  for (const { id } of [...customers, ...fakes]) {
    setTag(desk, id, 'topic', 'sustainability');
    setTag(desk, id, 'sentiment', 'mixed');
  }
  expect(points(closed(desk, 'first-batch'))).toMatchObject({ 'heard-topics': '0/4', 'heard-sentiments': '0/4' });
});

test('a wrong tag names the post, what it says, and the right label', () => {
  const desk = listeningDesk();
  const { customers } = firstBatch(desk);
  const [post] = customers.filter(({ id }) => !labelsOf(desk, id).topics.includes('service'));
  if (post === undefined) throw new Error('all of it is about service');
  setTag(desk, post.id, 'topic', 'service');
  const { 'heard-topics': topics } = findingsOn(closed(desk, 'first-batch'), BATCH);
  expect(topics?.details).toContainEqual({
    key: 'because.heard-topic',
    values: {
      heardAuthor: `@${post.author}`,
      heardText: post.text,
      heardTopic: 'service',
      rightHeardTopic: labelsOf(desk, post.id).topics.join(', '),
    },
  });
  expect(topics?.page).toBe('tagging');
});

test('a brand that the tool has read right and the trainee has changed costs a point', () => {
  const desk = listeningDesk();
  const { customers } = firstBatch(desk);
  readCarefully(desk, customers);
  markFakes(desk);
  const { id } = customers.find((post) => labelsOf(desk, post.id).brands.includes(post.guess)) ?? { id: '' };
  const wrong = ['claydawn', 'squarewood'].find((each) => !labelsOf(desk, id).brands.includes(each)) ?? '';
  setTag(desk, id, 'brand', wrong);
  expect(points(closed(desk, 'first-batch'))['heard-brands']).not.toBe('2/2');
});

test('a customer who is taken for a fake costs as much as a fake that is found earns', () => {
  const desk = listeningDesk();
  const { customers, fakes } = firstBatch(desk);
  markFakes(desk);
  for (const { id } of customers.slice(0, fakes.length)) setTag(desk, id, 'mark', 'shill');
  const { 'heard-fakes': found } = findingsOn(closed(desk, 'first-batch'), BATCH);
  expect(found?.earned).toBe(0);
  expect(found?.details?.map(({ key }) => key)).toContain('because.heard-is-customer');
  expect(found?.page).toBe('not-customers');
});

test('whoever has gone through a batch is told which fakes and misread brands were passed over', () => {
  const desk = listeningDesk();
  const { customers, fakes } = firstBatch(desk);
  for (const { id } of customers) setTag(desk, id, 'topic', labelsOf(desk, id).topics[0] ?? '');
  const { 'heard-fakes': found, 'heard-brands': brands } = findingsOn(closed(desk, 'first-batch'), BATCH);
  expect(found?.details?.map(({ key }) => key)).toEqual(fakes.map(() => 'because.heard-missed'));
  expect(brands?.details?.map(({ key }) => key)).toContain('because.heard-brand');
});

test('a batch that nobody looks at has no points', () => {
  expect(points(closed(listeningDesk(), 'first-batch'))).toEqual({
    ...{ 'heard-topics': '0/4', 'heard-sentiments': '0/4', 'heard-brands': '0/2', 'heard-fakes': '0/2' },
  });
});

test('what is tagged after the limit changes no verdict', () => {
  const desk = closed(listeningDesk(), 'first-batch');
  readCarefully(desk, firstBatch(desk).customers);
  expect(points(desk)).toMatchObject({ 'heard-topics': '0/4', 'heard-sentiments': '0/4' });
});
