/** The charts: which figures each draws, and how long their bars are. */
import { z } from 'astro/zod';
import type { ContentCheck } from '../document/check-content.ts';
import { ContentError } from '../document/content-error.ts';
import { identifier, words } from '../document/schema.ts';
import { type LocatedFigure, listFigures } from './figures.ts';

const barSchema = z.strictObject({
  /** What the bar counts. */
  label: words('a label').max(60),
  /** Source: the quote of one of the paragraph's figures. */
  quote: words('the quote of a figure'),
});

/** A chart of figures on one scale that begins at zero, an entry of `charts.yaml`; editorial but the quotes. */
export const chartSchema = z.strictObject({
  /** Its anchor on the page of figures. */
  id: identifier,
  title: words('a title').max(80),
  /** What is counted, and the time it covers. */
  caption: words('a caption').max(160),
  /** The paragraph whose figures it draws. */
  paragraph: z.int().positive(),
  figures: z.array(barSchema).min(2),
});
export type Chart = z.infer<typeof chartSchema>;

/** The words by which a text says that a number is the least. */
const LEAST = /^(?:more than|over|above|at least)$/iu;

/** A chart with its figures found, the longest bar first. */
export type DrawnChart = ReturnType<typeof drawChart>;

/** The check of `charts.yaml`. */
export const chartsCheck: ContentCheck<z.ZodArray<typeof chartSchema>> = {
  file: 'content/charts.yaml',
  schema: z.array(chartSchema),
  check: (charts, { paragraphs }) => void drawCharts(charts, listFigures(paragraphs)),
};

/**
 * Finds the figures of the charts and measures their bars; the charts come in the order of the text.
 * @throws {ContentError} when a figure is not one of the text, or a range.
 */
export function drawCharts(charts: readonly Chart[], figures: readonly LocatedFigure[]): DrawnChart[] {
  const findFirst = ({ bars }: DrawnChart) => Math.min(...bars.map(({ figure }) => figures.indexOf(figure)));
  return charts
    .map((chart) => drawChart(chart, figures))
    .sort((first, second) => findFirst(first) - findFirst(second));
}

function drawChart(chart: Chart, figures: readonly LocatedFigure[]) {
  const { id, paragraph } = chart;
  const found = chart.figures.map(({ label, quote }) => {
    const figure = figures.find(
      (candidate) => candidate.paragraph === paragraph && candidate.quote === quote,
    );
    if (figure && figure.upTo === undefined) return { label, figure };
    const problem = figure
      ? `the figure «${figure.text}» is a range, which no single bar can show; take it out.`
      : `paragraph ${paragraph} has no figure with the quote «${quote}»; write the quote as there.`;
    throw new ContentError(problem, { file: 'content/charts.yaml', field: `«${id}»` });
  });
  const longest = Math.max(...found.map(({ figure }) => figure.value));
  const bars = found.map(({ label, figure }) => ({
    label,
    figure,
    /** Its length as a share of the longest of its chart, from 0 to 1. */
    share: figure.value / longest,
    /** The text gives a least number ("more than"): the bar has an open end. */
    isOpen: LEAST.test(figure.qualifier ?? ''),
  }));
  /** The sentences in which its figures stand. */
  const sentences = new Set(bars.map(({ figure }) => figure.sentence));
  return {
    ...chart,
    bars: bars.sort((first, second) => second.share - first.share),
    sentences: [...sentences].sort((first, second) => first - second),
  };
}
