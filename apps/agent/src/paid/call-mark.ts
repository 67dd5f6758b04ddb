/**
 * How a call is named at a provider: with the installation that it belongs to, because several may share an account
 * there, and none may touch what another has bought.
 */
export function toCallMark(installationId: string, callId: string): string {
  return `${installationId}.${callId}`;
}

/** The call of ours that a mark names; undefined for anybody else's. */
export function findMarkedCall(installationId: string, mark: string | null): string | undefined {
  const [installation, callId = ''] = (mark ?? '').split('.');
  return installation === installationId && uuid.test(callId) ? callId : undefined;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
