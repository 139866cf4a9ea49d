/** What WCAG 2.2 AA asks for and axe cannot see. */
import { expect, test } from './page.ts';

const PAGES = ['', 'p/4/', 'p/8/#p8s2', 'search/', 'figures/', 'terms/', 'about/'];

test('what can be pressed is at least 24 px high and wide, or stands in a line of text', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(path);
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, select')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .filter((element) => {
            const style = getComputedStyle(element);
            const isInText = style.display === 'inline' && element.closest('p, li, td, dd, output');
            // A checkbox is pressed by its label; what is clipped away is for the keyboard alone.
            const target = element.closest('label') ?? element;
            const { width: inline, height: block } = target.getBoundingClientRect();
            return !isInText && style.clipPath === 'none' && (inline < 24 || block < 24);
          })
          .map((element) => `${element.outerHTML.slice(0, 80)} ${element.getBoundingClientRect().height}`),
      );
      expect(small, `/${path} at ${width} px`).toEqual([]);
    }
  }
});

test('text spaced as WCAG 1.4.12 asks is not cut off', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(path);
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      // As a reader's own style sheet would.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        );
        document.adoptedStyleSheets.push(sheet);
      });
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('h1, h2, h3, p, a, button, label, td, th, dt, dd')]
          .filter((element) => element.checkVisibility() && getComputedStyle(element).clipPath === 'none')
          .filter(
            (element) =>
              getComputedStyle(element).overflow !== 'visible' &&
              (element.scrollWidth > element.clientWidth + 1 ||
                element.scrollHeight > element.clientHeight + 1),
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(cut, `/${path}`).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `/${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test('what has the focus is seen whole, at every press of Tab, above whatever bar is open', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [path, width, height] of [
    ['p/4/', 1280, 720],
    ['about/', 1280, 720],
    ['p/8/#p8s2', 360, 740],
    ['p/8/#p8s2', 320, 256],
    ['search/?q=training', 360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(path);
    if (path.startsWith('search')) {
      await page.locator('[data-search-result] a').first().click();
      await expect(page.locator('match-walk section')).toHaveText(/of/);
    }
    if (path.includes('#')) await expect(page.locator('shared-notice')).toBeVisible();
    for (let press = 0; press < 45; press += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const box = element.getBoundingClientRect();
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        // In a window of 256 px a tall control cannot be seen whole.
        const fits = box.height < innerHeight / 2;
        const isWhole = !fits || (box.top >= 0 && box.bottom <= innerHeight);
        const isSeen = isWhole && (element.contains(top) || top?.contains(element));
        return isSeen ? undefined : element.outerHTML.slice(0, 100);
      });
      expect(hidden, `/${path}, Tab ${press + 1}`).toBeUndefined();
    }
  }
});

test('nothing moves for a reader who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { animationDuration, transitionDuration } = getComputedStyle(element);
        return parseFloat(animationDuration) > 0 || parseFloat(transitionDuration) > 0;
      }).length,
  );
  expect(moving).toBe(0);
});

test('more contrast is given to a reader who asks for it', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' });
  await page.goto('');
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
});

test('in forced colours a shared sentence still stands out', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('p/4/#p4s2');
  const background = (id: string) =>
    page.locator(id).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background('#p4s2')).not.toBe(await background('#p4s1'));
});

test('in forced colours what a search found is marked, and the sentence around it reads as all others', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('search/?q=ambulance');
  await page.locator('[data-search-result] a').first().click();
  await expect(page.locator('match-walk section')).toHaveText(/of/);
  const look = (selector: string, part?: string) =>
    page.locator(selector).evaluate((element, pseudo) => {
      const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(element, pseudo);
      return { color, backgroundColor, forcedColorAdjust };
    }, part);
  expect(await look('#p4s2')).toEqual(await look('#p4s1'));
  const { color, backgroundColor } = await look('#p4s2', '::highlight(search-match)');
  expect(color).not.toBe(backgroundColor);
});

test('a screen reader finds landmarks, and headings that read as a table of contents', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('');
  for (const role of ['banner', 'main', 'contentinfo'] as const)
    await expect(page.getByRole(role)).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Introduction',
    'Work done',
    'Problems',
    'Suggestions',
  ]);
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(13);
});

test('where the contents stand open beside the text, their heading is no control', async ({ page }) => {
  await page.goto('p/4/');
  const heading = page.locator('contents-list summary');
  for (const [width, isControl] of [
    [1440, false],
    [768, true],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page.locator('contents-list').getByText('Contents')).toBeVisible();
    await heading.focus();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(isControl);
  }
});

test('a screen reader hears a paragraph as its words, without the spans and strokes in them', async ({
  page,
}) => {
  await page.goto('p/2/');
  // What Chromium hands to screen readers; Playwright's own snapshot leaves page breaks out.
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const named = nodes.map(({ role, name, ignored }) => ({ ignored, role: role?.value, name: name?.value }));
  const breaks = named.filter(({ role }) => role === 'doc-pagebreak');
  expect(breaks.map(({ name }) => name)).toEqual(['Page 2 of the source begins']);
  const words = named.filter(({ role, ignored }) => role === 'StaticText' && !ignored);
  expect(words.some(({ name }) => name.includes('We are pleased to see that, in 2017'))).toBe(true);
  expect(words.filter(({ name }) => name.includes('p. 2'))).toEqual([]);
  // A sentence is no thing of its own.
  expect(named.filter(({ role, name, ignored }) => role === 'generic' && name && !ignored)).toEqual([]);
});
