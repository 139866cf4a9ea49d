import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { edition } from './edition.ts';
import { expect, test } from './page.ts';
import { SITE_URL } from './sites.ts';

const { paragraphs, submission } = edition;

test('on paper stand the text, its numbers, its pages and its addresses, and no control', async ({
  page,
}) => {
  await page.goto('#p4s2');
  await page.emulateMedia({ media: 'print' });
  for (const { number, text } of paragraphs) {
    const words = page.locator(`#p${number} [data-verbatim]`);
    await expect(words).toHaveText(text);
    await expect(words).toBeVisible();
    await expect(page.locator(`#p${number} .number`)).toBeVisible();
    const address = await page
      .locator(`#p${number} .words`)
      .evaluate((element) => getComputedStyle(element, '::after').content);
    expect(address).toBe(`"${SITE_URL}/p/${number}/"`);
  }
  for (const role of ['button', 'searchbox', 'checkbox', 'navigation', 'dialog', 'status'] as const)
    await expect(page.getByRole(role)).toHaveCount(0);
  await expect(page.locator('shared-notice')).toBeHidden();
});

test('on paper About has no control, and what differs in the transcripts stands out', async ({ page }) => {
  await page.goto('about/');
  await expect(page.getByRole('button', { name: 'Copy citation' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const control of await page.locator('button, select, label, summary, [download]').all())
    await expect(control).toBeHidden();
  await expect(page.getByText('Available at https://')).toBeVisible();
  await expect(page.locator('mark').first()).toHaveCSS('text-decoration-line', 'underline');
});

test('on paper the page of a paragraph names the document', async ({ page }) => {
  await page.goto('p/4/');
  await expect(page.getByRole('main').getByText(submission.name)).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('main').getByText(submission.name)).toBeVisible();
});

test('nothing is printed twice, every page label is whole, and a shared place leaves no trace', async ({
  page,
}, info) => {
  test.skip(!existsSync('/usr/bin/pdftotext'), 'poppler is not installed; .ci/run installs it');
  for (const format of ['A4', 'Letter']) {
    await page.goto('#p4s2');
    const file = info.outputPath(`${format}.pdf`);
    writeFileSync(file, await page.pdf({ format, preferCSSPageSize: false }));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text.split(submission.name)).toHaveLength(2);
    for (const number of [2, 3, 4, 5]) expect(text, format).toMatch(new RegExp(`p\\.\\s${number}`, 'u'));
    expect(text).not.toMatch(/Shared|Copy|Remove|Share\b/);
    for (const { text: words } of paragraphs) {
      const start = words.slice(0, 30);
      expect(text.replace(/\s+/gu, ' ').split(start), start).toHaveLength(2);
    }
  }
});

test('on paper a search leaves no mark, and what is open is not printed', async ({ page }) => {
  await page.goto('p/4/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('emergency');
  await expect(dialog.locator('[data-search-result]').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(dialog).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await dialog.locator('[data-search-result] a').first().click();
  await expect(page.locator('match-walk section')).toContainText(/1 of/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('match-walk section')).toBeHidden();
  const mark = await page
    .locator('[data-verbatim]')
    .first()
    .evaluate((words) => getComputedStyle(words, '::highlight(search-match)').backgroundColor);
  expect(mark).toBe('rgba(0, 0, 0, 0)');
});

test('on paper no chart is parted from its title', async ({ page }, info) => {
  test.skip(!existsSync('/usr/bin/pdftotext'), 'poppler is not installed; .ci/run installs it');
  await page.goto('figures/');
  const charts = await page
    .getByRole('table')
    .evaluateAll((tables) =>
      tables
        .slice(0, -1)
        .map((table) =>
          ['h2', 'tr:last-child th'].map((part) => table.querySelector(part)?.textContent.trim()),
        ),
    );
  for (const format of ['A4', 'Letter']) {
    const file = info.outputPath(`${format}.pdf`);
    writeFileSync(file, await page.pdf({ format, preferCSSPageSize: false }));
    const sheets = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
    for (const [title = '', last = ''] of charts) {
      const sheet = sheets.find((text) => text.includes(title));
      expect(sheet, title).toContain(last.slice(0, 20));
    }
  }
});

test('on paper no line ends with the sign that leads to a link', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of ['', 'p/2/', 'p/4/', 'figures/', 'terms/', 'about/']) {
    await page.goto(path);
    expect(await page.locator('body').innerText(), `/${path}`).not.toMatch(/·\s*$/mu);
  }
});
