import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { parseTags, planRelease } from './release/plan.ts';

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' });

/**
 * Plans the release of the commit that is checked out in this folder: `node scripts/release.ts v1.2.3 [NOTES.md]` prints what would
 * happen, writes the notes, and gives a workflow its outputs. It changes nothing else.
 */
function release(tag: string, notesFile: string | undefined): void {
  const commit = git('rev-parse', 'HEAD^{commit}').trim();
  const format = '--format=%(refname:strip=2) %(objectname) %(*objectname)';
  const { version: packageVersion } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly version: string;
  };
  const tags = parseTags(git('for-each-ref', format, 'refs/tags'));
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const plan = planRelease({ tag, commit, packageVersion, changelog, tags });
  const { notes, prerelease, latest, major } = plan;
  console.log(`${tag} on ${commit}${prerelease ? ', a prerelease' : ''}${latest ? ', the latest' : ''}`);
  console.log(`${major.name} ${major.move ? 'moves' : 'stays'}: ${major.why}`);
  console.log(`\n${notes}`);
  if (notesFile !== undefined) writeFileSync(notesFile, `${notes}\n`);
  // Each of them is of a form that was checked: one line, no text of others.
  const outputs = { tag, commit, prerelease, latest, major: major.name, 'move-major': major.move };
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${String(value)}\n`);
  const file = process.env['GITHUB_OUTPUT'];
  if (file !== undefined && file !== '') appendFileSync(file, lines.join(''));
}

try {
  const [tag, notesFile] = process.argv.slice(2);
  if (tag === undefined) throw new Error('usage: node scripts/release.ts v1.2.3 [NOTES.md]');
  release(tag, notesFile);
} catch (error) {
  console.error(`No release: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
