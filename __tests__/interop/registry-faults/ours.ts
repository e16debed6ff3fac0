import { createTransport } from '../../../src/http/transport.ts';
import { forRegistry } from '../../../src/credentials/providers.ts';
import { checkLogin, openRepository } from '../../../src/registry/open-repository.ts';
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
    'log in': () => withTransport((send) => checkLogin({ ...accessTo(world), send })),
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
    'list tags': () =>
      withTransport(async (send) => {
        const target = openRepository({ ...accessTo(world), send, repository: 'acme/app', actions: 'pull' });
        return Array.fromAsync(target.tags());
      }),
    untag: () => run('untag --from', `${at('tagged')}:v2`),
    delete: () => run('delete --from', `${at('unwanted')}@${digests.app}`),
  };
}

function accessTo({ registry: { host } }: World) {
  return { registry: host, credentials: forRegistry(host, { kind: 'basic', username, password }) };
}

type Send = ReturnType<typeof createTransport>['send'];

async function withTransport(work: (send: Send) => Promise<unknown>): Promise<string> {
  const transport = createTransport();
  try {
    return JSON.stringify(await work(transport.send)) ?? '';
  } finally {
    await transport.close();
  }
}
