import { describe, expect, test } from 'vitest';
import {
  entryOf,
  parseLocation,
  formatLocation,
  type Location,
} from '../../../src/action/inputs/location.ts';

const digest = `sha256:${'a'.repeat(64)}`;

describe('a location is read:', () => {
  test.each([
    ['oci-layout:layout', 'layout', 'layout', [], undefined],
    ['oci-layout:./layout:v1', 'layout', './layout', ['v1'], undefined],
    ['oci-layout:./layout:v1,latest', 'layout', './layout', ['v1', 'latest'], undefined],
    ['oci-layout:./layout: v1 , latest', 'layout', './layout', ['v1', 'latest'], undefined],
    [`oci-layout:./layout@${digest}`, 'layout', './layout', [], digest],
    ['oci-layout:L:v1', 'layout', 'L', ['v1'], undefined],
    ['oci-layout:a/b.c/d:v1', 'layout', 'a/b.c/d', ['v1'], undefined],
    ['oci-layout:/abs/layout:v1', 'layout', '/abs/layout', ['v1'], undefined],
    ['oci-layout:..', 'layout', '..', [], undefined],
    // The path ends at the first colon: it was the last one before names with slashes and colons could be typed.
    ['oci-layout:dir:with/colon', 'layout', 'dir', ['with/colon'], undefined],
    ['oci-layout:dir:with/colon:v1', 'layout', 'dir', ['with/colon:v1'], undefined],
    ['oci-archive:a.tar:docker.io/acme/app:1.0', 'archive', 'a.tar', ['docker.io/acme/app:1.0'], undefined],
    [
      'oci-archive:a.tar:s390x/debian:trixie,1+2',
      'archive',
      'a.tar',
      ['s390x/debian:trixie', '1+2'],
      undefined,
    ],
    ['oci-layout:C:/l:localhost:5000/a:1', 'layout', 'C:/l', ['localhost:5000/a:1'], undefined],
    [`oci-layout:l:a/b:1@${digest}`, 'layout', 'l', ['a/b:1'], digest],
    ['oci-layout:a@b/layout:v1', 'layout', 'a@b/layout', ['v1'], undefined],
    ['oci-layout:a@b:v1', 'layout', 'a@b', ['v1'], undefined],
    ['oci-layout:C:\\layout', 'layout', 'C:\\layout', [], undefined],
    ['oci-layout:C:\\layout:v1', 'layout', 'C:\\layout', ['v1'], undefined],
    ['oci-layout:C:/layout', 'layout', 'C:/layout', [], undefined],
    ['oci-layout:C:/layout:v1', 'layout', 'C:/layout', ['v1'], undefined],
    [`oci-layout:C:/layout@${digest}`, 'layout', 'C:/layout', [], digest],
    ['oci-archive:out.tar', 'archive', 'out.tar', [], undefined],
    ['oci-archive:out.tar:v1', 'archive', 'out.tar', ['v1'], undefined],
    [`oci-archive:a b/out.tar@${digest}`, 'archive', 'a b/out.tar', [], digest],
  ])('%s', (text, kind, path, ...[tags, held]) => {
    expect(parseLocation('from', text)).toEqual({
      kind,
      text,
      path,
      tags,
      ...(held !== undefined && { digest: held }),
    });
  });

  test.each([
    ['ghcr.io/acme/app', 'ghcr.io', 'acme/app', []],
    ['ghcr.io/acme/app:1', 'ghcr.io', 'acme/app', ['1']],
    ['ghcr.io/acme/app:1,latest', 'ghcr.io', 'acme/app', ['1', 'latest']],
    [`ghcr.io/acme/app:1@${digest}`, 'ghcr.io', 'acme/app', ['1']],
    ['localhost:5000/app:1', 'localhost:5000', 'app', ['1']],
    ['docker.io/nginx:1', 'docker.io', 'library/nginx', ['1']],
  ])('%s', (text, registry, repository, tags) => {
    expect(parseLocation('from', text)).toMatchObject({
      kind: 'registry',
      text,
      reference: { registry, repository },
      tags,
    });
  });
});

describe('a location is refused, and the input named:', () => {
  test.each([
    ['', /no repository/],
    ['app', /no repository/],
    ['oci-layout:', /has no path/],
    ['oci-layout::v1', /has no path/],
    [`oci-archive:@${digest}`, /has no path/],
    ['oci-layout:./layout:', /not a tag/],
    ['oci-layout:./layout:v1,', /not a tag/],
    ['oci-layout:./layout:.v1', /not a tag/],
    ['oci-layout:./layout:a b/c', /not a tag/],
    ['oci-layout:./layout:-a/b', /not a tag/],
    ['oci-layout:./layout:a/b\n:c', /not a tag/],
    [`oci-layout:./layout:${'t'.repeat(129)}`, /not a tag/],
    [`oci-layout:./layout@sha256:${'a'.repeat(63)}`, /not a digest/],
    [`oci-layout:./layout@sha256:${'A'.repeat(64)}`, /not a digest/],
    ['ghcr.io/acme/app:1,', /not a tag/],
    ['ghcr.io/acme/app:1,a b', /not a tag/],
    [`ghcr.io/acme/app:1,2@${digest}`, /not a tag/],
    // As `…@${{ … }}` is where the expression is empty.
    ['ghcr.io/acme/app@', /no digest follows the "@"/],
    ['ghcr.io/acme/app:1@', /no digest follows the "@"/],
    ['oci-layout:l@', /no digest follows the "@"/],
    ['oci-layout:l:1@', /no digest follows the "@"/],
    ['oci-archive:l.tar@', /no digest follows the "@"/],
    ['ghcr.io/Acme/app:1', /write ghcr.io\/acme\/app/],
    ['acme/app:1', /docker.io\/acme\/app/],
  ])('%s', (text, message) => {
    const named = expect.stringMatching(new RegExp(`^input to: .*${message.source}`, 's')) as string;
    expect(() => parseLocation('to', text)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', message: named }),
    );
  });
});

describe('what is resolved', () => {
  const read = (text: string): Location => parseLocation('from', text);

  test.each([
    ['ghcr.io/acme/app:1', '1'],
    [`ghcr.io/acme/app@${digest}`, digest],
    [`ghcr.io/acme/app:1@${digest}`, digest],
    ['oci-layout:l:v1', 'v1'],
    [`oci-layout:l@${digest}`, digest],
    // The only entry; it was an error before.
    ['oci-layout:l', ''],
  ])('of %s is %s', (text, entry) => {
    expect(entryOf('from', read(text))).toBe(entry);
  });

  test.each([
    ['ghcr.io/acme/app', /has no tag or digest: add one, as in ghcr.io\/acme\/app:TAG/],
    ['oci-layout:l:a,b', /got a, b, allowed is one tag/],
  ])('of %s is an error', (text, message) => {
    expect(() => entryOf('from', read(text))).toThrow(message);
  });

  test.each([
    ['docker.io/nginx:1', 'docker.io/library/nginx'],
    [`ghcr.io/acme/app:1@${digest}`, 'ghcr.io/acme/app'],
    ['oci-layout:./l:v1', 'oci-layout:./l'],
    [`oci-archive:l.tar@${digest}`, 'oci-archive:l.tar'],
  ])('in %s lies at %s', (text, place) => {
    expect(formatLocation(read(text))).toBe(place);
  });
});
