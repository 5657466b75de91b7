import { expect, inject, test } from 'vitest';
import { theBrowser } from '../support/house.ts';

test('the browser draws WebGL, so that the floor can be tested without a graphics card', async () => {
  const page = await (await theBrowser()).newPage();
  const pixel = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl');
    if (!gl) return null;
    gl.clearColor(1, 0, 0, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const drawn = new Uint8Array(4);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, drawn);
    return [...drawn];
  });
  await page.close();
  expect(pixel).toEqual([255, 0, 0, 255]);
});

test('the built page is served and says what it is', async () => {
  const page = await (await theBrowser()).newPage({ locale: 'zh-TW' });
  await page.goto(inject('pageUrl'));
  expect(await page.title()).toContain('Waybill');
  expect(await page.getAttribute('html', 'lang')).toBe('zh-TW');
  await page.close();
});
