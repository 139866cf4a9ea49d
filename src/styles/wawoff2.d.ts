/** The part of wawoff2 that is used here; the package ships no types. */
declare module 'wawoff2' {
  /** Unpacks a WOFF2 font to TrueType or OpenType. */
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
