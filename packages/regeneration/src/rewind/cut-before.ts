/**
 * The cut before a message `m`, as SQL: that before the change which it has led to, for others may have been done while it
 * waited; else the cut that was current when it was written.
 */
export const cutIdBefore = `coalesce((
  SELECT before.id
  FROM regenerations r JOIN cuts made ON made.regeneration_id = r.id
    JOIN cuts before ON before.job_id = made.job_id AND before.number = made.number - 1
  WHERE r.message_id = m.id ORDER BY made.number LIMIT 1
), m.cut_id)`;
