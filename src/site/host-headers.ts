/** What a host should say of each file, in one list: `_headers` is made from it, and a test holds `.hosting/` to it. */

/** For a kind of file. Rules that match the same file never name the same header, for hosts would join the two values. */
export interface HeaderRule {
  /** Below the base; `*` ends it and stands for anything, `:number` for one segment. */
  path: string;
  headers: Record<string, string>;
}

/** Folders of files whose names change with their bytes. */
export const HASHED_FOLDERS = ['_astro/', 'pagefind/index/'];

/** For pages: a correction is seen within five minutes. What a `<meta>` cannot say of the policy stands here. */
const PAGE = {
  'Cache-Control': 'public, max-age=300, must-revalidate',
  'Content-Security-Policy': "frame-ancestors 'none'",
};

/** The rules for a site with these files. */
export function listHeaderRules(files: readonly string[]): HeaderRule[] {
  const pages = files
    .filter((file) => file.endsWith('index.html') && !/^p\/\d/u.test(file))
    .map((file) => file.replace(/index\.html$/u, ''))
    .sort();
  return [
    {
      path: '*',
      headers: {
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      },
    },
    ...HASHED_FOLDERS.map((folder) => ({
      path: `${folder}*`,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
    { path: 'service-worker.js', headers: { 'Cache-Control': 'no-cache' } },
    { path: 'p/:number/', headers: PAGE },
    { path: 'p/:number/embed/', headers: { ...PAGE, 'Content-Security-Policy': 'frame-ancestors *' } },
    ...pages.map((path) => ({ path, headers: PAGE })),
  ];
}

/** The text of `_headers`, which Netlify, Cloudflare Pages and others read. */
export function formatHeaders(base: string, rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}
