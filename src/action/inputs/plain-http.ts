import { canonicalRegistry } from '../../core/reference.ts';
import { wrong, type InputReader } from './raw-inputs.ts';
import { registryHost } from './registry-host.ts';

/** Input `plain-http`: for all registries of the step, for the hosts of a list, or as each is by itself. */
export type PlainHttp = boolean | readonly string[] | undefined;

export function plainHttpOf(reader: InputReader): PlainHttp {
  const text = reader.text('plain-http');
  if (text === '') return undefined;
  if (/^(?:true|false)$/i.test(text)) return reader.flag('plain-http');
  return reader.commas('plain-http').map(hostOf);
}

function hostOf(text: string): string {
  try {
    return canonicalRegistry(registryHost(text));
  } catch {
    throw wrong('plain-http', text, 'true or false, or hosts such as registry.internal:5000');
  }
}

export function isListed(registry: string, plainHttp: PlainHttp): boolean {
  return Array.isArray(plainHttp) && plainHttp.includes(canonicalRegistry(registry));
}
