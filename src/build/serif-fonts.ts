import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontProviders } from 'astro/config';
import subsetFont from 'subset-font';
import type { Edition } from '../document/content.ts';

const FOLDER = '.astro/fonts';
const PUNCTUATION = '–—‘’“”…→←↑↓·×§¶†‡«»';

/**
 * Cuts Source Serif 4 down to the letters in use (ASCII, what the document holds, punctuation) and hands it to
 * Astro, which adds a fallback of the same width: an upright from 400 to 700 and one italic.
 */
export async function serifFonts({ submission, paragraphs }: Edition) {
  const letters = new Set(PUNCTUATION);
  for (let code = 0x20; code < 0x7f; code += 1) letters.add(String.fromCharCode(code));
  for (const letter of JSON.stringify(submission) + paragraphs.map(({ text }) => text).join(''))
    letters.add(letter);
  const text = [...letters].sort().join('');
  mkdirSync(FOLDER, { recursive: true });
  // One after the other: the subsetter shares its memory between calls.
  const upright = await cut('normal', text, { wght: { min: 400, max: 700 } });
  const italic = await cut('italic', text, { wght: 400 });
  return [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-serif' as const,
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          { weight: '400 700', style: 'normal' as const, src: [upright] as [string] },
          { weight: 400, style: 'italic' as const, src: [italic] as [string] },
        ] as const,
      },
    },
  ];
}

async function cut(style: string, text: string, axes: Parameters<typeof subsetFont>[2]['variationAxes']) {
  const source = createRequire(import.meta.url).resolve(
    `@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-${style}.woff2`,
  );
  const path = `${FOLDER}/source-serif-4-${style}.woff2`;
  writeFileSync(
    path,
    await subsetFont(readFileSync(source), text, { targetFormat: 'woff2', variationAxes: axes }),
  );
  return `./${path}`;
}
