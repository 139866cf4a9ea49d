/** Fails when an address, id or sentence that an earlier commit had published is gone: `compare-addresses.mjs <commit>`. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [, , commit = 'HEAD~1'] = process.argv;
const gone = [];

function readEarlier(file) {
  try {
    return JSON.parse(
      execFileSync('git', ['show', `${commit}:${file}`], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  } catch {
    return {};
  }
}

const addresses = 'tests/frozen/addresses.json';
const addressesNow = JSON.parse(readFileSync(addresses, 'utf8'));
for (const [path, ids] of Object.entries(readEarlier(addresses))) {
  if (!addressesNow[path]) gone.push(path);
  else gone.push(...ids.filter((id) => !addressesNow[path].includes(id)).map((id) => `${path}#${id}`));
}

const sentences = 'tests/frozen/sentences.json';
const sentencesNow = JSON.parse(readFileSync(sentences, 'utf8'));
for (const [id, words] of Object.entries(readEarlier(sentences))) {
  if (sentencesNow[id] !== words) gone.push(`${id} («${words} …»)`);
}

if (gone.length > 0) {
  console.error(`Published since ${commit} and now gone or changed:\n${gone.join('\n')}`);
  process.exit(1);
}
console.log('Every address published so far is still there.');
