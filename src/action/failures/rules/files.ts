import { safeText } from '../../runner/safe-text.ts';
import { because, both, is, type HintRule } from './rule.ts';

/** What a step is to push. */
export const FILE_RULES: readonly HintRule[] = [
  {
    id: 'changed-file',
    group: 'content',
    title: 'A file changed while it was pushed',
    seen: '`has digest … expected`, with the name of a file',
    matches: both(({ packs, reading }) => packs && reading, is('DIGEST_MISMATCH', 'SIZE_MISMATCH')),
    likely: () => 'a file changed while it was read',
    fix: () => 'run it again when nothing else writes the files',
  },
  {
    id: 'plus-in-tag',
    group: 'inputs',
    title: 'Tags have no +',
    seen: '`not a tag`, `is not a tag`',
    matches: ({ details }) => String(details['notTag'] ?? '').includes('+'),
    likely: () => 'it is a semantic version with build metadata, as Helm charts can have',
    fix: ({ details }) =>
      `write ${safeText(String(details['notTag']).replaceAll('+', '_'), 130)}, as Helm does`,
  },
  {
    id: 'file-lines',
    group: 'inputs',
    title: 'One file per line',
    seen: '`nothing matches "a, b"`, `has quotes within`, `has several exclusions`',
    matches: because('file-line-form'),
    likely: () => 'the line was meant as several files, or its quotes or dash as those of YAML',
    fix: () => 'write each file on a line of its own, without quotes, commas and dashes',
    snippet: ({ details: { lines = ['dist/app', 'README.md'] } }) =>
      ['with:', '  files: |', ...fileLines(lines)].join('\n'),
  },
  {
    id: 'no-files',
    group: 'inputs',
    title: 'No files found to push',
    seen: '`nothing matches`',
    matches: (facts) => is('NOT_FOUND')(facts) && facts.details['input'] === 'files',
    likely: () =>
      'the build did not run yet or wrote elsewhere, or the job has no checkout; globs match no folders',
    fix: () =>
      'list the files in an earlier step; with if-no-files-found: warn, lines without a match are ignored',
    snippet: () => 'run: ls -R dist',
  },
  {
    id: 'file-encoding',
    group: 'inputs',
    title: 'A file is not UTF-8',
    seen: '`is UTF-16, and must be UTF-8`, `is not UTF-8`',
    matches: ({ details }) => details['encoding'] !== undefined,
    likely: () => 'PowerShell 5 writes UTF-16 with > and Out-File',
    fix: () => 'write it as UTF-8',
    snippet: () => 'shell: pwsh\nrun: $notes | ConvertTo-Json | Set-Content -Encoding utf8 notes.json',
  },
  {
    id: 'holds-secret',
    group: 'content',
    title: 'A file holds a secret of the step',
    seen: '`it holds a secret of this step`',
    matches: because('holds-secret'),
    likely: () => 'an earlier step wrote a token or password there, as checkout and docker login do',
    fix: () => 'leave the file out; for checkout, set persist-credentials: false',
    snippet: () => 'with:\n  files: |\n    dist\n    !dist/config.json',
  },
  {
    id: 'git-folder',
    group: 'content',
    title: 'A name that git would read',
    seen: "`it is git's own`",
    matches: because('git-folder'),
    likely: () => 'the artifact has a .git folder, whose files can make the next git command run programs',
    fix: () => 'push it without .git; to pull such files anyway, choose a path inside a .git folder',
  },
  {
    id: 'link-out',
    group: 'content',
    title: 'A file to push is a link out of the workspace',
    seen: '`will not push …: it is a link to …`',
    matches: because('link-out'),
    likely: () =>
      'an earlier step linked it, as Bazel does, or a pull request tries to read a file of the runner',
    fix: () => 'copy the file into the workspace, or name the path it points to',
    snippet: () => 'run: cp -rL bazel-bin/app dist',
  },
  {
    id: 'special-file',
    group: 'inputs',
    title: 'A pipe or device instead of a file',
    seen: '`will not read …: it is a …`',
    matches: because('special-file'),
    likely: () => 'the path is that of a pipe, socket or device, which has no size and may never end',
    fix: () => 'name a regular file; write the output of a command to one first',
  },
  {
    id: 'unsafe-file',
    group: 'content',
    title: 'A file that pull refuses',
    seen: '`will not pack`, `a title that pull refuses`',
    matches: ({ details }) => details['packing'] === true,
    likely: () =>
      'a pull on another machine would refuse its name or link; the links of a Python venv are absolute, for example',
    fix: () => 'leave it out, or pack the folder with tar in an earlier step and push that file',
    snippet: () => 'with:\n  files: |\n    dist\n    !dist/.venv',
  },
];

function fileLines(lines: unknown): string[] {
  const texts: readonly unknown[] = Array.isArray(lines) ? lines : [];
  return texts.slice(0, 10).map((line) => `    ${safeText(String(line), 200)}`);
}
