import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const MINUTE = 60_000;

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];

const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function isDebianLike(): boolean {
  return process.platform === 'linux' && existsSync('/etc/debian_version');
}

/** Runs a program with its output on the console; true when it ended well within the time. */
function succeeds(program: string, args: readonly string[], minutes: number): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: minutes * MINUTE, env }).status === 0
  );
}

function usualPlaces(): string[] {
  const { PATH = '', HOME = '', LOCALAPPDATA = '', PROGRAMFILES = '', 'PROGRAMFILES(X86)': x86 = '' } = process.env;
  if (process.platform === 'darwin') {
    return ['/Applications', join(HOME, 'Applications')].flatMap((folder) => MAC_APPS.map((app) => join(folder, app)));
  }
  if (process.platform === 'win32') {
    const roots = [PROGRAMFILES, x86, LOCALAPPDATA].filter((root) => root !== '');
    return roots.flatMap((root) => WINDOWS_PROGRAMS.map((program) => join(root, program)));
  }
  return COMMANDS.flatMap((command) => PATH.split(delimiter).map((folder) => join(folder, command)));
}

/** On some Linux systems `chromium-browser` is only a note that says how to install it. */
function canStart(path: string): boolean {
  if (!existsSync(path)) return false;
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: MINUTE }).status === 0;
}

/** The Chromium named by `CHROMIUM_PATH`, else one that is installed, else one Playwright has fetched before. */
function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!canStart(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not a browser that starts.`);
    return named;
  }
  return [...usualPlaces(), chromium.executablePath()].find(canStart);
}

function fetchWithPlaywright(): boolean {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  // Without root, `--with-deps` would stop to ask for a password.
  const systemLibraries = isRoot() ? ['--with-deps'] : [];
  return succeeds(process.execPath, [cli, 'install', '--no-shell', ...systemLibraries, 'chromium'], 15);
}

function installDebianPackages(...packages: readonly string[]): boolean {
  if (!isRoot() || !isDebianLike()) return false;
  return succeeds('apt-get', ['update'], 5) && succeeds('apt-get', ['install', '-y', ...packages], 15);
}

/**
 * The path of a Chromium that can be started, installing one when there is none:
 * first Playwright's download, then, as root on a Debian-like system, its package.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium here: installing one.');
  for (const install of [fetchWithPlaywright, () => installDebianPackages('chromium', 'fonts-noto-cjk')]) {
    const installed = install() ? findChromium() : undefined;
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium, and it could not be installed. ' +
      'Install Chromium, Chrome or Edge, or put the path of one in CHROMIUM_PATH.',
  );
}

/** Without a Chinese font the page shows boxes; a machine that cannot install one still runs the tests. */
export function ensureChineseFonts(): void {
  if (!isRoot() || !isDebianLike()) return;
  const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (listed.status === 0 && listed.stdout.trim() !== '') return;
  if (!installDebianPackages('fonts-noto-cjk'))
    console.warn('No Chinese font could be installed: expect boxes in pictures.');
}

/**
 * Features turned off: those that Playwright 1.65 turns off itself, whose list a second one takes the place of; and the suggestions
 * of the address bar, for which Chromium keeps two pages of its own at work in every window.
 */
const WITHOUT = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'LensOverlay'],
  ...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints', 'AimEnabled'],
  ...['NetworkTimeServiceQuerying', 'PreconnectToSearch', 'msForceBrowserSignIn'],
  ...['msEdgeUpdateLaunchServicesPreferredVersion', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];

/** A headless browser with an empty profile, quiet on the network, drawing WebGL in software. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${WITHOUT.join(',')}`,
      '--no-first-run',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      ...(isRoot() ? ['--no-sandbox'] : []),
    ],
  });
}
