// The parts that we use of two packages that bring no types of their own.

declare module 'citeproc' {
  interface Locator {
    id: string;
    locator?: string;
    label?: string;
  }
  class Engine {
    constructor(
      system: { retrieveLocale(language: string): string; retrieveItem(id: string): object },
      style: string,
    );
    updateItems(ids: string[]): void;
    makeCitationCluster(items: Locator[]): string;
    makeBibliography(): [parameters: object, entries: string[]] | false;
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    data: {
      id?: string;
      type?: string;
      title?: string;
      author?: { literal?: string; family?: string }[];
      issued?: object;
      genre?: string;
      note?: string;
      URL?: string;
    }[];
  }
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
