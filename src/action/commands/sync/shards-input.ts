import { parseSize } from '../../../core/size.ts';
import { MAX_SHARDS } from '../../../sync/records/plan-config.ts';
import { wrong, type InputReader } from '../../inputs/raw-inputs.ts';

/** How a plan is divided. */
export interface ShardsInput {
  /** At most so many shards. */
  readonly most: number;
  /** Of these so many run at once. */
  readonly parallel: number;
  /** No more shards than so many bytes each fill. */
  readonly shardBytes: number;
}

export function readShards(reader: InputReader): ShardsInput {
  const text = reader.text('shards');
  const [, all = '', atOnce = all] = /^([0-9]{1,3})(?:\/([0-9]{1,3}))?$/.exec(text) ?? [];
  const [most, parallel] = [Number(all), Number(atOnce)];
  if (all === '' || most < 1 || most > MAX_SHARDS || parallel < 1 || parallel > most)
    throw wrong('shards', text, `a number from 1 to ${MAX_SHARDS}, or 16/8 for 16 of which 8 run at once`);
  const size = reader.text('shard-size');
  const shardBytes = parseSize(size);
  if (shardBytes === undefined || shardBytes < 1) throw wrong('shard-size', size, 'a size such as 10GB');
  return { most, parallel, shardBytes };
}
