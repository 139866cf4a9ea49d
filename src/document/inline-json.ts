/** Writes data for a `<script>` of a page, so that no text in it can end the element. */
export function writeInlineJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
