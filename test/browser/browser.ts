import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Debian's Chromium; tests that need it are skipped where it is not, and say so in their name. */
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

export const hasBrowser = CHROMIUM !== undefined;

/** Nothing but the page itself: no sandbox inside a container, no updates, no network of its own. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ args: FLAGS, ...(CHROMIUM !== undefined && { executablePath: CHROMIUM }) });
}
