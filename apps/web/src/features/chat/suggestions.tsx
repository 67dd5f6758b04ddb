import { useJob, useJobState } from '../../transport/job-provider.tsx';
import { useWorkspace } from '../jobs/workspace-context.tsx';
import { toSuggestions } from './suggestion-texts.ts';

const texts = {
  ready: {
    heading: 'What should change?',
    text: 'Name a clip and say it in your own words. Only that clip changes; every version is kept.',
  },
  preparing: {
    heading: 'Your video is being prepared',
    text: 'It appears here as soon as its clips are ready. You can look around meanwhile.',
  },
  unfinished: {
    heading: 'There is no video yet',
    text: 'It was stopped before it was ready. Import it again, or make a new sample, from the list of videos.',
  },
} as const;

/** What an empty chat offers: pressing one puts its words into the message box, to send or to change. */
export function Suggestions() {
  const clips = useJob((job) => job.clips);
  const isReady = useJobState((state) => state.job?.cut != null);
  const isPreparing = useJob((job) => job.running !== null || job.queue.length > 0);
  const workspace = useWorkspace();
  const { heading, text } = isReady ? texts.ready : isPreparing ? texts.preparing : texts.unfinished;
  return (
    <div className="mb-auto pt-2">
      <h2 className="text-lg font-semibold tracking-tight">{heading}</h2>
      <p className="mt-1 text-sm text-ink-2">{text}</p>
      {isReady && (
        <ul className="mt-4 flex flex-col items-start gap-1.5" aria-label="Suggestions">
          {toSuggestions(clips).map((text) => (
            <li key={text}>
              <button
                type="button"
                className="rounded-lg border bg-surface-2 px-3 py-1.5 text-left text-sm text-ink-2 transition-colors hover:border-line-strong hover:text-ink"
                onClick={() => {
                  workspace.setDraft(text);
                  workspace.focusComposer();
                }}
              >
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
