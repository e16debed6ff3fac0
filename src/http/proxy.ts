import { BlockList, isIP } from 'node:net';
import { isLoopback } from './url-gate.ts';

/** Environment variables, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for a URL: `https_proxy` or `http_proxy` by the URL's scheme, lower case before upper case; empty means none.
 * Loopback is never proxied, nor what `no_proxy` names.
 *
 * @example
 * const transport = createTransport({ proxy: (url) => proxyFor(url, process.env) });
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const text = variable(env, name);
  if (text === undefined || isLoopback(url.hostname) || isExempt(url, variable(env, 'no_proxy')))
    return undefined;
  const proxy = URL.parse(text.includes('://') ? text : `http://${text}`);
  return proxy && /^https?:$/.test(proxy.protocol) ? proxy : undefined;
}

function variable(env: Environment, name: string): string | undefined {
  return env[name] || env[name.toUpperCase()] || undefined;
}

/** Entries are `*`, `host`, `.suffix` and `suffix`, with an optional port, or a network such as `10.0.0.0/8`, as in Go. */
function isExempt(url: URL, list: string | undefined): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return (list ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      if (entry.includes('/')) return isWithin(host, entry);
      const [, name = '', onlyPort] = /^\[?([^\]]*?)\]?(?::([0-9]+))?$/.exec(entry) ?? [];
      const bare = entry.split(':').length > 2 && !entry.startsWith('[') ? entry : name;
      if (bare === name && onlyPort !== undefined && onlyPort !== port) return false;
      const suffix = bare.replace(/^\*?\./, '');
      return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`));
    });
}

function isWithin(host: string, cidr: string): boolean {
  const [, network = '', bits = ''] = /^([^/]+)\/(0|[1-9][0-9]{0,2})$/.exec(cidr) ?? [];
  const family = isIP(network);
  if (family === 0 || isIP(host) === 0 || Number(bits) > (family === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  list.addSubnet(network, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
  return list.check(host, isIP(host) === 4 ? 'ipv4' : 'ipv6');
}
