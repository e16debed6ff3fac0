import { describe, expect, test } from 'vitest';
import { parsePlatform } from '../../../src/copy/platform.ts';
import type { Descriptor } from '../../../src/core/descriptor.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { bestForPlatform } from '../../../src/core/platform.ts';

function nodes(platforms: readonly string[]): Descriptor[] {
  return platforms.map((text) => ({
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: digestOf(text),
    size: 1,
    platform: parsePlatform(text),
  }));
}

describe('of what an index lists', () => {
  test.each([
    ['linux/amd64', ['linux/amd64/v3', 'linux/amd64'], 'linux/amd64'],
    ['linux/amd64', ['linux/amd64/v3', 'linux/amd64/v1'], 'linux/amd64/v1'],
    ['linux/amd64/v1', ['linux/amd64/v2', 'linux/amd64'], 'linux/amd64'],
    ['linux/amd64', ['linux/amd64/v1', 'linux/amd64'], 'linux/amd64'],
    ['linux/amd64/v3', ['linux/amd64', 'linux/amd64/v3'], 'linux/amd64/v3'],
    ['linux/amd64', ['linux/amd64/v3', 'linux/amd64/v2'], undefined],
    ['linux/amd64/v3', ['linux/amd64/v2', 'linux/amd64'], undefined],
    ['linux/arm64/v8', ['linux/arm64'], 'linux/arm64'],
    ['linux/arm64', ['linux/arm64/v8'], 'linux/arm64/v8'],
    ['linux/arm64', ['linux/arm64/v9', 'linux/arm64/v8'], 'linux/arm64/v8'],
    ['linux/arm64/v8', ['linux/arm64', 'linux/arm64/v8'], 'linux/arm64/v8'],
    ['linux/arm64', ['linux/arm64/v8', 'linux/arm64'], 'linux/arm64'],
    // No variant is the default of arm: the first is taken, as before, unless one says exactly that.
    ['linux/arm', ['linux/arm/v6', 'linux/arm/v7'], 'linux/arm/v6'],
    ['linux/arm', ['linux/arm/v6', 'linux/arm'], 'linux/arm'],
    ['linux/arm/v7', ['linux/arm/v6', 'linux/arm'], undefined],
    ['windows/amd64', ['windows/amd64:10.0.1', 'windows/amd64:10.0.2'], 'windows/amd64:10.0.1'],
    ['windows/amd64:10.0.2', ['windows/amd64:10.0.1', 'windows/amd64:10.0.2'], 'windows/amd64:10.0.2'],
  ])('for %s, of %j it is %s', (asked, held, chosen) => {
    expect(bestForPlatform(nodes(held), parsePlatform(asked))?.digest).toBe(chosen && digestOf(chosen));
  });
});
