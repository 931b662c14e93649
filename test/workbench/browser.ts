import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

export interface Browser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every address beyond the loopback interface that a page asked for. All were refused. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

export interface BrowserOptions {
  readonly executable: string;
  readonly width?: number;
  readonly height?: number;
  /** Device pixels per CSS pixel. */
  readonly scale?: number;
}

const SWITCHES = [
  '--no-sandbox', // Chromium's own sandbox needs rights that root in a container does not have.
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const isElsewhere = (url: URL): boolean => /^(https?|wss?):$/.test(url.protocol) && url.hostname !== '127.0.0.1' && url.hostname !== 'localhost';

/** Opens a headless browser with an empty profile, from which nothing leaves the machine. */
export async function openBrowser(options: BrowserOptions): Promise<Browser> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'browser-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless: true,
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    deviceScaleFactor: options.scale ?? 1,
    permissions: ['clipboard-read', 'clipboard-write'],
    args: SWITCHES,
  });
  const refused: string[] = [];
  await context.route(isElsewhere, async (route) => {
    refused.push(route.request().url());
    await route.abort();
  });
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    refused,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
