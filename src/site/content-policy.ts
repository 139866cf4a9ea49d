/** The content security policy, for each page exactly what it needs. */
import { hash } from 'node:crypto';
import { DomUtils } from 'htmlparser2';
import { type BuiltPage, type Element, findElements } from './built-page.ts';
import { plainError } from './plain-error.ts';

/** Everything is this site's own; Pagefind's WebAssembly is the one exception to plain script. */
const DIRECTIVES = [
  "default-src 'none'",
  "img-src 'self'",
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
 * The policy as a `<meta>`, to stand before anything that it governs, with the hashes of exactly what the page holds
 * inline. (Astro's own comes after the inline script and lists hashes of no use here.)
 * @throws an `Error` where the page has an inline handler or style, which no hash can allow.
 */
export function makePolicy(page: BuiltPage): string {
  const elements = findElements(page, () => true);
  for (const { name, attribs } of elements) {
    const forbidden = Object.keys(attribs).find((attribute) => /^(?:on.+|style)$/iu.test(attribute));
    if (forbidden)
      throw plainError(
        `${page.file}: the policy forbids the attribute ${forbidden}="${attribs[forbidden]}" of <${name}>.`,
      );
  }
  // Data in a <script>, as for search engines, is not run.
  const scripts = elements.filter(
    ({ name, attribs }) => name === 'script' && !('src' in attribs) && !/json$/u.test(attribs['type'] ?? ''),
  );
  const policy = [
    ...DIRECTIVES,
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...listHashes(scripts)].join(' '),
    ['style-src', ...listHashes(elements.filter(({ name }) => name === 'style'))].join(' '),
  ].join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

function listHashes(elements: readonly Element[]): Set<string> {
  return new Set(
    elements.map((element) => `'sha256-${hash('sha256', DomUtils.textContent(element), 'base64')}'`),
  );
}
