import { readdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** For every file. */
const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
/** For files whose names change with their bytes. */
const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** For pages: a correction is seen within five minutes. What a `<meta>` cannot say of the policy stands here. */
const PAGE = {
  'Cache-Control': 'public, max-age=300, must-revalidate',
  'Content-Security-Policy': "frame-ancestors 'none'",
};
const EMBED = { ...PAGE, 'Content-Security-Policy': 'frame-ancestors *' };

/**
 * Writes `_headers`, which Netlify, Cloudflare Pages and others read. Rules that match the same file never name the
 * same header, for hosts would join the two values.
 */
export function hostHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('index.html') && !/^p\/\d/u.test(file))
          .map((file) => file.replace(/index\.html$/u, ''))
          .sort();
        writeFileSync(new URL('_headers', dir), formatHeaders(base, pages));
      },
    },
  };
}

/** The text of `_headers`, given the base and the pages besides those of the paragraphs, as paths below it. */
export function formatHeaders(base: string, pages: string[]): string {
  const rules: [string, Record<string, string>][] = [
    ['*', ALWAYS],
    ['_astro/*', FOREVER],
    ['pagefind/fragment/*', FOREVER],
    ['pagefind/index/*', FOREVER],
    ['service-worker.js', { 'Cache-Control': 'no-cache' }],
    ['p/:number/', PAGE],
    ['p/:number/embed/', EMBED],
    ...pages.map((page): [string, Record<string, string>] => [page, PAGE]),
  ];
  return rules
    .map(([path, headers]) =>
      [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}
