import { RetakeError } from '@retake/contracts';
import { z } from 'zod';

/**
 * Parts of an address. They are checked here and not by the route's schema, because a job or a clip that cannot exist is
 * simply not there: 404 with the sentence of the thing, whatever was written.
 */
export const jobParamsSchema = z.object({ jobId: z.string() });
export const clipParamsSchema = z.object({ jobId: z.string(), clip: z.string() });
export const versionParamsSchema = z.object({ jobId: z.string(), clip: z.string(), version: z.string() });
export const cutParamsSchema = z.object({ jobId: z.string(), cut: z.string() });
export const regenerationParamsSchema = z.object({ jobId: z.string(), regenerationId: z.string() });
export const offerParamsSchema = z.object({ jobId: z.string(), offerId: z.string() });

const isUuid = (value: string) => z.uuid().safeParse(value).success;

/** @throws RetakeError `JOB_NOT_FOUND` */
export function toJobId(params: { jobId: string }): string {
  if (!isUuid(params.jobId)) throw new RetakeError('JOB_NOT_FOUND');
  return params.jobId.toLowerCase();
}

/** @throws RetakeError `REGENERATION_NOT_FOUND` */
export function toRegenerationId(params: { regenerationId: string }): string {
  if (!isUuid(params.regenerationId)) throw new RetakeError('REGENERATION_NOT_FOUND');
  return params.regenerationId.toLowerCase();
}

/** @throws RetakeError `OFFER_NOT_FOUND` */
export function toOfferId(params: { offerId: string }): string {
  if (!isUuid(params.offerId)) throw new RetakeError('OFFER_NOT_FOUND');
  return params.offerId.toLowerCase();
}

function toNumber(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** @throws RetakeError `CLIP_NOT_FOUND` */
export function toClipNumber(params: { clip: string }): number {
  const number = toNumber(params.clip);
  if (number === undefined) throw new RetakeError('CLIP_NOT_FOUND');
  return number;
}

/**
 * A clip by its number, which another clip may have later, or by its id.
 *
 * @throws RetakeError `CLIP_NOT_FOUND`
 */
export function toClipAddress(params: { clip: string }): number | string {
  return isUuid(params.clip) ? params.clip.toLowerCase() : toClipNumber(params);
}

/** @throws RetakeError `VERSION_NOT_FOUND` */
export function toVersionNumber(params: { version: string }): number {
  const number = toNumber(params.version);
  if (number === undefined) throw new RetakeError('VERSION_NOT_FOUND');
  return number;
}

/** @throws RetakeError `CUT_NOT_FOUND` */
export function toCutNumber(params: { cut: string }): number | 'current' {
  if (params.cut === 'current') return 'current';
  const number = toNumber(params.cut);
  if (number === undefined) throw new RetakeError('CUT_NOT_FOUND');
  return number;
}
