import type { Descriptor } from '../core/descriptor.ts';
import { blob } from './artifacts.ts';
import { failingPushCases } from './failing-push-cases.ts';
import { graphCases } from './graph-cases.ts';
import { readingCases } from './reading-cases.ts';
import { EXTRAS, type Case, type OpenTarget, type TargetLimits } from './subject.ts';
import { tagCases } from './tag-cases.ts';
import { writingCases } from './writing-cases.ts';

export type { OpenTarget, TargetLimits } from './subject.ts';

/** A kind of target: how to open one, and what it cannot do. */
export interface TargetKind {
  /** Opens a target in a place of its own. Called once for each case; the cases share nothing, and may run at once. */
  create(): OpenTarget | Promise<OpenTarget>;
  /** What the kind cannot do, with the reasons. Default: nothing. */
  readonly limits?: TargetLimits | undefined;
  /** Gives the descriptor of a blob what the kind needs on it, such as a title. Default: nothing. */
  readonly shape?: ((node: Descriptor) => Descriptor) | undefined;
}

/** How a case says that it cannot be run. The context that node:test and vitest hand to a test is one, and `this` in Mocha. */
export interface SkipContext {
  skip(reason: string): void;
}

/** One thing that every target keeps to. */
export interface ContractCase {
  /** `reading`, `writing`, `a push that fails leaves nothing`, `tags` or `predecessors`. */
  readonly group: string;
  /** True of a target that keeps to it; each is there once in its group. */
  readonly title: string;
  /** Why the case cannot be run, as the kind's `limits` say. */
  readonly skip?: string;
  /**
   * Opens a target, tries it, and closes it.
   *
   * @param context - Told, once, when there is nothing to run: the limits say so, or the target has no such extra, which
   * shows only once it is open. Default: that is an error, so that no case counts as passed which was not run.
   * @throws {AssertionError} The target does not keep to it. What the target itself throws comes through.
   */
  run(context?: SkipContext): Promise<void>;
}

const GROUPS: Readonly<Record<string, readonly Case[]>> = {
  reading: readingCases,
  'a push that fails leaves nothing': failingPushCases,
  writing: writingCases,
  tags: tagCases,
  predecessors: graphCases,
};

/**
 * What every target keeps to, whatever it is made of, as cases for any test runner. A target of one's own that passes can be
 * the source and the destination of every copy. Some cases push up to 64 MiB.
 *
 * @example
 * With node:test
 * ```ts
 * import { test } from 'node:test';
 * import { targetContract } from '@oras-action/oras/contract';
 * import { MapTarget } from './map-target.ts';
 *
 * const cases = targetContract({
 *   create: () => ({ target: new MapTarget() }),
 *   limits: { streaming: 'a Map holds everything', partialReads: 'a Map gives its content as one chunk' },
 * });
 * for (const one of cases) test(`${one.group}: ${one.title}`, (context) => one.run(context));
 * ```
 * @example
 * With vitest
 * ```ts
 * import { describe, test } from 'vitest';
 * import { targetContract } from '@oras-action/oras/contract';
 * import { MapTarget } from './map-target.ts';
 *
 * describe('MapTarget', () => {
 *   const cases = targetContract({ create: () => ({ target: new MapTarget() }) });
 *   test.for(cases)('$group: $title', (one, context) => one.run(context));
 * });
 * ```
 * @example
 * With a runner whose tests get no such context, such as Jest: what the target cannot do stands in `limits`
 * ```ts
 * for (const one of cases) (one.skip === undefined ? test : test.skip)(`${one.group}: ${one.title}`, () => one.run());
 * ```
 */
export function targetContract(kind: TargetKind): readonly ContractCase[] {
  return Object.entries(GROUPS).flatMap(([group, cases]) =>
    cases.map((one) => contractCase(kind, group, one)),
  );
}

function contractCase(kind: TargetKind, group: string, one: Case): ContractCase {
  const limit = one.needs?.find((need) => kind.limits?.[need] !== undefined);
  const reason = limit && kind.limits?.[limit];
  return {
    group,
    title: one.title,
    ...(reason !== undefined && { skip: reason }),
    run: async (context) => (reason === undefined ? keep(kind, one, context) : skip(reason, context)),
  };
}

async function keep(kind: TargetKind, one: Case, context: SkipContext | undefined): Promise<void> {
  const open = await kind.create();
  const { target } = open;
  const shape = kind.shape ?? ((node: Descriptor) => node);
  const shaped = (content: string | Uint8Array) => {
    const { node, bytes } = blob(content);
    return { node: shape(node), bytes };
  };
  try {
    const [missing] = (one.needs ?? []).flatMap((need) => {
      const [name, has] = EXTRAS[need] ?? [];
      return has?.(target) === false ? [`the target has no ${name}`] : [];
    });
    if (missing === undefined) await one.run({ open, target, shape, shaped });
    else skip(missing, context);
  } finally {
    await open.close?.();
  }
}

function skip(reason: string, context: SkipContext | undefined): void {
  if (context) context.skip(reason);
  else
    throw new Error(
      `not run: ${reason}. Pass run() the context of the test, or leave out a case that has skip`,
    );
}
