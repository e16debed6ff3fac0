import { because, type HintRule } from './rule.ts';

function firstOf(platforms: unknown): string {
  const [first = ''] = (typeof platforms === 'string' ? platforms : '').split(', ');
  return /^[\w./:-]+$/.test(first) ? first : 'linux/amd64';
}

/** Of OCI image layouts and their archives. They know their failures by `details.reason`. */
export const LAYOUT_RULES: readonly HintRule[] = [
  {
    id: 'ambiguous-name',
    group: 'content',
    title: 'Several manifests match',
    seen: '`several manifests`, `names several manifests`',
    matches: because('ambiguous-name'),
    likely: () => 'the layout lists several manifests, and the reference fits more than one of them',
    fix: () => 'give the name or the digest of one of them; if they are for several platforms, set platform',
    snippet: () => 'with:\n  from: oci-layout:PATH:NAME',
  },
  {
    id: 'partial-index',
    group: 'content',
    title: 'An index without some of its platforms',
    seen: '`and lacks … of them`',
    matches: because('partial-index'),
    likely: () =>
      'the tool that wrote it fetched some of the platforms only, as docker pull and docker save do',
    fix: () => 'set platform to one that is there, or write it again with all of them',
    snippet: ({ details }) => `with:\n  platform: ${firstOf(details['platform'])}`,
  },
  {
    id: 'link-out-of-layout',
    group: 'content',
    title: 'A layout of links',
    seen: '`is a link that does not lead to a file of the layout`',
    matches: because('link-out-of-layout'),
    likely: () => 'the tool that made the layout linked its blobs instead of copying them, as Bazel does',
    fix: () => 'make a copy with the files instead of the links, and use that',
    snippet: () => 'run: cp -rL bazel-bin/image layout',
  },
  {
    id: 'docker-archive',
    group: 'content',
    title: 'A docker-archive',
    seen: '`is a docker-archive`',
    matches: because('docker-archive'),
    likely: () => 'it was written by docker save before Docker 25, whose format is not an OCI layout',
    fix: () => 'write it as an OCI archive, or convert it',
    snippet: () => 'run: skopeo copy docker-archive:image.tar oci-archive:oci.tar:v1',
  },
  {
    id: 'packed-archive',
    group: 'content',
    title: 'A compressed archive',
    seen: '`is compressed with`',
    matches: because('packed-archive'),
    likely: () => 'the tar was compressed; gzip and zstd can be read, and none can be written',
    fix: () => 'decompress it to a plain tar in an earlier step, and name that',
    snippet: () => 'run: xz --decompress --keep image.tar.xz',
  },
];
