import { writeSync } from 'node:fs';
import { OciArchive } from '../../src/targets/layout/oci-archive.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { withLock } from '../../src/files/file-lock.ts';
import { artifactOf, plainArtifact, store } from '../support/artifacts.ts';

/** A process of its own that writes to a layout or an archive, and tells of each tag that is there. */
const [kind = '', path = '', name = '', rounds = '1'] = process.argv.slice(2);

function tell(line: string): void {
  writeSync(1, `${line}\n`);
}

switch (kind) {
  case 'layout':
    for (let round = 0; round < Number(rounds); round += 1) {
      const tag = `${name}-${round}`;
      await store(new OciLayout(path), plainArtifact(tag), tag);
      tell(tag);
    }
    break;
  case 'referrer':
    for (let round = 0; round < Number(rounds); round += 1) {
      const annotations = { name: `${name}-${round}` };
      const subject = plainArtifact('subject');
      await store(new OciLayout(path), artifactOf({ artifactType: 'a/b', subject, annotations }));
    }
    break;
  case 'archive': {
    const archive = new OciArchive(path);
    await store(archive, plainArtifact(name), name);
    // Ready to write: the test lets all go at once.
    tell('ready');
    await new Promise((resolve) => process.stdin.once('end', resolve).resume());
    await archive.commit();
    tell(name);
    break;
  }
  case 'lock':
    await withLock(path, async () => {
      tell('held');
      await new Promise((resolve) => process.stdin.once('end', resolve).resume());
      tell('released');
    });
    break;
  default:
    throw new Error(`no such kind: ${kind}`);
}
