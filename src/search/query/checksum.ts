/** Tells a whole file from a damaged one. */

/** The 32-bit FNV-1a hash of bytes, in base 36. */
export function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}
