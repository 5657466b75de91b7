import { describe, test } from 'vitest';
import { useHouse } from '../support/house.ts';
import { expectFit, expectNoBarrier, LANGUAGES } from '../support/screen-fit.ts';

const house = useHouse();

describe.each(LANGUAGES)('everybody can read and use, in %s,', (language) => {
  test('the home screen at the first start, and the settings', async () => {
    const { page, t } = await house.visit({ language, newcomer: true });
    await expectFit(page, 'home');
    await page.getByRole('button', { name: t('app:settings.title') }).click();
    await expectNoBarrier(page, 'settings', 'dialog[open]');
  });
});
