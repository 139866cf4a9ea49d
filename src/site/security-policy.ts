import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

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
 * Writes the content security policy into every built page, before anything that it governs, with the hashes of
 * exactly what the page holds inline. (Astro's own comes after the inline script and lists hashes of no use here.)
 */
export function securityPolicy(): AstroIntegration {
  return {
    name: 'security-policy',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
          file.endsWith('.html'),
        );
        for (const file of pages) {
          const path = fileURLToPath(new URL(file, dir));
          writeFileSync(path, addPolicy(readFileSync(path, 'utf8'), file));
        }
        logger.info(`${pages.length} pages`);
      },
    },
  };
}

/**
 * Adds the policy as the first element after `<meta charset>`.
 * @throws an `Error` where the page has an inline handler or style, which no hash can allow, or no charset.
 */
export function addPolicy(html: string, file: string): string {
  const forbidden = /<[a-z][^>]*\s(on[a-z]+|style)=/iu.exec(
    html.replace(/<(script|style)\b.*?<\/\1>/gsu, ''),
  );
  if (forbidden)
    throw new Error(`${file}: the policy forbids the attribute ${forbidden[1]}, in ${forbidden[0]}….`);
  const scripts = hashInline(html, /<script(?![^>]*\s(?:src=|type="application\/))[^>]*>(.*?)<\/script>/gsu);
  const styles = hashInline(html, /<style[^>]*>(.*?)<\/style>/gsu);
  const policy = [
    ...DIRECTIVES,
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scripts].join(' '),
    ['style-src', ...styles].join(' '),
  ].join('; ');
  const [start, charset] = [html.indexOf('<meta charset="utf-8">'), '<meta charset="utf-8">'];
  if (start < 0) throw new Error(`${file}: the page has no ${charset} to put the policy after.`);
  const end = start + charset.length;
  return `${html.slice(0, end)}<meta http-equiv="Content-Security-Policy" content="${policy}">${html.slice(end)}`;
}

function hashInline(html: string, pattern: RegExp): string[] {
  const hashes = [...html.matchAll(pattern)].map(
    ([, content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
  );
  return [...new Set(hashes)];
}
