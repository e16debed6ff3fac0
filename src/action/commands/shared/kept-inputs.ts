import type { Login } from '../../../credentials/docker-login.ts';
import type { ConnectionInputs } from '../../inputs/connection.ts';
import { fromEnvironment, INPUTS, type InputName, type RawInputs } from '../../inputs/raw-inputs.ts';
import type { Opener } from '../../open/open.ts';
import { readRuntime, type Runtime } from '../../runner/runtime.ts';

/** Inputs that hold secrets, which no state may have: the post step is given them anew. */
const SECRETS = ['password', 'registry-auth', 'github-token', 'headers'] as const;
/** What the run is, and where credentials are: a later step may have changed it. */
const KEPT = [
  'GITHUB_REPOSITORY',
  'GITHUB_REF',
  'GITHUB_BASE_REF',
  'GITHUB_EVENT_NAME',
  'GITHUB_EVENT_PATH',
  'GITHUB_SHA',
  'GITHUB_WORKFLOW',
  'GITHUB_SERVER_URL',
  'GITHUB_ACTOR',
  'RUNNER_TEMP',
  'DOCKER_CONFIG',
  'REGISTRY_AUTH_FILE',
  'XDG_RUNTIME_DIR',
  'XDG_CONFIG_HOME',
] as const;

/** What the post step works with, but for secrets: by then a runner may give it other inputs, or another environment. */
export interface KeptInputs {
  /** Of the step, those that hold no secret. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Which of the others it had. */
  readonly secrets: readonly string[];
  /** Names of the headers, whose values are secrets. */
  readonly headers: string;
  readonly workspace: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Users and registries of its logins. */
  readonly logins: readonly string[];
}

/** Those of the step that were given. `wanted`: which of them the post step has a use for. Default: all. */
export function keepInputs(
  runtime: Runtime,
  logins: readonly string[],
  wanted: (name: InputName) => boolean = () => true,
): KeptInputs {
  const raw = fromEnvironment(runtime.env);
  const names = (Object.keys(INPUTS) as InputName[]).filter(
    (name) => wanted(name) && raw(name) !== INPUTS[name],
  );
  return {
    inputs: Object.fromEntries(names.filter((name) => !isSecret(name)).map((name) => [name, raw(name)])),
    secrets: names.filter(isSecret),
    headers: headerNames(raw('headers')),
    workspace: runtime.workspace,
    home: runtime.home,
    env: Object.fromEntries(KEPT.map((name) => [name, runtime.env[name] ?? ''])),
    logins,
  };
}

/** The inputs of the step. A secret of now counts where it is the one that the step had, as far as names can tell. */
export function inputsOf(state: KeptInputs, now: RawInputs): RawInputs {
  const isOwnLogin =
    now('password') !== '' &&
    (['registry', 'username'] as const).every((name) => now(name) === (state.inputs[name] ?? ''));
  return (name) => {
    if (['registry', 'username', 'password'].includes(name) && !isOwnLogin) return '';
    if (name === 'job-status') return now(name);
    if (!isSecret(name)) return state.inputs[name] ?? INPUTS[name];
    const isOwn = name !== 'headers' || headerNames(now(name)) === state.headers;
    return state.secrets.includes(name) && isOwn ? now(name) : '';
  };
}

/** The runtime of the step. */
export function runtimeOf({ env, workspace, home }: KeptInputs, now: Runtime): Runtime {
  return { ...readRuntime({ ...now.env, ...env }, true), workspace, home };
}

/** A login of another step, which the runner may show this one, is not for the registry of this one. */
export function withKnownLogins<T extends { readonly connection: ConnectionInputs }>(
  inputs: T,
  { logins }: KeptInputs,
): T {
  const known = inputs.connection.logins.filter((login) => logins.includes(loginName(login)));
  const entries = inputs.connection.entries.map((entry) => {
    const { oidc, ...others } = entry;
    return oidc && !logins.includes(oidcName(entry.registry)) ? others : entry;
  });
  return { ...inputs, connection: { ...inputs.connection, logins: known, entries } };
}

/** Of all logins of the step, also those that ID tokens give. */
export async function loginNames(open: Pick<Opener, 'logins' | 'oidcRegistries'>): Promise<string[]> {
  return [...(await open.logins()).map(loginName), ...(await open.oidcRegistries()).map(oidcName)];
}

function oidcName(registry: string): string {
  return `an ID token at ${registry}`;
}

function loginName(login: Login): string {
  return `${'username' in login ? login.username : 'a token'} at ${login.registry}`;
}

function isSecret(name: InputName): boolean {
  return (SECRETS as readonly string[]).includes(name);
}

function headerNames(text: string): string {
  const lines = text.split('\n').map((line) => line.slice(0, Math.max(0, line.indexOf(':'))).trim());
  return lines
    .map((name) => name.toLowerCase())
    .toSorted()
    .join(' ')
    .trim();
}
