/**
 * The pictures that stand beside a shared link, 1200 × 630: one of every
 * paragraph and one of every other page, made when the build is done.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { AstroIntegration } from 'astro';
import satori, { type Font } from 'satori';
import subsetFont from 'subset-font';
import { formatMonth } from '../citing/citation-styles.ts';
import type { Edition } from '../document/content.ts';
import type { Submission } from '../document/schema.ts';

/** What a picture shows. */
export interface Card {
  /** Where it lies, seen from the root of the site. */
  file: string;
  /** A paragraph's number, which hangs beside its words. */
  number?: number;
  /** A paragraph's opening words, or a page's title. */
  words: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
// The colours of the light scheme, as in tokens.css.
const PAPER = '#fcfbf8';
const INK = '#1c1a17';
const QUIET = '#655f55';
const ACCENT = '#1d4f7c';
const RULE = '#e2dccf';

/** Lists the pictures that the built pages name, in the order of their files: `html` gives a page's text. */
export function listCards(
  { submission, paragraphs }: Edition,
  files: readonly string[],
  read: (file: string) => string,
): Card[] {
  return files.flatMap((page) => {
    const html = read(page);
    if (!html.includes('property="og:image"')) return [];
    const file = page.replace(/index\.html$/u, 'card.png');
    const paragraph = paragraphs.find(({ number }) => file === `p/${number}/card.png`);
    if (paragraph) return [{ file, number: paragraph.number, words: cutOpening(paragraph.text, 190) }];
    const title = decode(/<meta property="og:title" content="(.*?)"/u.exec(html)?.[1] ?? '');
    return [{ file, words: title.replace(`, ${submission.name}`, '') }];
  });
}

function decode(html: string): string {
  return html
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

/** The first words of a text, as many as fit, with an ellipsis where more follow. */
export function cutOpening(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most)).replace(/[\s,;:.]+$/u, '')} …`;
}

/** Loads the typeface in the two weights of the pictures, cut down to the signs that they show. */
export async function loadCardFonts(cards: readonly Card[], submission: Submission): Promise<Font[]> {
  const file = createRequire(import.meta.url).resolve(
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  );
  const signs = [
    ...new Set(
      [...cards.map(({ words }) => words), submission.name, describeSource(submission), '0123456789 …'].join(
        '',
      ),
    ),
  ].join('');
  const fonts: Font[] = [];
  for (const weight of [400, 600] as const) {
    // One after the other: subset-font mixes up its buffers when it works in parallel.
    const data = await subsetFont(readFileSync(file), signs, {
      targetFormat: 'sfnt',
      variationAxes: { wght: weight },
    });
    fonts.push({ name: 'Source Serif 4', data, weight, style: 'normal' });
  }
  return fonts;
}

/** Draws a picture; the same card and fonts always give the same bytes. */
export async function drawCard(card: Card, submission: Submission, fonts: Font[]): Promise<Uint8Array> {
  const svg = await satori(layOut(card, submission), { width: WIDTH, height: HEIGHT, fonts });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

/** Makes the pictures when the build is done. */
export function cards(edition: Edition): AstroIntegration {
  return {
    name: 'cards',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const folder = fileURLToPath(dir);
        const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('index.html'))
          .sort();
        const all = listCards(edition, pages, (file) => readFileSync(join(folder, file), 'utf8'));
        const fonts = await loadCardFonts(all, edition.submission);
        for (const card of all) {
          const path = join(folder, card.file);
          writeFileSync(path, await drawCard(card, edition.submission, fonts));
        }
        logger.info(`${all.length} pictures in ${Math.round(performance.now() - started)} ms`);
      },
    },
  };
}

function describeSource(submission: Submission): string {
  return `${submission.authors.map(({ short }) => short).join(' and ')} · ${submission.titleBlock.kind} · ${formatMonth(submission, 'long')}`;
}

/** An element as satori takes it in. */
function box(
  style: Record<string, string | number>,
  children: unknown,
): { type: string; key: null; props: object } {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

function layOut({ number, words }: Card, submission: Submission): ReturnType<typeof box> {
  const isParagraph = number !== undefined;
  return box(
    {
      width: WIDTH,
      height: HEIGHT,
      boxSizing: 'border-box',
      padding: '64px 72px 56px',
      flexDirection: 'column',
      justifyContent: 'space-between',
      backgroundColor: PAPER,
      color: INK,
      fontFamily: 'Source Serif 4',
    },
    [
      box({ gap: 40, alignItems: 'flex-start' }, [
        ...(isParagraph
          ? [box({ fontSize: 112, fontWeight: 600, lineHeight: 0.86, color: ACCENT }, String(number))]
          : []),
        box(
          {
            flex: 1,
            fontSize: isParagraph ? 47 : 88,
            fontWeight: isParagraph ? 400 : 600,
            lineHeight: isParagraph ? 1.36 : 1.14,
            letterSpacing: isParagraph ? 0 : -1,
          },
          words,
        ),
      ]),
      box({ flexDirection: 'column', borderTop: `2px solid ${RULE}`, paddingTop: 28, gap: 6 }, [
        ...(words === submission.name ? [] : [box({ fontSize: 34, fontWeight: 600 }, submission.name)]),
        box({ fontSize: 26, color: QUIET }, describeSource(submission)),
      ]),
    ],
  );
}
