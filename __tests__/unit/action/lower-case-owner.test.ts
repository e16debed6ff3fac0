import { expect, test } from 'vitest';
import { lowerOwnNames } from '../../../src/action/inputs/lower-case-owner.ts';

test.each([
  ['ghcr.io/Acme/My.App:V1', 'ghcr.io/acme/my.app:V1'],
  ['ghcr.io/Acme/My.App', 'ghcr.io/acme/my.app'],
  ['ghcr.io/Acme/My.App/sub@sha256:AA', 'ghcr.io/acme/my.app/sub@sha256:AA'],
  ['ghcr.io/Acme/other', 'ghcr.io/acme/other'],
  ['ghcr.io/acme/My.App', 'ghcr.io/acme/my.app'],
  ['registry.example.com:5000/project/Acme/My.App:1', 'registry.example.com:5000/project/acme/my.app:1'],
  ['ghcr.io/Acme/My.App:Acme,Acme/My.App', 'ghcr.io/acme/my.app:Acme,Acme/My.App'],
  ['- "ghcr.io/Acme/a:1"\n- ghcr.io/Acme/b', '- "ghcr.io/acme/a:1"\n- ghcr.io/acme/b'],
  // Not ours, or no part of a registry's path.
  ['ghcr.io/Other/My.App', 'ghcr.io/Other/my.app'],
  ['ghcr.io/acme/MyxApp', 'ghcr.io/acme/MyxApp'],
  ['ghcr.io/AcmeX/app', 'ghcr.io/AcmeX/app'],
  ['ghcr.io/Acme-x/app', 'ghcr.io/Acme-x/app'],
  ['oci-layout:out/Acme/My.App:V1', 'oci-layout:out/Acme/My.App:V1'],
  ['"oci-archive:Acme/My.App.tar"', '"oci-archive:Acme/My.App.tar"'],
  ['V1', 'V1'],
  ['Acme', 'Acme'],
])('%s', (text, expected) => {
  expect(lowerOwnNames(text, 'Acme/My.App')).toBe(expected);
});

test('nothing is changed outside a workflow, nor for names in lower case', () => {
  expect(lowerOwnNames('ghcr.io/Acme/App', undefined)).toBe('ghcr.io/Acme/App');
  expect(lowerOwnNames('ghcr.io/Acme/App', 'acme/app')).toBe('ghcr.io/Acme/App');
});
