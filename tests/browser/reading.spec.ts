import { edition } from './edition.ts';
import { expect, test } from './page.ts';
import { SITES, siteUrl } from './sites.ts';

const { paragraphs, submission } = edition;

for (const site of SITES) {
  test.describe(`at ${site.base}`, () => {
    test.use({ baseURL: siteUrl(site) });

    test('a reader goes from the whole text to a paragraph, on to the next and back to its place', async ({
      page,
    }) => {
      await page.goto('');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(submission.titleBlock.title);
      await page.getByRole('link', { name: 'Paragraph 4', exact: true }).click();
      await expect(page).toHaveURL(`${siteUrl(site)}p/4/`);
      await expect(page.getByRole('navigation', { name: 'Site' }).locator('[aria-current]')).toHaveText(
        'Text',
      );
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        /Paragraph 4\s+Emergency medical service/,
      );
      await page.getByRole('link', { name: /^Paragraph 5 →/ }).click();
      await expect(page).toHaveURL(`${siteUrl(site)}p/5/`);
      await page.getByRole('link', { name: 'Read in context' }).click();
      await expect(page).toHaveURL(`${siteUrl(site)}#p5`);
      await expect(page.locator('#p5')).toBeInViewport();
    });
  });
}

test('every paragraph stands verbatim on the whole text', async ({ page }) => {
  await page.goto('');
  for (const { number, text } of paragraphs)
    expect(await page.locator(`#p${number} [data-verbatim]`).innerText()).toBe(text);
});

test('whoever lands on a page is told what it is, who wrote it, when, and that it is unofficial', async ({
  page,
}) => {
  for (const path of ['', 'p/1/', 'p/4/', 'p/13/']) {
    await page.goto(path);
    const seen = await page.locator('body').innerText();
    for (const words of [
      /Universal Periodic Review/,
      /Beijing NGO/,
      /BJRC/,
      /March 2018/,
      /Joint.[Ss]ubmission/,
      /Unofficial copy/,
    ])
      expect(seen, `/${path}`).toMatch(words);
    await expect(
      page
        .getByRole('link', { name: 'Cite' })
        .or(page.getByRole('button', { name: 'Cite' }))
        .first(),
    ).toBeVisible();
  }
});

test('what is ours never outnumbers the words of the source', async ({ page }) => {
  const measured = [
    '',
    ...paragraphs.filter(({ text }) => text.split(' ').length > 60).map(({ number }) => `p/${number}/`),
  ];
  for (const path of measured) {
    await page.goto(path);
    const [ours, all] = await page.evaluate(() => {
      const count = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      const main = document.querySelector('main');
      const source = [...document.querySelectorAll<HTMLElement>('[data-verbatim], [data-title-block]')];
      const apart = [...document.querySelectorAll<HTMLElement>('main :is(button, [data-neighbours])')].filter(
        (element) => element.checkVisibility(),
      );
      const sum = (elements: HTMLElement[]) =>
        elements.reduce((total, element) => total + count(element.innerText), 0);
      return [count(main?.innerText ?? '') - sum(source) - sum(apart), sum(source)];
    });
    expect(ours, `/${path}`).toBeLessThan(all ?? 0);
  }
});

for (const isOriginalOnly of [false, true]) {
  test(`each number stands on the first line of its paragraph, and all paragraphs at one distance${isOriginalOnly ? ', with the original text only' : ''}`, async ({
    page,
  }) => {
    for (const width of [360, 390, 768, 1120, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('');
      await page.evaluate(
        (isOn) => document.documentElement.toggleAttribute('data-original-only', isOn),
        isOriginalOnly,
      );
      const places = await page.evaluate(() =>
        [...document.querySelectorAll('section[id]')].map((section) => {
          const baseline = (node: Node | null | undefined): number => {
            const range = document.createRange();
            range.selectNodeContents(node ?? document.body);
            // Serif letters of one size on one line have boxes with one bottom.
            return [...range.getClientRects()][0]?.bottom ?? 0;
          };
          const words = section.querySelector('[data-verbatim] p');
          return {
            number: baseline(section.querySelector('.number')),
            line: baseline(words?.querySelector('span')?.firstChild),
            top: section.getBoundingClientRect().top,
            end: words?.getBoundingClientRect().bottom ?? 0,
            isAfterHeading: section.previousElementSibling?.matches('h2') === true,
          };
        }),
      );
      for (const { number, line } of places)
        expect(Math.abs(number - line), `at ${width} px`).toBeLessThan(1);
      const distances = places.flatMap(({ top, isAfterHeading }, index) => {
        const previous = places[index - 1];
        return previous && (isOriginalOnly || !isAfterHeading)
          ? [Math.round((top - previous.end) * 2) / 2]
          : [];
      });
      expect(new Set(distances).size, `distances at ${width} px: ${distances.join()}`).toBe(1);
    }
  });
}

test('a page mark is no letter, its label stays on the sheet, and neither is copied', async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('');
    await expect(page.getByRole('doc-pagebreak' as 'separator')).toHaveCount(0);
    expect(await page.locator('.page-break').count()).toBe(4);
    const copied = await page.evaluate(() => {
      const words = document.querySelector('#p2 [data-verbatim]');
      if (words) getSelection()?.selectAllChildren(words);
      return String(getSelection());
    });
    expect(copied.trim()).toBe(paragraphs[1]?.text);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
});

test('a page mark is never broken in two, and triangle and label stay together', async ({ page }) => {
  await page.goto('');
  for (let width = 320; width <= 480; width += 10) {
    await page.setViewportSize({ width, height: 900 });
    const parts = await page
      .locator('.page-break')
      .evaluateAll((marks) => marks.map((mark) => mark.getClientRects().length));
    expect(parts, `at ${width} px`).toEqual([1, 1, 1, 1]);
  }
});

test('“Original text only” hides all that is editorial, and is remembered on every page', async ({
  page,
}) => {
  await page.goto('');
  await page.getByLabel('Original text only').check();
  await page.goto('p/4/');
  await expect(page.getByLabel('Original text only')).toBeChecked();
  expect(await page.locator('[data-editorial]').count()).toBeGreaterThan(10);
  for (const element of await page.locator('[data-editorial]').all()) await expect(element).toBeHidden();
  await expect(page.locator('#p4 [data-verbatim]')).toBeVisible();
  await page.getByLabel('Original text only').uncheck();
  await page.reload();
  await expect(page.getByText('Page 2 of the source')).toBeVisible();
});

test('what is hidden never flashes when the page loads again', async ({ page }) => {
  await page.goto('p/4/');
  await page.getByLabel('Original text only').check();
  // Without the site's own script: only the first lines of the page can hide it now.
  await page.route('**/_astro/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.reload();
  await expect(page.getByText(/figures in this paragraph/)).toBeHidden();
});

test('two editions on one host do not share their switch', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('original-only /other/', '1'));
  await page.goto('p/4/');
  await expect(page.getByText('Page 2 of the source')).toBeVisible();
});

test('the contents lead to a paragraph, and on its page mark it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('');
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.getByRole('link', { name: '9 AIDS prevention' }).click();
  await expect(page).toHaveURL(/#p9$/);
  await expect(page.locator('#p9')).toBeInViewport();
  await expect(contents.locator('[aria-current]')).toHaveCount(0);
  await page.goto('p/12/');
  await expect(contents.locator('[aria-current=page]')).toHaveText(/12 Recommendation/);
});

test('the site has two left edges, and the search ends where the text ends', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const path of ['', 'p/4/', 'about/', 'terms/', 'search/']) {
    await page.goto(path);
    const edge = async (selector: string, side: 'left' | 'right') =>
      page
        .locator(selector)
        .first()
        .evaluate((element, which) => Math.round(element.getBoundingClientRect()[which]), side);
    const text = await edge('main', 'left');
    expect(await edge('header nav', 'left'), `/${path}`).toBe(text);
    expect(await edge('footer p', 'left'), `/${path}`).toBe(text);
    expect(await edge('search-button', 'right'), `/${path}`).toBe(await edge('main', 'right'));
  }
});

test('the search button ends where the text ends, at every width', async ({ page }) => {
  for (const width of [360, 390, 768, 800, 1023, 1024, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('p/4/');
    const edges = await page
      .locator('search-button > a, main')
      .evaluateAll((elements) =>
        elements.map((element) => Math.round(element.getBoundingClientRect().right)),
      );
    expect(new Set(edges).size, `${edges} at ${width} px`).toBe(1);
  }
});
