/** The names of the search index's files, for the page that preloads them; see `search-index.ts`. */
declare module 'virtual:search-files' {
  /** Paths in the folder `pagefind/`. */
  export const searchFiles: string[];
}
