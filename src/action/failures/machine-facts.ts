import { statfsSync } from 'node:fs';
import { isRecord } from '../../core/descriptor.ts';
import { proxyFor } from '../../http/proxy.ts';
import { formatSize } from '../runner/format.ts';
import { readEvent } from '../runner/runtime.ts';

export interface Owner {
  readonly name: string;
  readonly isUser: boolean;
}

export interface ProxyInUse {
  readonly host: string;
  readonly variable: string;
}

/** Whose repository the workflow runs in. */
export function ownerIn(env: NodeJS.ProcessEnv): Owner | undefined {
  const name = env['GITHUB_REPOSITORY']?.split('/')[0];
  if (name === undefined || name === '') return undefined;
  return { name, isUser: ownerTypeIn(env['GITHUB_EVENT_PATH']) === 'User' };
}

function ownerTypeIn(file: string | undefined): unknown {
  const repository = readEvent(file)?.['repository'];
  const owner = isRecord(repository) ? repository['owner'] : undefined;
  return isRecord(owner) ? owner['type'] : undefined;
}

/** The proxy that requests to a host take. */
export function proxyOf(host: string, env: NodeJS.ProcessEnv): ProxyInUse | undefined {
  const url = URL.parse(`https://${host}`);
  const proxy = url ? proxyFor(url, env) : undefined;
  if (!proxy) return undefined;
  return { host: proxy.host, variable: env['https_proxy'] ? 'https_proxy' : 'HTTPS_PROXY' };
}

/** Room on the disks that a step writes to. */
export function freeSpace(env: NodeJS.ProcessEnv): string | undefined {
  const places = [
    ['RUNNER_TEMP', env['RUNNER_TEMP']],
    ['the workspace', env['GITHUB_WORKSPACE']],
  ] as const;
  const sizes = places.flatMap(([name, path]) => {
    try {
      if (path === undefined || path === '') return [];
      const { bavail, bsize } = statfsSync(path);
      return [`${formatSize(bavail * bsize)} in ${name}`];
    } catch {
      return [];
    }
  });
  return sizes.length === 0 ? undefined : sizes.join(', ');
}
