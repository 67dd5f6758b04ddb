/** The versions that a clip has shown, in the order in which undo and redo of the clip go through them. */
export interface ClipLine {
  readonly versionIds: readonly string[];
  /** Index of the version that it shows. */
  readonly place: number;
}

/** What redo would have brought is forgotten: something else comes after the version that the clip shows now. */
export function pushVersion({ versionIds, place }: ClipLine, versionId: string): ClipLine {
  return { versionIds: [...versionIds.slice(0, place + 1), versionId], place: place + 1 };
}

/** Where a version stands in a line: nearest before the version that the clip shows, else nearest after it. */
export function findPlace({ versionIds, place }: ClipLine, versionId: string): number | undefined {
  const before = versionIds.lastIndexOf(versionId, place);
  const found = before === -1 ? versionIds.indexOf(versionId, place) : before;
  return found === -1 ? undefined : found;
}

/** Whether undo and redo of a clip lead anywhere. */
export function toWays({ versionIds, place }: ClipLine): { canUndo: boolean; canRedo: boolean } {
  return { canUndo: place > 0, canRedo: place < versionIds.length - 1 };
}

/** The line of a clip that has none stored: the versions that the one it shows was made from. */
export function toFirstLine(
  versionId: string,
  versions: readonly { readonly id: string; readonly parentId: string | null }[],
): ClipLine {
  const parents = new Map(versions.map(({ id, parentId }) => [id, parentId]));
  const versionIds: string[] = [];
  for (let id: string | null | undefined = versionId; id != null; id = parents.get(id)) versionIds.unshift(id);
  return { versionIds, place: versionIds.length - 1 };
}
