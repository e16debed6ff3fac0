import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Manifest } from '../../src/core/manifest.ts';
import { repositoryWith, runWorkflow, type ActRun } from './act.ts';
import { passed } from './passed.ts';
import { client } from './partners.ts';
import { standIns, type StandIn } from './recipe-stand-ins.ts';
import { startRegistry, type RunningRegistry } from './registries.ts';
import { branchesOf, type ReferrerBranch } from './steps.ts';

const folder = join(import.meta.dirname, '../../docs/recipes');

export interface RecipeStep {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

export interface Recipe {
  readonly file: string;
  readonly text: string;
  readonly permissions: object | undefined;
  readonly steps: readonly RecipeStep[];
}

export function recipes(): Recipe[] {
  return readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const { permissions, jobs } = parse(text) as {
        permissions?: object;
        jobs: Record<string, { steps: RecipeStep[] }>;
      };
      return { file, text, permissions, steps: Object.values(jobs).flatMap(({ steps }) => steps) };
    });
}

export function readRecipe(file: string): Recipe {
  const found = recipes().find((recipe) => recipe.file === file);
  if (found === undefined) throw new Error(`docs/recipes has no ${file}`);
  return found;
}

/** The actions of others that the recipe uses, besides actions/checkout, which act does by itself. */
export function standInsOf({ file, steps }: Pick<Recipe, 'file' | 'steps'>): StandIn[] {
  const used = new Set(steps.flatMap(({ uses }) => uses ?? []));
  const others = [...used].filter((uses) => !/^(?:actions\/checkout|org\/oras-action)@/.test(uses));
  return others.map((uses) => {
    const found = standIns.find((one) => one.uses === uses);
    if (found === undefined) throw new Error(`${file}: nothing stands in for ${uses}`);
    return found;
  });
}

/** The hosts that recipes name, as registries on loopback; all but ghcr.io ask for an account. */
export interface World extends AsyncDisposable {
  readonly ghcr: RunningRegistry;
  readonly example: RunningRegistry;
  readonly quay: RunningRegistry;
  run(file: string, options?: RecipeRun): Promise<ActRun>;
  /** A workflow that is no file, with the steps it has. */
  runText(text: string, steps: readonly RecipeStep[], options?: RecipeRun): Promise<ActRun>;
  /** What oras finds: the digest of a reference, the tags of a repository, the tree of what refers to it. */
  digest(registry: RunningRegistry, reference: string): Promise<string>;
  manifest(registry: RunningRegistry, reference: string): Promise<Manifest>;
  tags(registry: RunningRegistry, repository: string): Promise<string[]>;
  referrers(registry: RunningRegistry, reference: string): Promise<string[]>;
}

export interface RecipeRun {
  readonly event?: string;
  readonly payload?: object;
  /** A repository that an earlier run left or prepared. Default: a new one with a Makefile. */
  readonly repository?: string;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** What every step has besides. */
  readonly stepEnv?: Readonly<Record<string, string>>;
  /** A folder with programs that recipes call, as `recipePrograms` makes it. */
  readonly programs?: string;
  /** Hosts that a proxy in `stepEnv` leads to loopback. */
  readonly proxied?: readonly string[];
  /** Text of the recipe and what it becomes, to see it fail. */
  readonly broken?: readonly [from: string, to: string];
  /** Wherever that text stands. @default false */
  readonly everywhere?: boolean;
}

/** The recipes that act ran to a good end. */
export const succeeded = new Set<string>();

type Runnable = Pick<Recipe, 'file' | 'text' | 'steps'>;

interface Stage {
  /** What stands for the hosts that recipes name. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly username: string;
  readonly password: string;
}

async function runRecipe(
  recipe: Runnable,
  options: RecipeRun,
  { hosts, username, password }: Stage,
): Promise<ActRun> {
  const workflow = Object.entries(hosts).reduce(
    (text, [host, loopback]) => text.replaceAll(host, loopback),
    recipe.text,
  );
  const far = workflow
    .match(/[\w.:-]+\.[\w.:-]+(?=\/acme\/)/g)
    ?.find((host) => !host.startsWith('127.0.0.1:') && !options.proxied?.includes(host));
  if (far !== undefined) throw new Error(`${recipe.file}: nothing on loopback stands for ${far}`);
  return runWorkflow({
    event: options.event ?? 'push',
    payload: options.payload ?? {},
    workflow,
    repository: options.repository ?? (await appRepository()),
    standIns: standInsOf(recipe),
    secrets: { REGISTRY_PASSWORD: password, QUAY_TOKEN: password, ...options.secrets },
    vars: { REGISTRY_USER: username, QUAY_USER: username, ...options.vars },
    stepEnv: options.stepEnv ?? {},
    programs: options.programs,
  });
}

export async function startWorld(
  ghcrAuth: 'none' | 'htpasswd' = 'none',
  example: 'olareg' | 'docker-registry' = 'olareg',
): Promise<World> {
  const [ghcr, own, quay] = await Promise.all([
    ghcrAuth === 'none'
      ? startRegistry('docker-registry')
      : startRegistry('docker-registry', { auth: ghcrAuth }),
    startRegistry(example, { auth: 'htpasswd' }),
    startRegistry('docker-registry', { auth: 'htpasswd' }),
  ]);
  const hosts = { 'ghcr.io': ghcr.host, 'registry.example.com': own.host, 'quay.io': quay.host };
  const { username, password } = own;
  const oras = client('oras');
  const look = async (registry: RunningRegistry, ...args: string[]): Promise<string> => {
    const account = registry.username === undefined ? [] : ['--username', username, '--password', password];
    return passed(
      await oras([...args.slice(0, -1), '--plain-http', ...account, `${registry.host}/${args.at(-1)}`]),
    );
  };
  const runHere = (recipe: Runnable, options: RecipeRun) =>
    runRecipe(recipe, options, { hosts, username, password });
  return {
    ghcr,
    example: own,
    quay,
    async run(file, options = {}) {
      const recipe = readRecipe(file);
      const [from, to] = options.broken ?? ['', ''];
      if (!recipe.text.includes(from)) throw new Error(`${file} has no ${from}`);
      const text =
        options.everywhere === true ? recipe.text.replaceAll(from, to) : recipe.text.replace(from, to);
      const run = await runHere({ ...recipe, text }, options);
      if (run.code === 0) succeeded.add(file);
      return run;
    },
    runText: (text, steps, options = {}) => runHere({ file: 'an example', text, steps }, options),
    digest: (registry, reference) => look(registry, 'resolve', reference),
    manifest: async (registry, reference) =>
      JSON.parse(await look(registry, 'manifest', 'fetch', reference)) as Manifest,
    tags: async (registry, repository) =>
      (await look(registry, 'repo', 'tags', repository))
        .split('\n')
        .filter((tag) => tag !== '')
        .toSorted(),
    referrers: async (registry, reference) =>
      branchesOf(
        JSON.parse(await look(registry, 'discover', '--format', 'json', reference)) as ReferrerBranch,
      ),
    async [Symbol.asyncDispose]() {
      await Promise.all([ghcr.stop(), own.stop(), quay.stop()]);
    },
  };
}

const makefile = `dist:
	mkdir -p dist/bin dist/assets
	printf '#!/bin/sh\\necho serve 1.2.3\\n' > dist/bin/serve
	chmod 750 dist/bin/serve
	printf 'h1 { color: teal }\\n' > dist/assets/größe.css
	chmod 600 dist/assets/größe.css
	ln -s bin/serve dist/start
`;

/** A project as recipes take it for granted: `make dist` builds, package.json tells what an SBOM is made of. */
export function appRepository(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const about = { name: 'app', version: '1.2.3', license: 'MIT' };
  return repositoryWith({
    Makefile: makefile,
    LICENSE: 'Do what you like.\n',
    'README.md': '# App\n',
    'package.json': JSON.stringify(about),
    'package-lock.json': JSON.stringify({
      ...about,
      lockfileVersion: 3,
      requires: true,
      packages: { '': about },
    }),
    ...files,
  });
}
