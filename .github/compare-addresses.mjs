/**
 * Fails when an address, id or sentence is gone or changed that was in the lists at the first publication, which the
 * tag `published` marks, or at any commit since. Before there is that tag, nothing has been promised.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [ADDRESSES, SENTENCES] = ['tests/frozen/addresses.json', 'tests/frozen/sentences.json'];
const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();

if (git('rev-parse', '--is-shallow-repository') === 'true') {
  console.error('The history is cut off, so earlier addresses are unknown: fetch it whole (fetch-depth: 0).');
  process.exit(1);
}

if (git('tag', '--list', 'published') === '') {
  console.log('Nothing has been published yet, so every address may still change.');
  process.exit(0);
}

/** The two lists as a commit had them, each promise with its words; empty where it had none yet. */
function readCommit(commit) {
  const read = (file) =>
    git('ls-tree', commit, file) === '' ? {} : JSON.parse(git('show', `${commit}:${file}`));
  return listPromises(read(ADDRESSES), read(SENTENCES));
}

function listPromises(addresses, sentences) {
  return new Map([
    ...Object.entries(addresses).flatMap(([path, ids]) => [
      [path, ''],
      ...ids.map((id) => [`${path}#${id}`, '']),
    ]),
    ...Object.entries(sentences),
  ]);
}

const findBroken = (promises, kept) =>
  [...promises].filter(([promise, words]) => kept.get(promise) !== words).map(([promise]) => promise);

// Every commit since, not the last push alone: a removal that was refused must not pass with the push after it. What a
// refused commit changed was never published, so it promises nothing.
let promises = readCommit('published');
for (const commit of git('rev-list', '--reverse', 'published..HEAD', '--', 'tests/frozen')
  .split('\n')
  .filter(Boolean)) {
  const lists = readCommit(commit);
  if (findBroken(promises, lists).length === 0) promises = lists;
}
const now = [ADDRESSES, SENTENCES].map((file) => JSON.parse(readFileSync(file, 'utf8')));
const broken = findBroken(promises, listPromises(...now));
if (broken.length > 0) {
  console.error(`Once published and now gone or changed:\n${broken.join('\n')}`);
  process.exit(1);
}
console.log('Every address published so far is still there.');
