/** A fault in the content, said in one sentence that names the file, the place and the mend. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(message: string) {
    super(message);
    // Astro would add a hint about browsers to any message with the words «document» or «window» in it: ours avoid them.
    // The place that matters is in the content, not in this code.
    this.stack = `${this.name}: ${message}`;
  }
}
