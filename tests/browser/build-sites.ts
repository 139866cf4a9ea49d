/** Builds the sites that the browser tests open. */
import { execFileSync } from 'node:child_process';
import { SITE_URL, SITES } from './sites.ts';

for (const { base, folder } of SITES) {
  const started = performance.now();
  try {
    execFileSync('npx', ['astro', 'build', '--outDir', folder], {
      env: { ...process.env, SITE_URL, BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'pipe',
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
    console.error(`${stdout}${stderr}`);
    process.exit(1);
  }
  console.log(`built ${folder} at ${base} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
