import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { makeHolidayFootage } from '@retake/testkit';

/** Imports three shots of 2 s as a program does, and gives the address of the page of their job. */
export async function importHoliday({ url, folder }: { url: string; folder: string }): Promise<string> {
  const path = join(folder, 'holiday.mp4');
  await makeHolidayFootage(path);
  const form = new FormData();
  form.append('video', await openAsBlob(path), 'holiday.mp4');
  const answer = await fetch(`${url}/api/v1/jobs/import`, { method: 'POST', body: form });
  const { jobId } = (await answer.json()) as { jobId: string };
  return `${url}/jobs/${jobId}`;
}
