'use client';
import { Button } from '../ui/button.tsx';
import { StatePage } from '../ui/state-page.tsx';

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <StatePage title="This page stopped working" text="Nothing of your video is lost. Try to open the page again.">
      <Button variant="primary" onClick={reset}>
        Open it again
      </Button>
    </StatePage>
  );
}
