/** A small client of the W3C WebDriver protocol, for the one engine that no library drives as it is installed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { EngineWindow } from './engine-window.ts';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** The code point by which the protocol names the Control key. */
const CONTROL = '\uE009';
/** In milliseconds. */
const LONGEST_ANSWER = 15_000;

/** A window of a browser under the command of a test. */
export class WebDriver implements EngineWindow {
  readonly #driver: ChildProcess;
  readonly #session: string;

  private constructor(driver: ChildProcess, session: string) {
    this.#driver = driver;
    this.#session = session;
  }

  /**
   * Starts WebKitGTK's driver and one window of its MiniBrowser, on a virtual screen.
   * @throws an `Error` when the driver does not answer within ten seconds.
   */
  static async startWebKit(port: number): Promise<WebDriver> {
    const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
      stdio: 'ignore',
      detached: true,
    });
    const address = `http://127.0.0.1:${port}`;
    for (let tries = 0; ; tries += 1) {
      const status = await fetch(`${address}/status`).catch(() => undefined);
      if (status?.ok) break;
      if (tries > 100) throw new Error('WebKitWebDriver does not answer.');
      await new Promise((done) => setTimeout(done, 100));
    }
    const { sessionId } = (await send(`${address}/session`, {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': {
            binary: findMiniBrowser() ?? '',
            args: ['--automation'],
          },
        },
      },
    })) as { sessionId: string };
    return new WebDriver(driver, `${address}/session/${sessionId}`);
  }

  /** Opens an address and waits until the page has loaded. */
  async open(url: string): Promise<void> {
    await send(`${this.#session}/url`, { url });
  }

  /** Runs the body of a function in the page and gives what it returns. */
  async run(script: string): Promise<unknown> {
    const ask = () => send(`${this.#session}/execute/sync`, { script, args: [] });
    // A page that is just being left does not answer; the next one does.
    return ask().catch((error) =>
      String(error).includes('before the unload event') ? ask() : Promise.reject(error),
    );
  }

  /** Clicks the first element that a CSS selector finds. */
  async click(selector: string): Promise<void> {
    await send(`${this.#session}/element/${await this.#find(selector)}/click`, {});
  }

  /** Chooses an option of the first `select` that a CSS selector finds, by its value. */
  async choose(selector: string, value: string): Promise<void> {
    await this.click(`${selector} option[value="${value}"]`);
  }

  /** Presses one key after the other, for whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.#pressKeys(
      [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  }

  /** Pastes the clipboard into whatever has the focus. */
  async paste(): Promise<void> {
    await this.#pressKeys([
      { type: 'keyDown', value: CONTROL },
      { type: 'keyDown', value: 'v' },
      { type: 'keyUp', value: 'v' },
      { type: 'keyUp', value: CONTROL },
    ]);
  }

  /** What the window shows now, as PNG. */
  async takePicture(): Promise<Buffer> {
    return Buffer.from(String(await send(`${this.#session}/screenshot`)), 'base64');
  }

  /** Closes the window and ends the driver. */
  async close(): Promise<void> {
    await send(this.#session, undefined, 'DELETE').catch(() => undefined);
    // The whole group: the virtual screen started the driver.
    if (this.#driver.pid) process.kill(-this.#driver.pid);
  }

  async #pressKeys(actions: { type: 'keyDown' | 'keyUp'; value: string }[]): Promise<void> {
    await send(`${this.#session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async #find(value: string): Promise<string> {
    const found = (await send(`${this.#session}/element`, { using: 'css selector', value })) as Record<
      string,
      string
    >;
    return found[ELEMENT] ?? '';
  }
}

async function send(
  url: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(LONGEST_ANSWER),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${url.replace(/^.*\/session\/[^/]*/u, '')}: ${JSON.stringify(value)}`);
  return value;
}

/** WebKitGTK's own small browser, wherever the distribution puts it; undefined where it is not installed. */
export function findMiniBrowser(): string | undefined {
  const folder = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
  return ['6.0', '4.1', '4.0']
    .map((version) => `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`)
    .concat(`/usr/lib/${folder}/webkitgtk-6.0/MiniBrowser`)
    .find((path) => existsSync(path));
}
