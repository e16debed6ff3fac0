import type { PartnerName } from '../../../scripts/partners/table.ts';
import { basicAuth, dockerConfig } from '../../support/logins.ts';
import { passed } from '../../support/passed.ts';
import { client } from '../../support/partners.ts';
import { scriptedAccount } from '../../support/scripted-registry/scripted-registry.ts';
import { digests, files, type Ways, type World } from './world.ts';

const { username, password } = scriptedAccount;
const names = Object.keys(files);
const type = 'application/vnd.acme.signature';
/** Longer than any of them takes to get by; oras waits for a minute where GitHub's website asks for it. */
const GIVES_UP_MS = 15_000;

type Run = (command: string, ...args: readonly string[]) => Promise<string>;

/** The client in its folder; spaces part the words of the command. */
function runIn({ cwd }: World, name: PartnerName, before: readonly string[] = [], env = {}): Run {
  const program = client(name);
  return async (command, ...args) =>
    passed(await program([...before, ...command.split(' '), ...args], { cwd, env, timeoutMs: GIVES_UP_MS }));
}

function oras(world: World): Ways {
  const run = runIn(world, 'oras');
  const login = ['--plain-http', '--username', username, '--password', password];
  const both = ['from', 'to'].flatMap((side) => [
    `--${side}-plain-http`,
    `--${side}-username`,
    username,
    `--${side}-password`,
    password,
  ]);
  const { at } = world;
  return {
    'log in': () => run('login', ...login, world.registry.host),
    push: () => run('push', ...login, `${at('standing')}:v1`, ...names),
    pull: () => run('pull --output pulled', ...login, `${at('app')}:v1`),
    copy: () => run('cp', ...both, `${at('app')}:v1`, `${at('copied')}:v1`),
    'copy with referrers': () => run('cp -r', ...both, `${at('app')}:v1`, `${at('promoted')}:v1`),
    attach: () => run(`attach --artifact-type ${type}`, ...login, `${at('subject')}:v1`, 'a.sig'),
    discover: () => run('discover --format json', ...login, `${at('app')}:v1`),
    'list tags': () => run('repo tags', ...login, at('app')),
    delete: () => run('manifest delete --force', ...login, `${at('unwanted')}@${digests.app}`),
  };
}

function crane(world: World): Ways {
  const auths = { [world.registry.host]: { auth: basicAuth(username, password) } };
  const run = runIn(world, 'crane', [], { DOCKER_CONFIG: dockerConfig({ auths }) });
  const { at } = world;
  return {
    push: () => run('push made', `${at('standing')}:v1`),
    pull: () => run('pull --format=oci', `${at('app')}:v1`, 'pulled'),
    copy: () => run('copy', `${at('app')}:v1`, `${at('copied')}:v1`),
    'list tags': () => run('ls', at('app')),
    untag: () => run('delete', `${at('tagged')}:v2`),
    delete: () => run('delete', `${at('unwanted')}@${digests.app}`),
  };
}

function regctl(world: World): Ways {
  const { host } = world.registry;
  const own = ['--host', `reg=${host},tls=disabled,user=${username},pass=${password}`];
  const run = runIn(world, 'regctl', own);
  const { at } = world;
  const given = names.flatMap((name) => ['--file', name, '--file-media-type', 'application/vnd.acme.file']);
  const put = ['artifact put --file-title --artifact-type application/vnd.acme.app', ...given] as const;
  const copy = (name: string, ...flags: readonly string[]) =>
    run('image copy', ...flags, `${at('app')}:v1`, `${at(name)}:v1`);
  return {
    'log in': () => run('registry login', host, '-u', username, '-p', password),
    push: () => run(...put, `${at('standing')}:v1`),
    pull: () => run('artifact get --output pulled', `${at('app')}:v1`),
    copy: () => copy('copied'),
    'copy with referrers': () => copy('promoted', '--referrers'),
    'copy with signatures': () => copy('signed', '--digest-tags'),
    attach: () => run(`artifact put --artifact-type ${type} --file a.sig --subject ${at('subject')}:v1`),
    discover: () => run('artifact list --format', '{{json .Descriptors}}', `${at('app')}:v1`),
    'list tags': () => run('tag ls', at('app')),
    untag: () => run('tag delete', `${at('tagged')}:v2`),
    delete: () => run('manifest delete', `${at('unwanted')}@${digests.app}`),
  };
}

function skopeo(world: World): Ways {
  const run = runIn(world, 'skopeo', ['--insecure-policy']);
  const creds = `${username}:${password}`;
  const source = ['--src-tls-verify=false', '--src-creds', creds];
  const target = ['--dest-tls-verify=false', '--dest-creds', creds];
  const there = (name: string): string => `docker://${world.at(name)}:v1`;
  const login = ['--tls-verify=false', '--username', username, '--password', password];
  return {
    'log in': () => run('login', ...login, world.registry.host),
    push: () => run('copy --preserve-digests', ...target, 'oci:made:v1', there('standing')),
    pull: () => run('copy --preserve-digests', ...source, there('app'), 'oci:pulled:v1'),
    copy: () => run('copy --preserve-digests', ...source, ...target, there('app'), there('copied')),
    'list tags': () => run('list-tags --tls-verify=false --creds', creds, `docker://${world.at('app')}`),
    delete: () => run('delete --tls-verify=false --creds', creds, there('unwanted')),
  };
}

/** How each client does what is asked of it, as far as it can. */
export const clients = { oras, crane, regctl, skopeo };

export type ClientName = keyof typeof clients;
