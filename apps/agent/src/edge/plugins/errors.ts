import { type ErrorBody, type ErrorCode, isRetakeError, RetakeError } from '@retake/contracts';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { App } from '../app-type.ts';

/** What Fastify and its plug-ins call a refusal, in the words of the table of errors. */
const frameworkCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'CONTENT_TYPE_UNSUPPORTED',
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BODY_INVALID',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BODY_INVALID',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BODY_INVALID',
  FST_ERR_BAD_URL: 'ROUTE_NOT_FOUND',
  FST_ERR_NOT_FOUND: 'ROUTE_NOT_FOUND',
  FST_ERR_MAX_PARAM_LENGTH: 'ROUTE_NOT_FOUND',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'CONTENT_TYPE_UNSUPPORTED',
  FST_REQ_FILE_TOO_LARGE: 'UPLOAD_TOO_LARGE',
  FST_PARTS_LIMIT: 'BODY_INVALID',
  FST_FILES_LIMIT: 'BODY_INVALID',
  FST_FIELDS_LIMIT: 'BODY_INVALID',
  FST_PROTO_VIOLATION: 'BODY_INVALID',
};

/** Any failure as one of ours. What is not expected becomes a general 500 whose cause stays in the log. */
export function toRetakeError(error: unknown): RetakeError {
  if (isRetakeError(error)) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map(({ instancePath, message }) => ({ at: instancePath || '/', message }));
    return new RetakeError('BODY_INVALID', {
      message: `The request is not in the expected form: ${fields.map(({ at, message }) => `${at} ${message}`).join('; ')}.`,
      details: { fields },
      cause: error,
    });
  }
  const { code, statusCode } = error as Partial<FastifyError>;
  if (code !== undefined && Object.hasOwn(frameworkCodes, code)) {
    return new RetakeError(frameworkCodes[code]!, { cause: error });
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new RetakeError('BODY_INVALID', { cause: error });
  }
  return new RetakeError('INTERNAL', { cause: error });
}

function toErrorBody(error: RetakeError, requestId: string): ErrorBody {
  return {
    error: {
      code: error.code,
      message: error.message,
      ...(error.details && { details: { ...error.details } }),
      requestId,
    },
  };
}

/** Answers every failure in the one shape. */
export function registerErrors(app: App): void {
  app.setErrorHandler((error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const failure = toRetakeError(error);
    if (failure.status >= 500) request.log.error({ err: failure, cause: failure.cause }, 'request failed');
    return reply
      .status(failure.status)
      .type('application/json; charset=utf-8')
      .serializer(JSON.stringify)
      .send(toErrorBody(failure, request.id));
  });
}
