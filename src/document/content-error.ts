/** Where a fault stands. */
export interface SourceLocation {
  /** The file, as a path from the project's folder. */
  file: string;
  /** Counted from 1. */
  line?: number | undefined;
  /** The field as an editor finds it: `title`, `figures, entry 2: quote`. */
  field?: string | undefined;
}

/** A fault in the content, said in one sentence: the file, the line or field, what is wrong and how to fix it. */
export class ContentError extends Error {
  override name = 'ContentError';
  /** Where Astro's overlay in development looks. */
  readonly loc?: { file: string; line: number; column: number };

  constructor(problem: string, place?: SourceLocation) {
    const where = place && [
      `${place.file}${place.line ? `:${place.line}` : ''}`,
      ...(place.field ? [`field ${place.field}`] : []),
    ];
    // Astro would add a hint about browsers to any message with the words «document» or «window» in it: ours avoid them.
    super([...(where ?? []), problem].join(': ').replaceAll('\n', ' '));
    // The place that matters is in the content: a trace of this code would only bury it.
    this.stack = '';
    if (place) this.loc = { file: place.file, line: place.line ?? 1, column: 1 };
  }
}
