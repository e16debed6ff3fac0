import { describe, test, type TestContext } from 'vitest';
import type { Descriptor } from '../../src/core/descriptor.ts';
import { blob } from '../support/artifacts.ts';
import type { OpenTarget } from '../support/target-kinds.ts';
import { failingPushCases } from './failing-push-cases.ts';
import { graphCases } from './graph-cases.ts';
import { readingCases } from './reading-cases.ts';
import type { Case, Limit } from './subject.ts';
import { tagCases } from './tag-cases.ts';
import { writingCases } from './writing-cases.ts';

export interface TargetKind {
  readonly create: () => Promise<OpenTarget>;
  /** What the kind cannot do, with the reason: these cases are skipped by name. */
  readonly limits?: Readonly<Partial<Record<Limit, string>>>;
  /** What the kind needs on a blob's descriptor, such as a title. Default: nothing. */
  readonly shape?: (node: Descriptor) => Descriptor;
}

/** What every target keeps to, whatever it is made of. */
export function targetContract(name: string, kind: TargetKind): void {
  describe(`${name}: reading`, () => {
    test.for(readingCases)('$title', (one, context) => expectKept(kind, one, context));
  });
  describe(`${name}: a push that fails leaves nothing`, () => {
    test.for(failingPushCases)('$title', (one, context) => expectKept(kind, one, context));
  });
  describe(`${name}: writing`, () => {
    test.for(writingCases)('$title', (one, context) => expectKept(kind, one, context));
  });
  describe(`${name}: tags`, () => {
    test.for(tagCases)('$title', (one, context) => expectKept(kind, one, context));
  });
  describe(`${name}: predecessors`, () => {
    test.for(graphCases)('$title', (one, context) => expectKept(kind, one, context));
  });
}

async function expectKept(kind: TargetKind, one: Case, context: TestContext): Promise<void> {
  const reason = one.needs && kind.limits?.[one.needs];
  if (reason !== undefined) context.skip(reason);
  const open = await kind.create();
  const shape = kind.shape ?? ((node: Descriptor) => node);
  const shaped = (content: string | Uint8Array) => {
    const { node, bytes } = blob(content);
    return { node: shape(node), bytes };
  };
  try {
    if (one.has?.(open.target) === false) context.skip('the target has no such extra');
    await one.run({ open, target: open.target, shape, shaped });
  } finally {
    await open.close();
  }
}
