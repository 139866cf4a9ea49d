/** The pictures that stand beside a shared link, 1200 × 630: one of every paragraph and one of every other page. */
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import type { Submission } from '../document/schema.ts';
import { readSerif } from '../styles/read-serif.ts';

/** What a picture shows. */
interface Card {
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

/** The first words of a text, as many as fit, with an ellipsis where more follow. */
export function cutOpening(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most)).replace(/[\s,;:.]+$/u, '')} …`;
}

let fonts: Promise<Font[]> | undefined;

/** Draws a picture as PNG; the same card always gives the same bytes. */
export async function drawCard(card: Card, submission: Submission): Promise<Uint8Array> {
  fonts ??= readFonts();
  const svg = await satori(layOut(card, submission), { width: WIDTH, height: HEIGHT, fonts: await fonts });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

/** The typeface in the two weights of the pictures; Latin Extended draws what the Latin file lacks. */
async function readFonts(): Promise<Font[]> {
  const { regular, semibold } = await readSerif();
  return [regular, semibold].flatMap((files, index) =>
    files.map((data, part) => ({
      name: part === 0 ? 'Source Serif 4' : 'Source Serif 4 Extended',
      data: Buffer.from(data),
      weight: index === 0 ? (400 as const) : (600 as const),
      style: 'normal' as const,
    })),
  );
}

/** An element as satori takes it in. */
function box(style: Record<string, string | number>, children: unknown) {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

function layOut({ number, words }: Card, submission: Submission) {
  const { name, authors, titleBlock } = submission;
  const source = `${authors.map(({ short }) => short).join(' and ')} · ${titleBlock.kind} · ${titleBlock.date}`;
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
      number === undefined
        ? box({ fontSize: 88, fontWeight: 600, lineHeight: 1.14, letterSpacing: -1 }, words)
        : box({ gap: 40, alignItems: 'flex-start' }, [
            box({ fontSize: 112, fontWeight: 600, lineHeight: 0.86, color: ACCENT }, `${number}`),
            box({ flex: 1, fontSize: 47, lineHeight: 1.36 }, cutOpening(words, 190)),
          ]),
      box({ flexDirection: 'column', borderTop: `2px solid ${RULE}`, paddingTop: 28, gap: 6 }, [
        ...(words === name ? [] : [box({ fontSize: 34, fontWeight: 600 }, name)]),
        box({ fontSize: 26, color: QUIET }, source),
      ]),
    ],
  );
}
