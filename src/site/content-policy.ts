/** The content security policy, for each page exactly what it needs. */
import { hash } from 'node:crypto';
import type { Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { type BuiltPage, findElements, type Insertion } from './built-page.ts';
import { plainError } from './plain-error.ts';

/** Everything is this site's own; Pagefind's WebAssembly is the one exception to plain script. */
const DIRECTIVES = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  // The one address that script may load by name is the service worker's.
  'trusted-types service-worker',
];

/**
 * The policy as the first element after `<meta charset>`, before anything that it governs, with the hashes of exactly
 * what the page holds inline. (Astro's own comes after the inline script and lists hashes of no use here.)
 * @throws an `Error` where the page has an inline handler or style, which no hash can allow, or no charset.
 */
export function makePolicy(page: BuiltPage): Insertion {
  for (const { name, attribs } of findElements(page, () => true)) {
    const forbidden = Object.keys(attribs).find((attribute) => /^(?:on.+|style)$/iu.test(attribute));
    if (forbidden)
      throw plainError(
        `${page.file}: the policy forbids the attribute ${forbidden}="${attribs[forbidden]}" of <${name}>.`,
      );
  }
  const [charset] = findElements(page, ({ name, attribs }) => name === 'meta' && 'charset' in attribs);
  if (charset?.endIndex == null)
    throw plainError(`${page.file}: the page has no <meta charset> to put the policy after.`);
  const policy = [
    ...DIRECTIVES,
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...hashInline(page, isInlineScript)].join(' '),
    ['style-src', ...hashInline(page, ({ name }) => name === 'style')].join(' '),
  ].join('; ');
  return {
    offset: charset.endIndex + 1,
    markup: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  };
}

/** Data in a `<script>`, as for search engines, is not run. */
function isInlineScript({ name, attribs }: Element): boolean {
  return name === 'script' && !('src' in attribs) && !/json$/u.test(attribs['type'] ?? '');
}

function hashInline(page: BuiltPage, test: (element: Element) => boolean): Set<string> {
  const contents = findElements(page, test).map((element) => DomUtils.textContent(element));
  return new Set(contents.map((content) => `'sha256-${hash('sha256', content, 'base64')}'`));
}
