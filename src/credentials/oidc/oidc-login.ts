import { canonicalRegistry } from '../../core/reference.ts';
import { aws } from './aws.ts';
import { azure } from './azure.ts';
import { dockerHub } from './docker-hub.ts';
import { google } from './google.ts';
import { jfrog } from './jfrog.ts';
import { jwt } from './jwt.ts';
import type { OidcProvider, Parameters } from './provider.ts';
import { quay } from './quay.ts';

const PROVIDERS: readonly OidcProvider[] = [aws, azure, google, dockerHub, quay, jfrog, jwt];
/** What reads as an audience in a token and in a form. */
const AUDIENCE = /^[\x21-\x7e]{1,512}$/;

/** A registry's login for an ID token. */
export interface OidcLogin {
  readonly registry: string;
  readonly provider: OidcProvider;
  readonly audience: string;
  readonly parameters: Parameters;
}

/** The login, or why it is none. The reason names keys, and quotes no value. */
export function oidcLogin(
  registry: string,
  given: Readonly<Record<string, string>>,
): OidcLogin | { readonly problem: string } {
  const host = canonicalRegistry(registry);
  const { provider: name, audience, ...parameters } = given;
  const provider = providerFor(host, name);
  if (typeof provider === 'string') return { problem: provider };
  const problem = problemOf(provider, host, parameters);
  if (problem !== undefined) return { problem };
  if (audience !== undefined && !AUDIENCE.test(audience))
    return { problem: 'audience is not a text without spaces' };
  return { registry: host, provider, parameters, audience: audience ?? provider.audience(host, parameters) };
}

function providerFor(host: string, name: string | undefined): OidcProvider | string {
  const own = PROVIDERS.find((provider) => provider.fits(host) === true);
  const names = PROVIDERS.map((provider) => provider.name).join(', ');
  if (name === undefined)
    return own ?? `the host does not tell the provider: set provider to one of ${names}`;
  const provider = PROVIDERS.find((one) => one.name === name);
  if (!provider) return `provider is not one of ${names}`;
  if (own ? own === provider || provider.name === 'jwt' : provider.fits(host) === 'named') return provider;
  return own
    ? `provider ${provider.name} contradicts the host, which is one of ${own.name}`
    : `provider ${provider.name} is for other hosts`;
}

function problemOf(provider: OidcProvider, host: string, parameters: Parameters): string | undefined {
  const { required, optional } = provider;
  const missing = Object.keys(required).find((key) => !parameters[key]);
  if (missing !== undefined)
    return `${provider.name} needs ${Object.keys(required).join(' and ')}; ${missing} is missing`;
  for (const [key, value] of Object.entries(parameters)) {
    const form = Object.hasOwn(required, key)
      ? required[key]
      : Object.hasOwn(optional, key)
        ? optional[key]
        : undefined;
    const all = [...Object.keys(required), ...Object.keys(optional), 'audience', 'provider'];
    if (!form) return `${provider.name} has a key that it does not take; allowed are ${all.join(', ')}`;
    if (!form.test(value)) return `${key} does not have the form that ${provider.name} gives it`;
  }
  return provider.conflict?.(host, parameters);
}
