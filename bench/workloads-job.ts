import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OCI_LAYER } from '../src/core/media-types.ts';
import { partnerPath } from '../scripts/partners/places.ts';
import { ours, type Command } from './clients.ts';
import { blobOf, MIB, writeFiles, type Blob } from './content.ts';
import { getManifest, mustHaveBlob, putBlob } from './seed.ts';
import { at, type Workload } from './workload.ts';

const TOOLS = 'tools';
const TO = 'acme/files';
const TYPE = 'application/vnd.acme.files.v1';

/** An action that installs a client and a step that runs it, against one step of this action. The runner has both actions. */
export function jobWorkloads(): Workload[] {
  const network = at(10, 50);
  return [
    {
      group: 'Whole job',
      name: 'install and push 1 × 1 MiB',
      between: true,
      settings: [{ registry: 'docker-registry', network }],
      open: (folder) => {
        const [file = ''] = writeFiles(folder, 1, MIB);
        const content = readFileSync(join(folder, file));
        const setup = bundledSetup(folder);
        const tool = toolArchive(folder);
        return {
          fill: ({ shelf }) => putBlob(shelf('from', TOOLS), tool.digest, new Uint8Array(tool.content)),
          arrange: (stage) => copyFileSync(join(folder, file), join(stage.folder, file)),
          commands: {
            ours: ({ to }) => ours('push', { 'artifact-type': TYPE, files: file, to: `${to}/${TO}:v1` }),
            oras: ({ from, to }) =>
              steps(
                'mkdir temp tools',
                'export RUNNER_TEMP="$PWD/temp" RUNNER_TOOL_CACHE="$PWD/tools" GITHUB_PATH="$PWD/path"',
                'touch "$GITHUB_PATH"',
                `'${process.execPath}' '${setup}' ${urlOf(from, tool)} ${tool.digest}`,
                'export PATH="$(cat "$GITHUB_PATH"):$PATH"',
                `oras push --no-tty --plain-http --artifact-type ${TYPE} ${to}/${TO}:v1 ${file}`,
              ),
          },
          check: async ({ shelf }) => {
            const { layers = [] } = await getManifest(shelf('to', TO), 'v1');
            const { digest } = blobOf(OCI_LAYER, content);
            if (layers[0]?.digest !== digest) throw new Error('what was pushed is another');
            await mustHaveBlob(shelf('to', TO), digest);
          },
        };
      },
    },
  ];
}

const steps = (...lines: readonly string[]): Command => [
  'bash',
  '-c',
  ['set -euo pipefail', ...lines].join('\n'),
];

const urlOf = (host: string, { digest }: Blob): string => `http://${host}/v2/${TOOLS}/blobs/${digest}`;

/** Without symbols, as a release of oras is. */
function toolArchive(folder: string): Blob {
  const place = join(folder, 'tool');
  mkdirSync(place);
  copyFileSync(partnerPath('oras') ?? '', join(place, 'oras'));
  execFileSync('strip', [join(place, 'oras')]);
  return blobOf(
    'application/gzip',
    execFileSync('tar', ['-cz', '-C', place, 'oras'], { maxBuffer: 2 ** 28 }),
  );
}

/** In one file, as actions are. */
function bundledSetup(folder: string): string {
  const ncc = join(
    dirname(createRequire(import.meta.url).resolve('@vercel/ncc/package.json')),
    'dist/ncc/cli.js',
  );
  const out = join(folder, 'setup');
  execFileSync(process.execPath, [ncc, 'build', join(import.meta.dirname, 'install-tool.mjs'), '--out', out]);
  writeFileSync(join(out, 'package.json'), '{"type":"module"}');
  return join(out, 'index.mjs');
}
