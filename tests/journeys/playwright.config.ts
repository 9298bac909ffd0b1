import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.ts';
import { LONG_SITE, RENDERED_SITE, ROOT, SITE } from '../support/site.ts';
import { LONG_PORT, PORT, RENDERED_PORT } from './ports.ts';

/** Serves a built site while the journeys run. */
function server(site: string, port: number) {
  return {
    command: `vite preview --outDir ${JSON.stringify(site)} --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: ROOT,
    url: `http://127.0.0.1:${port}/bundle/manifest.json`,
    reuseExistingServer: false,
  };
}

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  outputDir: join(ROOT, 'test-results'),
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A busy machine may come between two steps of a journey, hardly twice; the list names it as flaky.
  retries: 1,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: join(ROOT, 'test-results', 'journeys.json') }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await findChromium(), args: CHROMIUM_FLAGS },
  },
  webServer: [
    server(SITE, PORT),
    server(LONG_SITE, LONG_PORT),
    server(RENDERED_SITE, RENDERED_PORT),
  ],
});
