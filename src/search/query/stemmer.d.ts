declare module 'wink-porter2-stemmer' {
  /** The stem of an English word by the Porter 2 algorithm. */
  export default function stem(word: string): string;
}
