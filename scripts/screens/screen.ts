import { launch, type Browser, type Page } from 'puppeteer-core';
import { partnerPath } from '../partners/places.ts';

export interface OpenedPage {
  readonly page: Page;
  /** Everything that the page asked for, all of it refused. */
  readonly requests: readonly string[];
}

/** The Chromium that `npm run partners` brings, without a way out: names resolve to nothing, requests end at a closed port. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = partnerPath('chromium');
  if (executablePath === undefined) throw new Error('chromium is not there: npm run partners -- chromium');
  return launch({
    executablePath,
    args: [
      // Root has no sandbox, nor has a Chromium that Ubuntu does not know; what is shown here was sanitised.
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--proxy-server=127.0.0.1:9',
      '--proxy-bypass-list=<-loopback>',
      '--font-render-hinting=none',
      '--hide-scrollbars',
    ],
  });
}

/** How a page is looked at. */
export const VIEWS = {
  desktop: { width: 1000, dark: false },
  'desktop-dark': { width: 1000, dark: true },
  phone: { width: 390, dark: false },
  'phone-dark': { width: 390, dark: true },
} as const;

export type View = (typeof VIEWS)[keyof typeof VIEWS];

/** Shows a page and waits until its graphs are drawn. */
export async function openPage(
  browser: Browser,
  html: string,
  { width, dark }: View = VIEWS.desktop,
): Promise<OpenedPage> {
  const page = await browser.newPage();
  const requests: string[] = [];
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.setViewport({ width, height: 100, deviceScaleFactor: 1.5 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().startsWith('data:')) return void request.continue();
    requests.push(request.url());
    void request.abort();
  });
  await page.setContent(html);
  await page.waitForSelector('html[data-state="drawn"]', { timeout: 30_000 });
  return { page, requests };
}

export async function screenshot(browser: Browser, html: string, view?: View): Promise<Uint8Array> {
  const { page } = await openPage(browser, html, view);
  try {
    return await page.screenshot({ fullPage: true, type: 'png' });
  } finally {
    await page.close();
  }
}
