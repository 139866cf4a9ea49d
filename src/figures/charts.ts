/** The pictures of figures: what each draws, and how large. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { scaleLinear, scaleSqrt } from 'd3-scale';
import { CONTENT_FOLDER, readYaml } from '../document/content.ts';
import { ContentError } from '../document/content-error.ts';
import { formatFigure, type LocatedFigure } from './figures.ts';
import { type Chart, chartSchema } from '../document/schema.ts';

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

/**
 * Reads the pictures and finds their figures; a folder without `charts.yaml` has none.
 * @throws {ContentError} when a figure is not one of the text, or a part is larger than its whole.
 */
export function readCharts(figures: readonly LocatedFigure[], folder: string = CONTENT_FOLDER): DrawnChart[] {
  const path = join(folder, 'charts.yaml');
  if (!existsSync(path)) return [];
  return readYaml(path, z.array(chartSchema)).map((chart) => {
    const find = ({ label, paragraph, quote }: Chart['beside'][number]) => {
      const figure = figures.find((one) => one.paragraph === paragraph && one.quote === quote);
      if (!figure)
        throw new ContentError(
          `${path}: chart «${chart.id}»: paragraph ${paragraph} has no figure with the quote «${quote}».`,
        );
      return { label, shown: formatFigure(figure), figure };
    };
    const groups = chart.groups.map(({ scale, figures: members }) => ({
      scale,
      figures: measure(chart.kind, members.map(find)),
    }));
    const [whole, ...parts] = groups[0]?.figures ?? [];
    if (chart.kind === 'part' && parts.some(({ share }) => share > (whole?.share ?? 0)))
      throw new ContentError(`${path}: chart «${chart.id}»: a part is larger than the whole before it.`);
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
  const scale = (kind === 'squares' ? scaleSqrt() : scaleLinear()).domain([0, largest]);
  return figures.map((drawn) => ({ ...drawn, share: scale(drawn.figure.value) }));
}
