/** What the Markdown processor knows of the file that it renders. */
export interface FileData {
  data: { astro?: { frontmatter?: Record<string, unknown> } };
}

/** The number of the paragraph that a file holds; `undefined` for a page of notes. */
export function readParagraphNumber({ data }: FileData): number | undefined {
  const number = data.astro?.frontmatter?.['number'];
  return typeof number === 'number' ? number : undefined;
}
