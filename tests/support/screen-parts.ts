import type { Locator } from 'playwright-core';
import type { Visit } from './house.ts';

/** The button of exactly those words. */
export const button = ({ page, t }: Visit, key: string, values = {}): Locator =>
  page.getByRole('button', { name: t(key, values), exact: true });

export const tab = ({ page, t }: Visit, key: string): Locator => page.getByRole('tab', { name: t(key), exact: true });

export const heading = ({ page, t }: Visit, key: string): Locator => page.getByRole('heading', { name: t(key) });

/** The button of exactly those words in the dialog that is open. */
export const answer = ({ page, t }: Visit, key: string): Locator =>
  page.getByRole('dialog').getByRole('button', { name: t(key), exact: true });
