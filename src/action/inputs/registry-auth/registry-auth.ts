import { isRecord } from '../../../core/descriptor.ts';
import { canonicalRegistry } from '../../../core/reference.ts';
import { parseStrictYaml } from '../text/strict-yaml.ts';
import { entryOf, wrong, type RegistryAuthOptions, type RegistryEntry } from './registry-entry.ts';

/** Input `registry-auth`. Errors name entries by their number: the text holds secrets. */
export async function parseRegistryAuth(
  text: string,
  { incomplete }: RegistryAuthOptions = { incomplete: 'refuse' },
): Promise<RegistryEntry[]> {
  if (text.trim() === '') return [];
  const list = await parseYaml(text);
  if (!Array.isArray(list)) throw wrong('it is not a list');
  const hasOidc = list.some((entry: unknown) => isRecord(entry) && Object.hasOwn(entry, 'oidc'));
  const readOidc = hasOidc ? (await import('./oidc-entry.ts')).readOidc : undefined;
  const entries = list.map((entry: unknown, at) => entryOf(entry, at + 1, { incomplete, readOidc }));
  const hosts = entries.map((entry) => (isEmpty(entry) ? undefined : canonicalRegistry(entry.registry)));
  const at = hosts.findIndex((host, index) => host !== undefined && hosts.indexOf(host) !== index);
  if (at >= 0) throw wrong(`entries ${hosts.indexOf(hosts[at]) + 1} and ${at + 1} are for the same registry`);
  return entries.filter((entry) => !isEmpty(entry));
}

/** Its login was left out, and there is nothing else to it. */
function isEmpty(entry: RegistryEntry): boolean {
  return Object.keys(entry).length === 1;
}

async function parseYaml(text: string): Promise<unknown> {
  const result = await parseStrictYaml(text, ['password', 'token']);
  if ('problem' in result) throw wrong(result.problem);
  return result.value;
}
