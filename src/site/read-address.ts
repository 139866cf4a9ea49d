/** Where the site will be published, from the environment of the build; `--site` and `--base` outrank it, as in any Astro project. */
import { LOCAL_SITE } from '../document/links.ts';
import { plainError } from './plain-error.ts';

/**
 * Reads SITE_URL (an absolute http address, the origin) and BASE_PATH (`/` or a sub-path such as `/submission/`). It is
 * for the configuration alone: everything else asks Astro (`config.base`, `import.meta.env.BASE_URL`).
 * @throws an `Error` in one sentence that names the variable and the fix.
 */
export function readAddress(environment: Record<string, string | undefined>): { site: string; base: string } {
  const site = environment['SITE_URL'] || LOCAL_SITE;
  const base = environment['BASE_PATH'] || '/';
  if (!/^https?:\/\//u.test(site) || !URL.canParse(site)) {
    throw plainError(`SITE_URL: «${site}» is not an absolute address; write it like https://example.org.`);
  }
  const { origin, pathname } = new URL(site);
  if (pathname !== '/') {
    throw plainError(`SITE_URL: «${site}» has a path; write only ${origin} and put the path into BASE_PATH.`);
  }
  if (!/^\/(?:[\w.~-]+\/)*$/u.test(base)) {
    throw plainError(
      `BASE_PATH: «${base}» must begin and end with a slash and hold only letters, digits and - . _ ~, like /submission/.`,
    );
  }
  return { site: origin, base };
}
