/** What the search page preloads; see `search-index.ts`. */
declare module 'virtual:search-files' {
  /** Paths in the folder `pagefind/` of what the first answer waits for, besides scripts. */
  export const firstFiles: string[];
}
