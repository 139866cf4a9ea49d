/** What the edition derives from the document, computed once for the checked content that it is made of. */
import { type DrawnChart, groupCharts, readCharts } from '../figures/charts.ts';
import { type Collation, collate } from '../fidelity/comparison.ts';
import type { Edition } from './content.ts';
import { type LocatedFigure, listFigures } from '../figures/figures.ts';
import { getEdition } from './paragraphs.ts';
import { groupTerms, type IndexedTerm, readTerms } from '../terms/terms.ts';

interface Apparatus {
  figures: LocatedFigure[];
  figuresByParagraph: Map<number, LocatedFigure[]>;
  charts: DrawnChart[];
  chartsByParagraph: Map<number, DrawnChart[]>;
  terms: IndexedTerm[];
  termsByParagraph: Map<number, IndexedTerm[]>;
}

const cache = new WeakMap<Edition, Apparatus>();

/** Every figure, picture and term of the edition. */
export function getApparatus(): Apparatus {
  const edition = getEdition();
  const known = cache.get(edition);
  if (known) return known;
  const figures = listFigures(edition.paragraphs);
  const terms = readTerms(edition);
  const charts = readCharts(figures);
  const apparatus = {
    figures,
    figuresByParagraph: Map.groupBy(figures, ({ paragraph }) => paragraph),
    charts,
    chartsByParagraph: groupCharts(charts),
    terms,
    termsByParagraph: groupTerms(terms),
  };
  cache.set(edition, apparatus);
  return apparatus;
}

/** The base witness beside each of the others. */
export function getCollations(): { siglum: string; base: string; collation: Collation }[] {
  const { witnesses } = getEdition();
  const base = witnesses.find((witness) => witness.base);
  if (!base) return [];
  return witnesses
    .filter((witness) => witness !== base)
    .map((witness) => ({
      siglum: witness.siglum,
      base: base.siglum,
      collation: collate(witness.content, base.content),
    }));
}
