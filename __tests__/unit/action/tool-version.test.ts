import { expect, test } from 'vitest';
import { parseLocation } from '../../../src/action/inputs/location.ts';
import {
  digestVersion,
  runnerPlatform,
  toolArchitecture,
  toolName,
  toolVersions,
  versionOf,
} from '../../../src/action/commands/tool/version.ts';
import { digestOf, type Digest } from '../../../src/core/digest.ts';

test.each([
  ['1.7.1', '1.7.1'],
  ['v1.7.1', '1.7.1'],
  ['0.0.0', '0.0.0'],
  ['1.2.3-rc.1', '1.2.3-rc.1'],
  ['v2.0.0-alpine-3', '2.0.0-alpine-3'],
  ['1.7', undefined],
  ['v1', undefined],
  ['latest', undefined],
  ['01.2.3', undefined],
  ['1.2.3-01', undefined],
  ['1.2.3-', undefined],
  ['1.2.3.4', undefined],
  ['1.2.3_4', undefined],
  ['x1.2.3', undefined],
])('the tag %s is version %s', (tag, version) => {
  expect(versionOf(tag)).toBe(version);
});

test('a digest is a version of its own, also where its digits look like a number', () => {
  const digest = digestOf('tool');
  expect(digestVersion(digest)).toBe(`0.0.0-sha256-${digest.slice(7, 19)}`);
  expect(versionOf(digestVersion(digest))).toBe(digestVersion(digest));
  const digits: Digest = `sha256:${'0'.repeat(64)}`;
  expect(versionOf(digestVersion(digits))).toBe('0.0.0-sha256-000000000000');
  expect(digestVersion(digestOf('tool', 'sha512'))).toMatch(/^0\.0\.0-sha512-[0-9a-f]{12}$/);
  expect(toolVersions('v1.2.3', digest)).toEqual(['1.2.3', digestVersion(digest)]);
  expect(toolVersions('latest', digest)).toEqual([digestVersion(digest)]);
  expect(toolVersions(undefined, digest)).toEqual([digestVersion(digest)]);
});

test.each([
  ['ghcr.io/acme/tools/jq:1.7.1', 'jq'],
  ['127.0.0.1:5000/node:20.0.0', 'node'],
  ['oci-layout:./out/my tool:1.0.0', 'my-tool'],
  ['oci-archive:tool.tar:1.0.0', 'tool.tar'],
  ['oci-layout:..:1.0.0', 'oci-layout'],
])('%s is called %s, and not as others of that name', (text, name) => {
  const named = toolName(parseLocation('from', text));
  expect(named).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*-oras-[0-9a-f]{8}$/);
  expect(named.startsWith(`${name}-oras-`)).toBe(true);
});

test('the name follows from the place, not from the tag', () => {
  const [one, other, elsewhere] = ['ghcr.io/a/jq:1.0.0', 'ghcr.io/a/jq:2.0.0', 'ghcr.io/b/jq:1.0.0'].map(
    (text) => toolName(parseLocation('from', text)),
  );
  expect(one).toBe(other);
  expect(one).not.toBe(elsewhere);
});

test.each([
  ['linux', 'x64', true, 'linux', 'amd64'],
  ['darwin', 'arm64', true, 'darwin', 'arm64'],
  ['win32', 'x64', true, 'windows', 'amd64'],
  ['win32', 'ia32', true, 'windows', '386'],
  ['linux', 'arm', true, 'linux', 'arm'],
  ['linux', 'ppc64', true, 'linux', 'ppc64le'],
  ['linux', 'ppc64', false, 'linux', 'ppc64'],
  ['linux', 's390x', false, 'linux', 's390x'],
  ['freebsd', 'riscv64', true, 'freebsd', 'riscv64'],
])('%s on %s is %s/%s', (platform, arch, littleEndian, os, architecture) => {
  expect(runnerPlatform({ platform, arch, littleEndian })).toEqual({ os, architecture });
});

test('a tool for another platform has a folder of its own', () => {
  const machine = { platform: 'linux', arch: 'x64', littleEndian: true };
  expect(toolArchitecture(undefined, machine)).toBe('x64');
  expect(toolArchitecture({ os: 'linux', architecture: 'amd64' }, machine)).toBe('x64');
  expect(toolArchitecture({ os: 'linux', architecture: 'amd64', variant: 'v3' }, machine)).toBe(
    'linux-amd64-v3',
  );
  expect(toolArchitecture({ os: 'windows', architecture: 'amd64' }, machine)).toBe('windows-amd64');
});
