/** The pictures of figures: what each draws, and how large. */
import { z } from 'astro/zod';
import type { ContentCheck } from '../document/check-content.ts';
import { ContentError } from '../document/content-error.ts';
import { identifier, words } from '../document/schema.ts';
import { formatFigure, type LocatedFigure, listFigures } from './figures.ts';

/** A figure that a picture shows, found by its words. */
const drawnFigureSchema = z.strictObject({
  /** Editorial: a short label. */
  label: words('a label').max(60),
  /** The paragraph it stands in. */
  paragraph: z.int().positive(),
  /** The quote of one of that paragraph's figures. */
  quote: words('the quote of a figure'),
});

/** A picture of figures, an entry of `charts.yaml`; all of it is editorial. */
export const chartSchema = z.strictObject({
  /** Its anchor on the page of figures. */
  id: identifier,
  title: words('a title').max(80),
  /** What is drawn, and how to read its scale. */
  caption: words('a caption').max(300),
  /** Bars, on one scale a group; squares, by their area; or a part within its whole. */
  kind: z.enum(['bars', 'squares', 'part']),
  /** Figures on one scale; a group of its own scale each. */
  groups: z
    .array(
      z.strictObject({
        /** What the scale counts, in the plural. */
        scale: words('what the scale counts'),
        figures: z.array(drawnFigureSchema).min(1),
      }),
    )
    .min(1),
  /** Figures of another kind that are said beside the picture, not drawn. */
  beside: z.array(drawnFigureSchema).default([]),
});
export type Chart = z.infer<typeof chartSchema>;

/** A figure in a picture. */
export interface DrawnFigure {
  label: string;
  /** The number as the text has it, with the words that make it less exact. */
  shown: string;
  figure: LocatedFigure;
  /** Its length, or the side of its square, as a share of the largest of its group. */
  share: number;
}

/** A picture with its figures found. */
export interface DrawnChart extends Omit<Chart, 'groups' | 'beside'> {
  groups: { scale: string; figures: DrawnFigure[] }[];
  /** Said beside the picture, in no scale. */
  beside: Omit<DrawnFigure, 'share'>[];
}

/** The check of `charts.yaml`. */
export const chartsCheck: ContentCheck<z.ZodArray<typeof chartSchema>> = {
  file: 'charts.yaml',
  schema: z.array(chartSchema),
  check: (charts, { paragraphs }, file) => void drawCharts(charts, listFigures(paragraphs), file),
};

/**
 * Finds the figures of the pictures.
 * @throws {ContentError} when a figure is not one of the text, or a part is larger than its whole.
 */
export function drawCharts(
  charts: readonly Chart[],
  figures: readonly LocatedFigure[],
  file = 'content/charts.yaml',
): DrawnChart[] {
  return charts.map((chart) => {
    const fail = (problem: string): never => {
      throw new ContentError(problem, { file, field: `«${chart.id}»` });
    };
    const find = ({ label, paragraph, quote }: Chart['beside'][number]) => {
      const figure =
        figures.find((candidate) => candidate.paragraph === paragraph && candidate.quote === quote) ??
        fail(`paragraph ${paragraph} has no figure with the quote «${quote}»; write the quote as there.`);
      return { label, shown: formatFigure(figure), figure };
    };
    const groups = chart.groups.map(({ scale, figures: members }) => ({
      scale,
      figures: measure(chart.kind, members.map(find)),
    }));
    const [whole, ...parts] = groups[0]?.figures ?? [];
    if (chart.kind === 'part' && parts.some(({ share }) => share > (whole?.share ?? 0)))
      fail('a part is larger than the whole before it; put the whole first.');
    return { ...chart, groups, beside: chart.beside.map(find) };
  });
}

/** The pictures that show figures of a paragraph. */
export function groupCharts(charts: readonly DrawnChart[]): Map<number, DrawnChart[]> {
  const groups = new Map<number, DrawnChart[]>();
  for (const chart of charts) {
    const drawn = [...chart.groups.flatMap(({ figures }) => figures), ...chart.beside];
    for (const paragraph of new Set(drawn.map(({ figure }) => figure.paragraph)))
      groups.set(paragraph, [...(groups.get(paragraph) ?? []), chart]);
  }
  return groups;
}

function measure(kind: Chart['kind'], figures: Omit<DrawnFigure, 'share'>[]): DrawnFigure[] {
  const largest = Math.max(...figures.map(({ figure }) => figure.value));
  // Every scale begins at zero; a square's area, not its side, is in proportion.
  const scale = (value: number) => (kind === 'squares' ? Math.sqrt(value / largest) : value / largest);
  return figures.map((drawn) => ({ ...drawn, share: scale(drawn.figure.value) }));
}
