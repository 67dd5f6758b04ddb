import { useEffect, useState } from 'react';
import { useJob, useJobState } from '../../transport/job-provider.tsx';
import { toAnnouncements } from './announcement.ts';

/** Says what happens to people who do not see it, once and without interrupting. */
export function JobAnnouncer() {
  const events = useJobState((state) => state.lastEvents);
  const running = useJob((job) => job.running);
  const step = useJobState((state) => (running === null ? undefined : state.progress[running.id]?.step));
  const [text, setText] = useState('');
  useEffect(() => {
    const news = toAnnouncements(events);
    if (news.length > 0) setText(news.join(' '));
  }, [events]);
  useEffect(() => {
    if (step === 'compose') setText('Composing the video.');
  }, [step]);
  return (
    <p aria-live="polite" className="sr-only" data-testid="announcer">
      {text}
    </p>
  );
}
