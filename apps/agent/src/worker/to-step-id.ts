import { createHash } from 'node:crypto';
import { type Lease, toUuid } from '@retake/regeneration';

/**
 * The id of what a step makes: whoever goes on with the regeneration after a crash gets the same one, so that the files of
 * the second try are those of the first and none is left behind. The name has to tell everything that the files depend on.
 */
export function toStepId({ regenerationId }: Pick<Lease, 'regenerationId'>, name: string): string {
  return toUuid(createHash('sha256').update(`${regenerationId}/${name}`).digest('hex'));
}
