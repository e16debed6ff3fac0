import { createTransport } from '../../src/http/transport.ts';
import { openRepository } from '../../src/registry/registry.ts';
import type { RegistryTarget } from '../../src/registry/registry-target.ts';
import { makeAuthority } from './certificate-authority.ts';
import { json, startServer, type Handler, type ReceivedRequest, type Reply, type Server } from './lab.ts';
import { canaryToken } from './runner.ts';
import { startScriptedRegistry, type ScriptedRegistry } from './scripted-registry/scripted-registry.ts';
import { repositoryOf } from './scripted-registry/store.ts';
import { startTunnel, type Tunnel } from './tunnel.ts';
import { workspaceWith } from './steps.ts';

export interface GithubOptions {
  /** Of GITHUB_SERVER_URL. Default: github.com. */
  readonly server?: string;
  readonly owner?: 'organization' | 'person';
  /** What the API answers instead. */
  readonly says?: (request: ReceivedRequest) => Reply | 'reset' | undefined;
}

export interface Github extends AsyncDisposable {
  readonly registry: ScriptedRegistry;
  readonly api: Server;
  readonly tunnel: Tunnel;
  /** `ghcr.io`, or `containers.HOST`. */
  readonly host: string;
  /** Environment, inputs and workspace of a step that is to reach it. */
  readonly env: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** The repository, by the library, with the token of the workflow. */
  open<T>(repository: string, work: (target: RegistryTarget) => Promise<T>): Promise<T>;
  /** `METHOD path` that the API was asked so far. */
  asked(): string[];
}

const authority = makeAuthority('GitHub of the tests');

/**
 * GitHub, by the names of its hosts: a registry that deletes nothing, and the API for its packages, whose versions are what
 * the registry holds (docs.github.com/rest/packages/packages).
 */
export async function startGithub(options: GithubOptions = {}): Promise<Github> {
  const server = options.server ?? 'https://github.com';
  const name = new URL(server).host;
  const isCloud = name === 'github.com' || name.endsWith('.ghe.com');
  const host = name === 'github.com' ? 'ghcr.io' : `containers.${name}`;
  const [apiHost, base] = isCloud ? [`api.${name}`, ''] : [name, '/api/v3'];
  const tls = authority.issue(host, apiHost, 'other.example.com');
  const registry = await startScriptedRegistry({
    tls,
    profile: 'ghcr',
    quirks: { redirect: 'none', blobLag: 0 },
    auth: 'basic',
    credentials: { username: 'octocat', password: canaryToken },
  });
  const apiUrl = `https://${apiHost}${base}`;
  const api = await startServer(packagesApi(registry, apiUrl, options), { tls });
  const port = Number(registry.host.split(':')[1]);
  const tunnel = await startTunnel({
    hosts: { [host]: { port }, [apiHost]: api, 'other.example.com': { port } },
  });
  const transport = createTransport({ ca: authority.certificate, proxy: () => new URL(tunnel.origin) });
  return {
    registry,
    api,
    tunnel,
    host,
    env: { HTTPS_PROXY: tunnel.origin, GITHUB_SERVER_URL: server, GITHUB_API_URL: apiUrl },
    inputs: { 'ca-file': 'ca.pem', retries: '0' },
    cwd: workspaceWith({ 'ca.pem': authority.certificate }),
    open: (repository, work) =>
      work(
        openRepository(`${host}/${repository}`, {
          transport,
          actions: 'pull,push',
          packagesApi: new URL(apiUrl),
          credentials: async () => ({ kind: 'basic', username: 'octocat', password: canaryToken }),
          retries: 0,
          recheckDelayMs: 1,
        }),
      ),
    asked: () => api.requestLines(),
    async [Symbol.asyncDispose]() {
      await transport.close();
      await tunnel[Symbol.asyncDispose]();
      await api[Symbol.asyncDispose]();
      await registry.stop();
    },
  };
}

const PATH = /^\/(orgs|users)\/([^/]+)\/packages\/container\/([^/]+)\/versions(?:\/([0-9]+))?$/;

function packagesApi({ store }: ScriptedRegistry, apiUrl: string, options: GithubOptions): Handler {
  const { owner: kind = 'organization', says } = options;
  const ids = new Map<string, number>();
  const below = new URL(apiUrl).pathname.replace(/\/$/, '');
  return (request) => {
    const url = new URL(request.path, apiUrl);
    const [, owners, owner = '', encoded = '', id] = PATH.exec(url.pathname.slice(below.length)) ?? [];
    const reply = says?.(request);
    if (reply) return reply;
    if (request.headers.authorization !== `Bearer ${canaryToken}`)
      return refusal(401, 'Requires authentication');
    const name = `${owner}/${decodeURIComponent(encoded)}`;
    if (owners !== (kind === 'person' ? 'users' : 'orgs') || !store.has(name))
      return refusal(404, 'Not Found');
    const { manifests, tags } = repositoryOf(store, name);
    const tagsOf = (digest: string) => [...tags].flatMap(([tag, held]) => (held === digest ? [tag] : []));
    for (const digest of manifests.keys()) if (!ids.has(digest)) ids.set(digest, 1000 + ids.size);
    const versions = [...manifests.keys()].toReversed().map((digest) => versionOf(digest, tagsOf(digest)));
    if (id === undefined) return pageOf(versions, url);
    const version = versions.find((one) => one.id === Number(id));
    if (!version) return refusal(404, 'Not Found');
    if (request.method === 'GET') return json(version);
    const tagged = versions.filter((one) => one.metadata.container.tags.length > 0);
    if (tagged.length === 1 && tagged[0] === version) return refusal(400, LAST);
    manifests.delete(version.name);
    for (const tag of tagsOf(version.name)) tags.delete(tag);
    return { status: 204 };
  };

  function versionOf(name: string, tags: readonly string[]) {
    const metadata = { package_type: 'container', container: { tags } };
    return { id: ids.get(name) ?? 0, name, metadata };
  }
}

const LAST = 'You cannot delete the last tagged version of a package. You must delete the package instead.';

/** By number, so that a page begins later once something before it is gone. */
function pageOf(versions: readonly object[], url: URL): Reply {
  const size = Number(url.searchParams.get('per_page') ?? 30);
  const page = Number(url.searchParams.get('page') ?? 1);
  const reply = json(versions.slice((page - 1) * size, page * size));
  if (page * size >= versions.length) return reply;
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  return {
    ...reply,
    headers: { ...reply.headers, link: `<${next.href}>; rel="next", <${url.href}>; rel="first"` },
  };
}

/** As GitHub's API sends it. */
export function refusal(status: number, message: string): Reply {
  return json({ message, documentation_url: 'https://docs.github.com/rest', status: String(status) }, status);
}
