import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const SCRIPT = resolve('.github/compare-addresses.mjs');
const hasGit = spawnSync('git', ['--version']).status === 0;

test('an address must stay from the first publication on, whatever was pushed since', {
  skip: !hasGit && 'git is not installed',
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: folder,
    });
  const commit = (addresses: Record<string, string[]>, sentences: Record<string, string>) => {
    writeFileSync(join(folder, 'tests/frozen/addresses.json'), JSON.stringify(addresses));
    writeFileSync(join(folder, 'tests/frozen/sentences.json'), JSON.stringify(sentences));
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'A change');
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT], { cwd: folder, encoding: 'utf8' });
    return status === 0 ? 'passes' : stderr.split('\n')[1];
  };
  try {
    git('init', '-q');
    mkdirSync(join(folder, 'tests/frozen'), { recursive: true });
    commit({ '/': ['p1', 'p1s9'], '/p/9/': [] }, { p1s1: 'They believe' });
    const first = { '/': ['p1', 'p1s1'], '/p/1/': ['p1'] };
    assert.equal(
      commit(first, { p1s1: 'We believe' }),
      'passes',
      'nothing is promised before the first publication',
    );
    git('tag', 'published');
    assert.equal(commit(first, { p1s1: 'We believe' }), 'passes');
    assert.equal(commit({ ...first, '/p/2/': ['p2'] }, { p1s1: 'We believe', p2s1: 'And' }), 'passes');
    assert.equal(commit(first, { p1s1: 'We believe', p2s1: 'And' }), '/p/2/');
    assert.equal(commit(first, { p1s1: 'We believe', p2s1: 'And' }), '/p/2/', 'nor with the push after it');
    const whole = { ...first, '/p/2/': ['p2'] };
    assert.equal(commit({ ...whole, '/': ['p1'] }, { p1s1: 'We believe', p2s1: 'And' }), '/#p1s1');
    assert.equal(commit(whole, { p1s1: 'We think', p2s1: 'And' }), 'p1s1');
    assert.equal(
      commit(whole, { p1s1: 'We believe', p2s1: 'And' }),
      'passes',
      'what was refused was never published',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
