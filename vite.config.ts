import { defineConfig } from 'vite';
import { type ManifestOptions, VitePWA } from 'vite-plugin-pwa';
import { builtPacks } from './vite-built-packs.ts';
import { packCards } from './vite-pack-cards.ts';

const HARBOUR = '#1f5673';
const PAPER = '#f6efe2';
const DAY = 24 * 60 * 60;

/** A web manifest speaks one language, so the one description says it in both. */
const manifest: Partial<ManifestOptions> = {
  name: 'Waybill 跨境電商營運訓練',
  short_name: 'Waybill',
  description: '跨境電商營運模擬訓練 · A training simulator for cross-border e-commerce operations',
  lang: 'zh-TW',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  categories: ['education', 'business'],
  theme_color: HARBOUR,
  background_color: PAPER,
  icons: [{ src: 'waybill.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
};

export default defineConfig({
  // The built page works from any folder of any server.
  base: './',
  // Files served under their own names: what the manifest points to. The rest of assets/ is imported.
  publicDir: 'assets/public',
  build: {
    outDir: 'dist',
    // Phaser alone is over Vite's 500 kB mark; it is loaded after the home screen stands.
    chunkSizeWarningLimit: 2_000,
    // A slice of the font stays a file of its own: within the style sheet every page would pay for it.
    assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined),
  },
  // The worker loads one pack of several, so it comes in pieces.
  worker: { format: 'es', plugins: () => [builtPacks()] },
  server: { port: 4173 },
  preview: { port: 4173 },
  plugins: [
    packCards(),
    // The built workers have plugins of their own, above; while developing they are served with these.
    builtPacks(),
    VitePWA({
      // A new version waits until the trainee agrees: it never reloads a sitting.
      registerType: 'prompt',
      manifest,
      workbox: {
        globPatterns: ['**/*.{js,css,html,json,svg,woff2}'],
        // The Chinese font comes in a hundred slices, of which a page needs a few.
        globIgnores: ['**/noto-sans-tc-*.woff2'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        runtimeCaching: [
          {
            // Files of the version before, for windows in which it is still open: see `earlier-version.ts`.
            urlPattern: /\/assets\/[^/]+\.(?:js|css|svg)$/,
            handler: 'CacheFirst',
            options: { cacheName: 'earlier-version', cacheableResponse: { statuses: [200] } },
          },
          {
            urlPattern: /\/noto-sans-tc-[^/]+\.woff2$/,
            handler: 'CacheFirst',
            options: {
              cacheName: 'fonts',
              expiration: { maxEntries: 200, maxAgeSeconds: 365 * DAY },
              cacheableResponse: { statuses: [200] },
            },
          },
        ],
      },
    }),
  ],
});
