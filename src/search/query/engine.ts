/** What the planner asks of an index; Pagefind's client fulfils it, and so can a test. */

/** A paragraph as the index holds it. */
export interface Entry {
  number: number;
  title: string;
  /** The words of the text, as they stand between white space. */
  words: string[];
  /** Words by which readers look for it. */
  keywords: string[];
  /** The titles of its part and topics. */
  part: string;
  topics: string[];
}

/** A paragraph that holds what was asked for. */
export interface Found {
  id: string;
  /** Where it stands in the text, in words from 0; empty where only title, keywords or topics hold it. */
  positions: number[];
  read(): Promise<Entry>;
}

/** An index of paragraphs. */
export interface Engine {
  /** The paragraphs that hold these words side by side, compared by their stems. */
  ask(words: string): Promise<Found[]>;
}
