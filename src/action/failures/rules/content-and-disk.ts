import { because, both, disk, is, type HintRule } from './rule.ts';

function entryFor(registry = '', input: unknown = 'headers'): string {
  const own =
    input === 'headers'
      ? ['headers:', '  X-Tenant: acme']
      : ['client-cert: certs/client.pem', 'client-key: certs/client.key'];
  return [
    'with:',
    '  registry-auth: |',
    `    - registry: ${registry}`,
    ...own.map((line) => `      ${line}`),
  ].join('\n');
}

/** What the step asked for, and what it found. Before the rules of registries: their codes are the same. */
export const CONTENT_RULES: readonly HintRule[] = [
  {
    id: 'pinned-digest',
    group: 'content',
    title: 'The tag points to another digest',
    seen: '`and input digest asks for`',
    matches: (facts) => is('DIGEST_MISMATCH')(facts) && facts.details['pinned'] === true,
    likely: () => 'the tag has moved since the digest was pinned',
    fix: () => 'check what changed, then update input digest',
  },
  {
    id: 'upper-case',
    group: 'inputs',
    title: 'Names in registries are lower case',
    seen: '`repository names are lower case`',
    matches: because('upper-case-name'),
    likely: () =>
      'expressions such as ${{ github.actor }} keep upper case; only the owner and the repository of this run are written in lower case by the action',
    fix: () => 'write the name in lower case, or let an earlier step make it',
    snippet: () =>
      `id: lower\nshell: bash\nrun: echo "name=$(echo "$NAME" | tr '[:upper:]' '[:lower:]')" >> "$GITHUB_OUTPUT"\nenv:\n  NAME: \${{ github.actor }}`,
  },
  {
    id: 'login-in-clear',
    group: 'inputs',
    title: 'A login is not sent over http',
    seen: '`is not sent over http`',
    matches: (facts) => is('INVALID_INPUT')(facts) && facts.details['clear'] === true,
    likely: ({ host }) => `plain-http makes the step use http for ${host}, where others can read the login`,
    fix: () =>
      'use https; on a private network, name the host in plain-http, which allows a username and a password',
    snippet: ({ host }) => `with:\n  plain-http: ${host}`,
  },
  {
    id: 'one-for-each-registry',
    group: 'inputs',
    title: 'Headers and client certificates are for one registry',
    seen: '`it would be sent to`',
    matches: (facts) => is('INVALID_INPUT')(facts) && Array.isArray(facts.details['registries']),
    likely: () =>
      'the step uses several registries, and a secret for one of them must not be sent to the others',
    fix: () => 'set it in the registry-auth entry of its registry',
    snippet: ({ details, host }) =>
      entryFor([details['registries'] ?? host].flat().join().split(',')[0], details['input']),
  },
  {
    id: 'lost-signatures',
    group: 'content',
    title: 'Signatures would become invalid',
    seen: '`this change would invalidate`',
    matches: (facts) => is('INVALID_INPUT')(facts) && facts.details['signatures'] !== undefined,
    likely: () => 'modify, exclude or several platforms change what was signed',
    fix: () =>
      'set signatures: false to skip them and sign the result again, or signatures: always to copy them anyway',
    snippet: () => 'with:\n  signatures: false',
  },
  {
    id: 'credential-helper',
    group: 'refused',
    title: 'A credential helper does not work',
    seen: '`docker-credential-… failed`, `was stopped`',
    matches: ({ details }) => details['helper'] !== undefined,
    likely: ({ host, details }) =>
      `Docker’s config file names ${String(details['helper'])} for the login to ${host}, and it returned none`,
    fix: () => 'log in in an earlier step of this job, or set inputs registry, username and password',
    snippet: ({ host }) =>
      `with:\n  registry: ${host}\n  username: \${{ vars.REGISTRY_USER }}\n  password: \${{ secrets.REGISTRY_PASSWORD }}`,
  },
  {
    id: 'tag-exists',
    group: 'inputs',
    title: 'The tag exists at the destination',
    seen: '`exists with …`',
    matches: (facts) => is('ALREADY_EXISTS')(facts) && facts.details['tag'] !== undefined,
    likely: () => 'the tag was set by an earlier run, and if-exists keeps it from being moved',
    fix: () => 'choose another tag, or set if-exists: skip, which leaves the tag alone',
    snippet: () => 'with:\n  if-exists: skip',
  },
  {
    id: 'existing-files',
    group: 'disk',
    title: 'Files exist where a pull writes',
    seen: '`already exists, and existing files are kept`, `will not replace`',
    matches: is('ALREADY_EXISTS'),
    likely: () => 'the folder is not empty',
    fix: () => 'pull into an empty folder, or set keep-existing-files: false',
    snippet: () => 'with:\n  keep-existing-files: false',
  },
  {
    id: 'timeout',
    group: 'limit',
    title: 'The step took longer than its timeout',
    seen: '`not finished after … the time that input timeout allows`',
    matches: because('time-limit'),
    likely: () => 'there is a lot to transfer, or the registry is slow',
    fix: () => 'raise timeout, or remove it: stalled transfers are aborted anyway',
  },
  {
    id: 'no-layout',
    group: 'missing',
    title: 'No OCI layout or archive',
    seen: '`has no file …`, `there is no file`',
    matches: (facts) =>
      is('NOT_FOUND')(facts) &&
      (['oci-layout', 'index.json'].includes(String(facts.details['file'])) ||
        because('missing-archive')(facts)),
    likely: () => 'it is not an OCI image layout or a tar of one, or the path is wrong',
    fix: () => 'check the path, which is relative to the workspace',
  },
];

/** After those of registries. */
export const LATE_RULES: readonly HintRule[] = [
  {
    id: 'damaged-content',
    group: 'content',
    title: 'Content does not match its digest',
    seen: '`has digest … expected`, `has … bytes, expected`',
    matches: is('DIGEST_MISMATCH', 'SIZE_MISMATCH'),
    likely: () =>
      'the content was changed or cut off in transit, for example by a proxy, or is corrupt where it is stored',
    fix: () => 'run it again; if that does not help, push the artifact again',
  },
  {
    id: 'conflict',
    group: 'disk',
    title: 'Something else is writing',
    seen: '`the lock … was held`, `changed while it was packed`, `changed while it was saved`',
    // What the rules of a sync do not allow says itself what to do.
    matches: ({ code, details }) => code === 'CONFLICT' && details['reason'] !== 'sync',
    likely: () => 'something else is writing the same files',
    fix: ({ details }) =>
      typeof details['file'] === 'string'
        ? 'run it again when that has finished; if nothing else is writing, remove the lock file in the message'
        : 'run it again when that has finished',
  },
  {
    id: 'unsafe-path',
    group: 'content',
    title: 'Unsafe file names',
    seen: '`will not write`, `will not unpack`, `two entries for the same path`',
    // What is not kept is the step's own, and the text says all.
    matches: (facts) => is('UNSAFE_PATH')(facts) && !because('not-cached')(facts),
    likely: () => 'the artifact has file names that would be written outside the folder, or twice',
    fix: () => 'pull only what you trust; if the artifact is yours, push it again with clean titles',
  },
  {
    id: 'invalid-content',
    group: 'content',
    title: 'Unknown or invalid content',
    seen: '`is not JSON`, `is not an image index`, `cannot be unpacked`',
    matches: is('INVALID_CONTENT'),
    likely: () => 'the content is corrupt, or of an unknown type',
    fix: () => 'inspect it with: oras manifest fetch',
  },
  {
    id: 'disk-full',
    group: 'disk',
    title: 'The disk is full',
    seen: '`ENOSPC`, `EDQUOT`, `the disk has … free`, `more than fits on the disk`',
    matches: disk('ENOSPC', 'EDQUOT'),
    likely: ({ free }) => `the disk is full${free === undefined ? '' : `; free: ${free}`}`,
    fix: () => 'free space in an earlier step, or use a runner with a larger disk',
  },
  {
    id: 'too-many-files',
    group: 'disk',
    title: 'Too many open files',
    seen: '`EMFILE`, `ENFILE`',
    matches: disk('EMFILE', 'ENFILE'),
    likely: () => 'the limit of open files is reached',
    fix: () => 'lower concurrency, or raise the limit of the runner (ulimit -n)',
    snippet: () => 'with:\n  concurrency: 2',
  },
  {
    id: 'no-read-permission',
    group: 'disk',
    title: 'A file cannot be read',
    seen: '`EACCES`, `EPERM` while reading',
    matches: both(({ unreadable }) => unreadable, disk('EACCES', 'EPERM')),
    likely: () => 'this user is not allowed to read the file or folder',
    fix: () =>
      'change its permissions or its owner in an earlier step; an earlier container step may have created it as root',
    snippet: () => 'run: sudo chown -R "$(id -u)" dist',
  },
  {
    id: 'no-permission',
    group: 'disk',
    title: 'A folder cannot be written',
    seen: '`EACCES`, `EPERM`, `EROFS` while writing',
    matches: disk('EACCES', 'EPERM', 'EROFS'),
    likely: () => 'this user is not allowed to write the folder',
    fix: () =>
      'choose another path, or change its permissions; an earlier container step may have created it as root',
  },
  {
    id: 'file-in-the-way',
    group: 'disk',
    title: 'A file instead of a folder',
    seen: '`ENOTDIR`, `EEXIST`, `EISDIR`',
    matches: disk('ENOTDIR', 'EEXIST', 'EISDIR'),
    likely: () => 'there is a file where a folder is needed, or a folder where a file is needed',
    fix: () => 'choose another path, or remove it',
  },
  {
    id: 'file-removed',
    group: 'disk',
    title: 'A file was removed',
    seen: '`ENOENT`',
    matches: disk('ENOENT'),
    likely: () => 'the file was removed while it was in use',
    fix: () => 'run it again when nothing else removes the files',
  },
  {
    id: 'name-too-long',
    group: 'disk',
    title: 'A name is too long for the file system',
    seen: '`ENAMETOOLONG`',
    matches: disk('ENAMETOOLONG'),
    likely: () => 'the path together with the names in the artifact is too long for the file system',
    fix: () =>
      'pull to a shorter path; on Windows the limit is 260 characters, unless long paths are enabled',
  },
  {
    id: 'storage',
    group: 'disk',
    title: 'The file system failed',
    seen: '`EIO`, `EBUSY`, `EXDEV` and others',
    matches: is('STORAGE'),
    likely: ({ system: name }) =>
      `the file system of the runner failed${name === undefined ? '' : ` with ${name}`}`,
    fix: () => 'run it again; if it keeps failing, check the disk of the runner',
  },
];
