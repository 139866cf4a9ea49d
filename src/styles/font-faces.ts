/**
 * The typeface, in the files and ranges that its publisher gives it, and faces that stand in for it until it comes. It
 * is not preloaded: on a slow line it would come before the words, which stand meanwhile in a face of the same width.
 */
import ranges from '@fontsource/source-serif-4/unicode.json' with { type: 'json' };

type Style = 'regular' | 'semibold' | 'italic';

const STYLES: Record<Style, { css: string; suffix: string }> = {
  regular: { css: 'font-weight:400;font-style:normal', suffix: '' },
  semibold: { css: 'font-weight:600;font-style:normal', suffix: 'Bold' },
  italic: { css: 'font-weight:400;font-style:italic', suffix: 'Italic' },
};

/** A face that platforms have instead. */
interface Fallback {
  /** Its full names, each with its PostScript name, where `*` stands for the style. */
  names: Record<string, string>;
  /** The sizes, in per cent, at which its lines break as the typeface's do; of some signs alone where a range is given. */
  sizes: [style: Style, size: number, range?: string][];
}

/**
 * The sizes are the quotient of the widths of the text of content/paragraphs, of its titles for 600 and of its emphasis
 * for italics, then moved by at most 0.3 % to where most lines of the pages agree at 360 to 1440 px. Where one size does
 * not do, signs of like quotient share one of their own. Gelasio has the widths of Georgia, Liberation Serif those of
 * Times New Roman.
 */
const FALLBACKS: Record<string, Fallback> = {
  'Fitted Georgia': {
    names: { Georgia: 'Georgia*', Gelasio: 'Gelasio*' },
    sizes: [
      ['regular', 108.11],
      [
        'regular',
        95.67,
        'U+20,U+22,U+27,U+2A,U+2D,U+30,U+32-36,U+38-39,U+42,U+44-45,U+48-49,U+4D-4E,U+50,U+52-53',
      ],
      ['regular', 113.56, 'U+25,U+2C,U+2E,U+31,U+63,U+66,U+69,U+6C,U+72,U+76-79'],
      ['semibold', 93.47],
      ['italic', 96.34],
    ],
  },
  'Fitted Noto Serif': {
    names: { 'Noto Serif': 'NotoSerif*', 'Noto Serif Regular': 'NotoSerif-Regular' },
    sizes: [
      ['regular', 99.5],
      ['semibold', 95.07],
      ['italic', 93.56],
    ],
  },
  'Fitted Times': {
    names: { 'Times New Roman': 'TimesNewRomanPS*MT', 'Liberation Serif': 'LiberationSerif*' },
    sizes: [
      ['regular', 107.18],
      ['regular', 95.58, 'U+20,U+22,U+27,U+2A,U+2D,U+41-43,U+4C,U+53,U+201C-201D'],
      ['regular', 116.21, 'U+48-49,U+63,U+69,U+6B-6C,U+6F,U+76-79'],
      ['regular', 121.49, 'U+2C,U+2E,U+61-62,U+64-65,U+6D,U+70-71,U+73,U+75'],
      ['regular', 129.56, 'U+68,U+6E,U+72,U+74'],
      ['semibold', 112],
      ['italic', 106.23],
    ],
  },
  'Fitted DejaVu Serif': {
    names: { 'DejaVu Serif': 'DejaVuSerif*' },
    sizes: [
      ['regular', 82.7],
      ['regular', 95.13, 'U+61-7A'],
      ['semibold', 85.61],
      ['italic', 84.09],
    ],
  },
};

/** How far Source Serif 4 reaches above and below the baseline, in per cent of its size. */
const [ASCENT, DESCENT] = [103.6, 33.5];

/**
 * Writes the rules of all faces, a later one before an earlier one of the same sign.
 * @param files the addresses of the typeface's files, by subset and style
 */
export function writeFontFaces(files: Record<'latin-ext' | 'latin', Record<Style, string>>): string {
  const own = (['latin-ext', 'latin'] as const).flatMap((subset) =>
    Object.entries(files[subset]).map(([style, file]) =>
      writeRule(
        'Source Serif 4',
        style as Style,
        `url(${file}) format("woff2")`,
        `font-display:swap;unicode-range:${ranges[subset]}`,
      ),
    ),
  );
  const fallbacks = Object.entries(FALLBACKS).flatMap(([family, { names, sizes }]) =>
    sizes.map(([style, size, range]) =>
      writeRule(
        family,
        style,
        listLocals(names, STYLES[style].suffix),
        [
          `size-adjust:${size}%`,
          `ascent-override:${percent(ASCENT / size)}`,
          `descent-override:${percent(DESCENT / size)}`,
          'line-gap-override:0%',
          ...(range ? [`unicode-range:${range}`] : []),
        ].join(';'),
      ),
    ),
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

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
