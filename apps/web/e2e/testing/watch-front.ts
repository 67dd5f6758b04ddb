import type { Page } from 'playwright-core';

/** A moment at which another video came forward. */
interface FrontChange {
  /** `cut 2`, or `preview` over a cut. */
  readonly to: string;
  /** How far its picture was from where the one before would have been. */
  readonly jumpSeconds: number;
}

/** Watches what the player shows, at each picture of the screen, until it is called to stop. */
export async function watchFront(page: Page): Promise<() => Promise<{ changes: FrontChange[]; paused: boolean }>> {
  const watch = await page.evaluateHandle(() => {
    const stage = document.querySelector('[data-testid=stage]')!;
    const changes: FrontChange[] = [];
    let last: { video: HTMLVideoElement; seconds: number; atMs: number; wasPlaying: boolean } | undefined;
    let handle = 0;
    const look = () => {
      handle = requestAnimationFrame(look);
      const video = stage.querySelector('video[data-front=true]') as HTMLVideoElement;
      const atMs = performance.now();
      if (last !== undefined && last.video !== video) {
        const expected = last.seconds + (last.wasPlaying ? (atMs - last.atMs) / 1000 : 0);
        const to = stage.hasAttribute('data-preview') ? 'preview' : `cut ${stage.getAttribute('data-cut')}`;
        changes.push({ to, jumpSeconds: video.currentTime - expected });
      }
      last = { video, seconds: video.currentTime, atMs, wasPlaying: !video.paused };
    };
    look();
    return {
      stop() {
        cancelAnimationFrame(handle);
        return { changes, paused: last?.video.paused ?? true };
      },
    };
  });
  return () => watch.evaluate((watching) => watching.stop());
}
