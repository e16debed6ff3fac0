import { expect, test } from 'vitest';
import { parseChallenges } from '../../../src/registry/auth/challenge.ts';
import { parseScopes } from '../../../src/registry/auth/scopes.ts';
import { below, pick, seeded } from '../../support/scripted-registry/random.ts';

const RUNS = 4000;
const good = [
  'Bearer realm="https://auth.test/token",service="registry.test",scope="repository:a/b:pull,push"',
  'Basic realm="registry", charset="UTF-8"',
  'Negotiate YII==, Bearer realm=plain, scope="a b"',
  'Digest qop="auth, auth-int", nonce="x\\"y"',
] as const;
const pieces = [
  '"',
  '\\',
  ',',
  '=',
  ' ',
  '\t',
  '\0',
  'Bearer',
  'realm',
  'é',
  '😀',
  '__proto__',
  '==',
  '""',
] as const;

/** A good header with a few of its characters replaced, doubled, left out or cut. */
function mutated(random: () => number): string {
  let text: string = pick(random, ...good);
  for (let times = below(random, 8); times >= 0; times -= 1) {
    const at = below(random, text.length + 1);
    const end = at + below(random, 6);
    const piece = pick(random, ...pieces).repeat(1 + below(random, 3));
    text = pick(
      random,
      text.slice(0, at) + piece + text.slice(at),
      text.slice(0, at) + piece + text.slice(end),
      text.slice(0, at) + text.slice(end),
      text.slice(0, at),
      text + text.slice(at),
    );
  }
  return text;
}

test.each([1, 2, 3])(
  'challenges of seed %i are read or left, and hold nothing that was not there',
  (seed) => {
    const random = seeded(seed, 'challenges');
    for (let run = 0; run < RUNS; run += 1) {
      const header = mutated(random);
      const challenges = parseChallenges([header]);
      expect(challenges.length).toBeLessThanOrEqual(header.length);
      for (const { scheme, parameters } of challenges) {
        expect(header.toLowerCase()).toContain(scheme);
        for (const [name, value] of parameters) {
          expect(header.toLowerCase()).toContain(name);
          expect(header.replaceAll('\\', '')).toContain(value.replaceAll('\\', ''));
          for (const scope of parseScopes(value)) expect(scope).toMatch(/^[^: ]+:[^ ]+:[^: ]+$/);
        }
      }
    }
  },
);

test.each(['"', '\\', ',', '=', 'a="', 'a=b ', 'a=b,', 'Bearer ', 'a:b:c '])(
  'a header of a million times %j makes few objects',
  (piece) => {
    const header = `Bearer realm="${piece.repeat(1_000_000)}`;
    const challenges = [...parseChallenges([header]), ...parseChallenges([header.slice(14)])];
    const held = challenges.reduce((sum, { parameters }) => sum + 1 + parameters.size, 0);
    expect(held).toBeLessThan(10_000);
  },
);
