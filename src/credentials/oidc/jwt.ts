import { OrasError } from '../../core/errors.ts';
import { endOf } from './id-token.ts';
import type { OidcProvider } from './provider.ts';

/** A registry that takes the ID token itself, as zot does: as bearer token, or as the password of a user. */
export const jwt: OidcProvider = {
  name: 'jwt',
  required: { as: /^(?:bearer|password)$/ },
  optional: { username: /^[^:\p{Cc}]{1,255}$/u },
  fits: () => 'named',
  conflict(_registry, { as, username }) {
    if (as === 'password' && username === undefined) return 'a password needs a username';
    return as === 'bearer' && username !== undefined ? 'a bearer token has no username' : undefined;
  },
  audience: (registry) => registry,
  async trade({ parameters, idToken, now }) {
    const until = endOf(idToken);
    if (until === undefined || until <= now)
      throw new OrasError('UNAUTHORIZED', 'the ID token has ended, or does not say when it ends', {
        details: { provider: 'jwt', reason: 'exchange-refused' },
      });
    const { as, username = '' } = parameters;
    if (as === 'password') return { kind: 'basic', username, password: idToken, until };
    return { kind: 'bearer', token: idToken, until };
  },
};
