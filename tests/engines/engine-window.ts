/** A window of a browser, whoever drives it. */
import { type Browser, firefox, type Page } from 'playwright-core';

/** What a test does with a window. */
export interface EngineWindow {
  open(url: string): Promise<void>;
  /** Runs the body of a function in the page and gives what it returns. */
  run(script: string): Promise<unknown>;
  /** Clicks the first element that a CSS selector finds. */
  click(selector: string): Promise<void>;
  /** Chooses an option of the first `select` that a CSS selector finds, by its value. */
  choose(selector: string, value: string): Promise<void>;
  /** Presses one key after the other, for whatever has the focus. */
  type(text: string): Promise<void>;
  /** Pastes the clipboard into whatever has the focus. */
  paste(): Promise<void>;
  /** What the window shows now, as PNG. */
  takePicture(): Promise<Buffer>;
  /** The page printed on A4, as PDF, where the engine's driver can print. */
  print?(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Opens a window of an installed Firefox. */
export async function openFirefox(executablePath: string): Promise<EngineWindow> {
  const browser: Browser = await firefox.launch({ channel: 'moz-firefox', executablePath });
  const page: Page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    run: (script) => page.evaluate(`(() => { ${script} })()`),
    click: (selector) => page.click(selector),
    choose: async (selector, value) => void (await page.selectOption(selector, value)),
    type: (text) => page.keyboard.type(text),
    paste: () => page.keyboard.press('Control+V'),
    takePicture: () => page.screenshot(),
    // Playwright gives this browser inches where it wants centimetres.
    print: () => page.pdf({ width: '21in', height: '29.7in' }),
    close: () => browser.close(),
  };
}
