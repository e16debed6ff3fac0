import type { CommandInputs } from './command-inputs.ts';
import type { Context } from './context.ts';
import type { OperationResult } from './result.ts';

/** Runs the operation of a command. Each is loaded when it is asked for: a step parses only what it runs. */
export async function perform(inputs: CommandInputs, context: Context): Promise<OperationResult> {
  switch (inputs.command) {
    case 'push':
      return (await import('./operations/push.ts')).push(inputs, context);
    case 'attach':
      return (await import('./operations/attach.ts')).attach(inputs, context);
    case 'pull':
      return (await import('./operations/pull.ts')).pull(inputs, context);
    case 'copy':
      return (await import('./operations/copy.ts')).copy(inputs, context);
    case 'index':
      return (await import('./operations/index-of.ts')).indexOf(inputs, context);
    case 'resolve':
      return (await import('./operations/resolve.ts')).resolve(inputs, context);
    case 'discover':
      return (await import('./operations/discover.ts')).discover(inputs, context);
    case 'tag':
      return (await import('./operations/tag.ts')).tag(inputs, context);
    case 'untag':
      return (await import('./operations/remove.ts')).untag(inputs, context);
    case 'delete':
      return (await import('./operations/remove.ts')).remove(inputs, context);
    case 'tool':
      return (await import('./operations/tool.ts')).tool(inputs, context);
    case 'cache':
    case 'cache-restore':
    case 'cache-save':
      return (await import('./operations/cache.ts')).cache(inputs, context);
    case 'login':
      return (await import('./operations/login.ts')).login(inputs, context);
  }
}
