import './panels/styles/index.css';
import { startI18n } from './panels/i18n.ts';
import './panels/shell/app.ts';
import { forgetEarlierVersions, keepThisVersion } from './panels/shell/earlier-version.ts';
import { setFloorLoader } from './panels/shell/floor-port.ts';
import { applySettings, settings } from './panels/shell/settings.ts';
import { offerUpdate } from './panels/shell/update-note.ts';

setFloorLoader(async () => (await import('./game/index.ts')).mountFloor);
applySettings();
await startI18n(settings().language);
document.querySelector('#app')?.replaceChildren(document.createElement('wb-app'));

/** What can wait until the first page stands: the engine, letters for machines without a Chinese font, the page kept offline. */
async function settleIn(): Promise<void> {
  const { warmWorker } = await import('./host/local/call-worker.ts');
  warmWorker();
  await import('@fontsource-variable/noto-sans-tc');
  await forgetEarlierVersions().catch(() => undefined);
  const { registerSW } = await import('virtual:pwa-register');
  // Every tab hears that a new version has taken over. Only the one that asked for it reloads: another may be in a sitting.
  let isAsked = false;
  let isActive = false;
  let isKept: Promise<void> = Promise.resolve();
  const update = registerSW({
    onNeedRefresh: () => {
      isKept = keepThisVersion().catch(() => undefined);
      offerUpdate(() => {
        isAsked = true;
        if (isActive) location.reload();
        else void isKept.then(() => update(true));
      });
    },
    onNeedReload: () => {
      isActive = true;
      if (isAsked) location.reload();
    },
  });
}

setTimeout(() => void settleIn(), 1_000);
