import { z } from 'zod';

/** What windows and API callers see of the stored things: times are ISO 8601, lengths are frames, prices micro-dollars. */
export const atSchema = z.iso.datetime({ offset: true });
/** 1-based, as people say it. */
export const clipNumberSchema = z.int().positive();
