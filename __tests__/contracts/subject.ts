import type { Descriptor } from '../../src/core/descriptor.ts';
import type { Target } from '../../src/core/target.ts';
import type { Blob } from '../support/artifacts.ts';
import type { OpenTarget } from '../support/target-kinds.ts';

/** What a kind cannot do, with the reason. */
export type Limit =
  | 'tag-blob'
  | 'sha512-blob'
  | 'sha512-manifest'
  | 'stream'
  | 'partial-read'
  | 'list-tags'
  | 'index-parents';

export interface Subject {
  readonly open: OpenTarget;
  readonly target: Target;
  /** A blob with what the kind needs on its descriptor, such as a title. */
  readonly shaped: (content: string | Uint8Array) => Blob;
  readonly shape: (node: Descriptor) => Descriptor;
}

export interface Case {
  readonly title: string;
  readonly needs?: Limit;
  /** An extra without which there is nothing to test. */
  readonly has?: (target: Target) => boolean;
  run(subject: Subject): Promise<void>;
}
