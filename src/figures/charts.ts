/** The charts: which figures each draws, and how long their bars are. */
import { z } from 'astro/zod';
import type { ContentCheck } from '../document/check-content.ts';
import { ContentError } from '../document/content-error.ts';
import { identifier, words } from '../document/schema.ts';
import { type LocatedFigure, listFigures } from './figures.ts';

/** A chart of figures, an entry of `charts.yaml`; all of it is editorial but the quotes. */
export const chartSchema = z.strictObject({
  /** Its anchor on the page of figures. */
  id: identifier,
  title: words('a title').max(80),
  /** What is counted, and the time it covers. */
  caption: words('a caption').max(160),
  /** The paragraph whose figures it draws. */
  paragraph: z.int().positive(),
  /** Figures on one scale that begins at zero; a group of its own scale each. */
  groups: z
    .array(
      z.strictObject({
        /** What the scale counts, in the plural. */
        scale: words('what the scale counts'),
        figures: z
          .array(
            z.strictObject({
              /** What the bar counts. */
              label: words('a label').max(60),
              /** Source: the quote of one of the paragraph's figures. */
              quote: words('the quote of a figure'),
            }),
          )
          .min(2),
      }),
    )
    .min(1),
});
export type Chart = z.infer<typeof chartSchema>;

/** The words by which a text says that a number is the least. */
const LEAST = /^(?:more than|over|above|at least)$/iu;

/** A figure as a bar. */
export interface Bar {
  label: string;
  figure: LocatedFigure;
  /** Its length as a share of the longest on its scale, from 0 to 1. */
  share: number;
  /** The text gives a least number ("more than"): the bar has an open end. */
  isOpen: boolean;
}

/** A chart with its figures found, the longest bar of each scale first. */
export interface DrawnChart extends Omit<Chart, 'groups'> {
  groups: { scale: string; bars: Bar[] }[];
  /** The sentences in which its figures stand, in order. */
  sentences: number[];
}

/** The check of `charts.yaml`. */
export const chartsCheck: ContentCheck<z.ZodArray<typeof chartSchema>> = {
  file: 'charts.yaml',
  schema: z.array(chartSchema),
  check: (charts, { paragraphs }, file) => void drawCharts(charts, listFigures(paragraphs), file),
};

/**
 * Finds the figures of the charts and measures their bars; the charts come in the order of the text.
 * @throws {ContentError} when a figure is not one of the text, or a range.
 */
export function drawCharts(
  charts: readonly Chart[],
  figures: readonly LocatedFigure[],
  file = 'content/charts.yaml',
): DrawnChart[] {
  const drawn = charts.map((chart) => {
    const find = (quote: string): LocatedFigure => {
      const found = figures.find(
        (candidate) => candidate.paragraph === chart.paragraph && candidate.quote === quote,
      );
      if (found && found.upTo === undefined) return found;
      const problem = found
        ? `the figure «${found.text}» is a range, which no single bar can show; take it out.`
        : `paragraph ${chart.paragraph} has no figure with the quote «${quote}»; write the quote as there.`;
      throw new ContentError(problem, { file, field: `«${chart.id}»` });
    };
    const groups = chart.groups.map(({ scale, figures: members }) => ({
      scale,
      bars: measure(members.map(({ label, quote }) => ({ label, figure: find(quote) }))),
    }));
    const sentences = groups.flatMap(({ bars }) => bars.map(({ figure }) => figure.sentence));
    return { ...chart, groups, sentences: [...new Set(sentences)].sort((first, second) => first - second) };
  });
  return drawn.sort(
    (first, second) =>
      first.paragraph - second.paragraph || (first.sentences[0] ?? 0) - (second.sentences[0] ?? 0),
  );
}

function measure(bars: Pick<Bar, 'label' | 'figure'>[]): Bar[] {
  const longest = Math.max(...bars.map(({ figure }) => figure.value));
  return bars
    .map((bar) => ({
      ...bar,
      share: bar.figure.value / longest,
      isOpen: LEAST.test(bar.figure.qualifier ?? ''),
    }))
    .sort((first, second) => second.share - first.share);
}
