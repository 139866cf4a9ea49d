/** What search asks of an index. Two answer: Pagefind, and a plain one where Pagefind is not there. */

/** An index of paragraphs. */
export interface Engine {
  /** The numbers of the paragraphs that hold a word in any form of the same stem (Porter 2). */
  find(word: string): readonly number[] | Promise<readonly number[]>;
}
