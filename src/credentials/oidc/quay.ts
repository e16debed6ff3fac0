import { isLoopback } from '../../http/url-gate.ts';
import { exchangeError, jsonIn, secretIn, untilIn, wordIn } from './exchange.ts';
import { endOf } from './id-token.ts';
import type { OidcProvider } from './provider.ts';

const HOUR_S = 3600;

/** Quay: a robot's login for the ID token, where the robot trusts its issuer and subject ("Keyless authentication"). */
export const quay: OidcProvider = {
  name: 'quay',
  required: { robot: /^[a-z0-9_.-]{2,255}\+[a-z0-9_]{2,254}$/ },
  optional: {},
  fits: () => 'named',
  audience: (registry) => registry,
  async trade({ registry, parameters, idToken, exchange, now, signal }) {
    const { robot = '' } = parameters;
    const login = Buffer.from(`${robot}:${idToken}`).toString('base64');
    exchange.hide(login);
    const answer = await exchange.send({
      provider: 'quay',
      method: 'GET',
      url: new URL(`${originOf(registry)}/oauth2/federation/robot/token`),
      headers: { authorization: `Basic ${login}` },
      signal,
    });
    const found = jsonIn(answer);
    const password = answer.status === 200 ? secretIn(found?.['token']) : undefined;
    if (password === undefined) throw exchangeError(answer, wordIn(found?.['error']));
    exchange.hide(password);
    const ends = endOf(password) ?? 0;
    return { kind: 'basic', username: robot, password, until: ends > now ? ends : untilIn(HOUR_S, now) };
  },
};

/** https, save for loopback. */
export function originOf(registry: string): string {
  return `${isLoopback(registry) ? 'http' : 'https'}://${registry}`;
}
