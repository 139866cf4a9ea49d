/**
 * The typeface, in the files and ranges that its publisher gives it, and faces of the same width that stand in for it. It
 * is used where it is there in time for the first words, and else from the next page on: whoever reads on a slow line
 * reads in another face, but no line ever breaks anew under the reader's eyes or moves a place that a link has led to.
 */
import ranges from '@fontsource/source-serif-4/unicode.json' with { type: 'json' };

type Style = 'regular' | 'semibold' | 'italic';

const STYLES: Record<Style, { css: string; suffix: string }> = {
  regular: { css: 'font-weight:400;font-style:normal', suffix: '' },
  semibold: { css: 'font-weight:600;font-style:normal', suffix: 'Bold' },
  italic: { css: 'font-weight:400;font-style:italic', suffix: 'Italic' },
};

/** The styles that pages are set in. */
export const STYLE_NAMES = Object.keys(STYLES) as Style[];

/** A face that platforms have instead. */
interface Fallback {
  /** Its full names, each with its PostScript name, where `*` stands for the style. */
  names: Record<string, string>;
  /** The size, in per cent, at which it is as wide as the typeface. */
  sizes: Record<Style, number>;
}

/**
 * The sizes are the quotients of the widths of the text of content/paragraphs, of its titles for semibold and of its
 * emphasis for italics. Gelasio has the widths of Georgia, Liberation Serif those of Times New Roman.
 */
const FALLBACKS: Record<string, Fallback> = {
  'Fitted Georgia': {
    names: { Georgia: 'Georgia*', Gelasio: 'Gelasio*' },
    sizes: { regular: 107.74, semibold: 93.81, italic: 96.98 },
  },
  'Fitted Noto Serif': {
    names: { 'Noto Serif': 'NotoSerif*', 'Noto Serif Regular': 'NotoSerif-Regular' },
    sizes: { regular: 99.66, semibold: 95.33, italic: 94.07 },
  },
  'Fitted Times': {
    names: { 'Times New Roman': 'TimesNewRomanPS*MT', 'Liberation Serif': 'LiberationSerif*' },
    sizes: { regular: 118.36, semibold: 112.06, italic: 106.73 },
  },
  'Fitted DejaVu Serif': {
    names: { 'DejaVu Serif': 'DejaVuSerif*' },
    sizes: { regular: 92.68, semibold: 85.62, italic: 84.55 },
  },
};

/** How far Source Serif 4 reaches above and below the baseline, in per cent of its size. */
const [ASCENT, DESCENT] = [103.6, 33.5];

/** Writes the rules of all faces, a later one before an earlier one of the same sign; `files` are addresses. */
export function writeFontFaces(files: Record<'latin-ext' | 'latin', Record<Style, string>>): string {
  const own = (['latin-ext', 'latin'] as const).flatMap((subset) =>
    STYLE_NAMES.map((style) =>
      writeRule(
        'Source Serif 4',
        style,
        `url(${files[subset][style]}) format("woff2")`,
        `font-display:optional;unicode-range:${ranges[subset]}`,
      ),
    ),
  );
  const fallbacks = Object.entries(FALLBACKS).flatMap(([family, { names, sizes }]) =>
    STYLE_NAMES.map((style) => {
      const size = sizes[style];
      const [ascent, descent] = [ASCENT, DESCENT].map((reach) => ((reach / size) * 100).toFixed(2));
      return writeRule(
        family,
        style,
        listLocals(names, STYLES[style].suffix),
        `size-adjust:${size}%;ascent-override:${ascent}%;descent-override:${descent}%;line-gap-override:0%`,
      );
    }),
  );
  return [...own, ...fallbacks].join('');
}

function writeRule(family: string, style: Style, source: string, rest: string): string {
  return `@font-face{font-family:"${family}";${STYLES[style].css};src:${source};${rest}}`;
}

function listLocals(names: Fallback['names'], suffix: string): string {
  return Object.entries(names)
    .flatMap(([full, postScript]) => [
      suffix ? `${full} ${suffix}` : full,
      postScript.replace('*', suffix && `-${suffix}`),
    ])
    .map((name) => `local("${name}")`)
    .join();
}
