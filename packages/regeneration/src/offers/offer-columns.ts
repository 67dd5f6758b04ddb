/** A moment as `Date.toISOString` writes it. */
const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The view of an offer `o`, as one JSON object: the same in messages, events and answers. */
export const offerJson = `jsonb_build_object(
  'id', o.id, 'status', o.status, 'title', o.title, 'plan', o.plan, 'expiresAt', ${iso('o.expires_at')},
  'endedAt', ${iso('o.ended_at')}, 'expiredBecause', o.expired_because,
  'accepted', CASE o.status WHEN 'accepted' THEN coalesce(o.accepted, o.plan) END,
  'regenerationId', o.regeneration_id)`;

/** Ids of the clips of an offer `o` that show other material now than it was quoted on. */
export const changedClips = `
  SELECT c.id FROM jsonb_each_text(o.sources) quoted
  JOIN clips c ON c.id = quoted.key::uuid
  JOIN clip_versions v ON v.id = c.current_version_id
  WHERE v.source_key <> quoted.value`;

/** Clips of an offer `o` that people call by another number now than it does. */
export const movedClips = `
  SELECT c.id FROM jsonb_array_elements(o.request -> 'edits') edit
  JOIN clips c ON c.id = (edit ->> 'clipId')::uuid
  WHERE c.position <> (edit ->> 'clip')::int`;
