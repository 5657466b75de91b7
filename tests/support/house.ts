import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, expect, inject } from 'vitest';
import type { Language } from '../../src/host/port.ts';
import { launchChromium } from './chromium.ts';
import { haveFloorDrawn, leaveFloorBare } from './page-server.ts';
import { type Words, wordsOf } from './words.ts';

export interface VisitWishes {
  readonly language?: Language;
  readonly size?: { readonly width: number; readonly height: number };
  /** Per cent, as in the settings. */
  readonly textSize?: number;
  /** Lets the page install its service worker; otherwise it is kept out, so that every visit is a first one. */
  readonly offline?: boolean;
  /** `bare` leaves the picture away where a test is about something else: drawing it without a graphics card takes long. */
  readonly floor?: 'drawn' | 'bare';
  /** Runs in the page before anything of it. */
  readonly before?: () => void;
  /** The home screen offers the first day, as it does at the first start. */
  readonly newcomer?: boolean;
}

/** Somebody's browser with an empty profile, standing on the home screen. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly t: Words;
  /** What the console complained of, on every page of the visit. */
  readonly complaints: string[];
  /** Another tab of the same browser. */
  open(): Promise<Page>;
}

export interface House {
  visit(wishes?: VisitWishes): Promise<Visit>;
}

const SCHOOL_PC = { width: 1366, height: 768 };

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
}

async function arrive(browser: Browser, wishes: VisitWishes): Promise<Visit> {
  const language = wishes.language ?? 'zh-TW';
  const context = await browser.newContext({
    viewport: wishes.size ?? SCHOOL_PC,
    locale: language,
    serviceWorkers: wishes.offline === true ? 'allow' : 'block',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(20_000);
  const kept: Record<string, string> = {
    'waybill.settings': JSON.stringify({ language, textSize: wishes.textSize ?? 100 }),
    ...(wishes.newcomer === true ? {} : { 'waybill.first-day-offered': 'yes' }),
  };
  await context.addInitScript((texts) => {
    // A new tab is blank at first, and has no storage.
    if (!location.protocol.startsWith('http')) return;
    for (const [key, text] of Object.entries(texts))
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
  }, kept);
  if (wishes.floor === 'bare') await leaveFloorBare(context);
  if (wishes.before !== undefined) await context.addInitScript(wishes.before);
  const complaints: string[] = [];
  context.on('page', (page) => listen(page, complaints));
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(inject('pageUrl'));
    await page.locator('wb-pack-card').first().waitFor();
    return page;
  };
  return { context, page: await open(), t: wordsOf(language), complaints, open };
}

/** Loads the shift again with its floor, where the floor was left bare. */
export async function drawFloor({ context, page }: Visit): Promise<void> {
  await haveFloorDrawn(context);
  await page.reload();
  await page.locator('.floor-ground canvas').waitFor();
}

let browser: Promise<Browser> | undefined;

/** The browser of this worker: started with the first test that needs it, it ends with the worker. */
export function theBrowser(): Promise<Browser> {
  browser ??= launchChromium(inject('chromiumPath'));
  return browser;
}

/**
 * Visits for the tests of a file, or of a `describe`. After every test the consoles of its visits must have been quiet. The
 * visits are closed then too, or after the last test where they stay.
 */
export function useHouse({ stay = false } = {}): House {
  let visits: Visit[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(visits.map(({ context }) => context.close()));
    visits = [];
  };
  afterEach(async () => {
    const complaints = visits.flatMap((visit) => visit.complaints.splice(0));
    if (!stay) await close();
    expect(complaints, 'the console is quiet').toEqual([]);
  });
  afterAll(close);
  return {
    visit: async (wishes = {}) => {
      const visit = await arrive(await theBrowser(), wishes);
      visits.push(visit);
      return visit;
    },
  };
}
