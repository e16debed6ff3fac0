import { forRegistry } from '../../../src/credentials/providers.ts';
import { Registry } from '../../../src/registry/registry.ts';
import { operateAny } from '../../support/operate.ts';
import { scriptedAccount } from '../../support/scripted-registry/scripted-registry.ts';
import { digests, files, type Ways, type World } from './world.ts';

const { username, password } = scriptedAccount;

export function ours(world: World): Ways {
  const { at, cwd: workspace, registry } = world;
  // What does not pass is not waited for.
  const login = [
    '--retries',
    '1',
    '--registry',
    registry.host,
    '--username',
    username,
    '--password',
    password,
  ];
  const run = async (command: string, ...args: readonly string[]): Promise<string> =>
    JSON.stringify(await operateAny([...command.split(' '), ...args, ...login], { workspace }));
  const given = Object.keys(files).flatMap((name) => ['--files', name]);
  const copy = (name: string, ...flags: readonly string[]) =>
    run('copy', ...flags, '--from', `${at('app')}:v1`, '--to', `${at(name)}:v1`);
  return {
    'log in': () => withRegistry(world, (opened) => opened.ping()),
    push: () => run('push', ...given, '--to', `${at('standing')}:v1`),
    pull: () => run('pull --path pulled --from', `${at('app')}:v1`),
    copy: () => copy('copied', '--referrers', 'none', '--signatures', 'false'),
    'copy with referrers': () => copy('promoted'),
    'copy with signatures': () => copy('signed'),
    attach: () =>
      run(
        'attach --artifact-type application/vnd.acme.signature --files a.sig --subject',
        `${at('subject')}:v1`,
      ),
    discover: () => run('discover --from', `${at('app')}:v1`),
    'list tags': () => withRegistry(world, (opened) => Array.fromAsync(opened.repository('acme/app').tags())),
    untag: () => run('untag --from', `${at('tagged')}:v2`),
    delete: () => run('delete --from', `${at('unwanted')}@${digests.app}`),
  };
}

async function withRegistry(
  { registry: { host } }: World,
  work: (opened: Registry) => Promise<unknown>,
): Promise<string> {
  await using opened = new Registry(host, {
    credentials: forRegistry(host, { kind: 'basic', username, password }),
  });
  return JSON.stringify(await work(opened)) ?? '';
}
