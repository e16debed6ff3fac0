import { describe, expect, test } from 'vitest';
import {
  fitting,
  rememberedReferrers,
  rememberReferrers,
  type InRepository,
} from '../../../src/action/commands/referrers/state.ts';
import { readRuntime } from '../../../src/action/runner/runtime.ts';
import { digestOf } from '../../../src/core/digest.ts';

function indexOf(at: number, entries = 1): InRepository {
  const added = Array.from({ length: entries }, (_, entry) => digestOf(`entry ${at} ${entry}`));
  const written = { writtenAt: at, tookMs: 1, added, removed: [digestOf('gone')] };
  return {
    repository: 'ghcr.io/acme/app',
    written: { subject: digestOf(`subject ${at}`), digest: digestOf(`index ${at}`), ...written },
  };
}

const many = (length: number): InRepository[] => Array.from({ length }, (_, at) => indexOf(at));

/** A state, as far as the runner keeps it. */
function stateWith(text = '') {
  let saved = text;
  return {
    save: (_name: string, value: unknown) => void (saved = JSON.stringify(value)),
    read: () => saved,
    size: () => saved.length,
  };
}

const INPUTS = {
  'INPUT_REGISTRY-AUTH': '- registry: example.org\n  username: eve\n  password: canary',
  INPUT_PASSWORD: 'canary',
  INPUT_RETRIES: '3',
  INPUT_FILES: 'of no use\n'.repeat(10_000),
};
const runtime = readRuntime(INPUTS, true);

describe('what the post step is told of lists of referrers', () => {
  test('is what was written, with the connection and without secrets', () => {
    const state = stateWith();
    rememberReferrers(state, many(3), { runtime, logins: ['eve at example.org'] });
    expect(rememberedReferrers(state)).toMatchObject({
      indexes: many(3),
      inputs: { retries: '3' },
      secrets: ['password', 'registry-auth'],
      logins: ['eve at example.org'],
    });
    expect(state.read()).not.toMatch(/canary|of no use/);
  });

  test('is nothing where nothing was saved, or what cannot be read', () => {
    for (const text of ['', '[]', '{}', '{"inputs":{}}'])
      expect(rememberedReferrers(stateWith(text))).toBeUndefined();
    const odd = [null, {}, { repository: 'a' }, { repository: 'a', written: { subject: 'x', digest: 'y' } }];
    const state = stateWith(JSON.stringify({ inputs: {}, indexes: [...odd, indexOf(1)] }));
    expect(rememberedReferrers(state)?.indexes).toEqual([indexOf(1)]);
  });

  test('fits into a variable of any system: the newest; what was written first is left', () => {
    expect(fitting(many(3))).toEqual({ kept: many(3).toReversed(), rest: [] });
    const { kept, rest } = fitting(many(2000));
    expect(kept.length).toBeGreaterThan(30);
    expect([...kept, ...rest]).toEqual(many(2000).toReversed());
    const state = stateWith();
    rememberReferrers(state, kept, { runtime, logins: [] });
    expect(state.size()).toBeLessThan(32_767);
    expect(fitting([indexOf(1, 1000)])).toEqual({ kept: [], rest: [indexOf(1, 1000)] });
  });
});
