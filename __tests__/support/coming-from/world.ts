import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect } from 'vitest';
import { createTransport } from '../../../src/http/transport.ts';
import { openRepository } from '../../../src/registry/registry.ts';
import { declaredPartner } from '../declared-partners.ts';
import { freshFolder } from '../operate.ts';
import { run, type PartnerName } from '../partners.ts';
import { passed } from '../passed.ts';
import { startRegistry } from '../registries.ts';
import { runAction, type RunOptions, type RunResult } from '../runner.ts';
import { outcomeOf } from '../steps.ts';
import type { Comparison } from './page.ts';
import { prepareWorkspace, repositories } from './contents.ts';
import { folderLines, repositoryLines, type View } from './snapshot.ts';

/** A workspace and the repositories of the page, of one side of one row. */
export interface Side {
  readonly workspace: string;
  /** Text of the page, with this side's repositories on loopback in place of the hosts. */
  map(text: string): string;
  /** Text of an answer, with the page's names again. */
  unmap(text: string): string;
  snapshot(view: View): Promise<string[]>;
}

export interface ComparisonWorld extends AsyncDisposable {
  side(row: Comparison, name: string): Promise<Side>;
  /** Runs a line of the page in a shell, with the tools on its PATH, and gives what it prints. */
  shell(line: string, side: Side): Promise<string>;
}

const HOSTS = ['ghcr.io', 'registry.example.com'] as const;

/** ghcr.io has the referrers API, registry.example.com lists referrers under tags. Both need no account. */
export async function startComparison(tools: readonly PartnerName[]): Promise<ComparisonWorld> {
  const [api, tags] = await Promise.all([startRegistry('olareg'), startRegistry('docker-registry')]);
  // oras and crane take http for this name without a flag.
  const loopback = [api, tags].map(({ host }) => host.replace('127.0.0.1', 'localhost'));
  const workspace = await prepareWorkspace();
  const env = shellEnvironment(tools, loopback);
  if (tools.includes('regctl'))
    for (const host of loopback)
      passed(await run('regctl', ['registry', 'set', '--tls', 'disabled', host], { env }));
  let sides = 0;
  return {
    async side(row, name) {
      sides += 1;
      const prefix = `${name}-${sides}`;
      const side = sideOf(row, { loopback, prefix, workspace: workspace() });
      for (const [repository, write] of Object.entries(repositories))
        if (namesIn(row).some((one) => one.endsWith(`/acme/${repository}`)))
          await fill(`${api.host}/${prefix}/acme/${repository}`, write);
      return side;
    },
    async shell(line, side) {
      const script = ['-c', side.map(line)];
      const once = () => run('sh', script, { cwd: side.workspace, env, timeoutMs: 60_000 });
      let result = await once();
      // docker-registry does not see a blob for a moment while another push of the same blob links it again.
      for (let tries = 1; tries < 4 && result.stderr.includes('MANIFEST_BLOB_UNKNOWN'); tries += 1)
        result = await once();
      return passed(result);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([api.stop(), tags.stop()]);
    },
  };
}

function sideOf(
  row: Comparison,
  { loopback, prefix, workspace }: { loopback: readonly string[]; prefix: string; workspace: string },
): Side {
  const replaced = (text: string, way: 'map' | 'unmap'): string =>
    HOSTS.reduce((last, host, at) => {
      const pairs = [
        [`${host}/acme`, `${loopback[at]}/${prefix}/acme`],
        [host, loopback[at] ?? ''],
      ] as const;
      return pairs.reduce(
        (line, [name, real]) => (way === 'map' ? line.replaceAll(name, real) : line.replaceAll(real, name)),
        last,
      );
    }, text);
  const map = (text: string): string => replaced(text, 'map');
  return {
    workspace,
    map,
    unmap: (text) => replaced(text, 'unmap'),
    async snapshot(view) {
      const lists = namesIn(row).map(async (name) =>
        (await repositoryLines(map(name), view)).map((line) => `${name} ${line}`),
      );
      return [...(await Promise.all(lists)).flat(), ...(await folderLines(workspace))];
    },
  };
}

/** The repositories that a row names. */
function namesIn({ theirs, inputs = {} }: Comparison): string[] {
  const text = [...theirs, ...Object.values(inputs)].join('\n');
  const found = text.match(/(?:ghcr\.io|registry\.example\.com)\/acme\/(?:charts\/)?[\w-]+/g) ?? [];
  return [...new Set(found)].filter((name) => !name.endsWith('/charts'));
}

async function fill(at: string, write: (typeof repositories)[string]): Promise<void> {
  const [registry = '', ...path] = at.split('/');
  const transport = createTransport();
  try {
    const place = { registry, repository: path.join('/'), actions: 'pull,push' } as const;
    await write(openRepository(`${place.registry}/${place.repository}`, { transport, ...place }));
  } finally {
    await transport.close();
  }
}

/** A home of its own, where skopeo and regctl find that http is to be used. */
function shellEnvironment(
  tools: readonly PartnerName[],
  loopback: readonly string[],
): Record<string, string> {
  const home = freshFolder('home');
  const containers = join(home, '.config/containers');
  mkdirSync(containers, { recursive: true });
  const insecure = loopback.map((host) => `[[registry]]\nlocation = "${host}"\ninsecure = true\n`);
  writeFileSync(join(containers, 'registries.conf'), insecure.join('\n'));
  const policy = { default: [{ type: 'insecureAcceptAnything' }] };
  writeFileSync(join(containers, 'policy.json'), JSON.stringify(policy));
  return {
    HOME: home,
    DOCKER_CONFIG: join(home, '.docker'),
    REGISTRY_AUTH_FILE: join(home, 'auth.json'),
    REGCTL_CONFIG: join(home, 'regctl.json'),
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_RUNTIME_DIR: home,
    PASSWORD: 'secret',
    PATH: [...tools.map((tool) => dirname(declaredPartner(tool))), process.env['PATH']].join(delimiter),
  };
}

/** Runs a row's step, which must end well. What it makes has the annotations that their line gives it, as theirs has. */
export async function stepOf(row: Comparison, side: Side, options: RunOptions = {}): Promise<RunResult> {
  const { inputs = {} } = row;
  const given = Object.entries(inputs).map(([name, value]) => [name, side.map(value)] as const);
  const makes = ['files', 'add'].some((name) => name in inputs) || inputs['command'] === 'index';
  const run = await runAction({
    cwd: side.workspace,
    ...options,
    inputs: {
      ...Object.fromEntries(given),
      ...(makes && { 'github-annotations': 'false' }),
      ...('password' in inputs && { password: 'secret' }),
    },
  });
  expect(outcomeOf(run, 'success')).toBe('success');
  return run;
}
