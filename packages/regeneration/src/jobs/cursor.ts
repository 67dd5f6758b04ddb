/** Where a page of jobs ends: the next one begins after it. */
export interface Cursor {
  readonly createdAt: string;
  readonly id: string;
}

const form = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function toCursor({ createdAt, id }: Cursor): string {
  return Buffer.from(`${createdAt}|${id}`).toString('base64url');
}

/** Undefined for a text that `toCursor` has not made. */
export function parseCursor(text: string): Cursor | undefined {
  const [, createdAt, id] = form.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  const isTime = createdAt !== undefined && !Number.isNaN(Date.parse(createdAt));
  return isTime && id !== undefined ? { createdAt, id } : undefined;
}
