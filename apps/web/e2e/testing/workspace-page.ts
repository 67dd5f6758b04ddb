import type { JobSnapshot } from '@retake/contracts';
import type { Locator, Page } from 'playwright-core';

/** Mean light of a picture, 0 to 255, and its tint: blue less red, in percent of all its light. */
export interface Seen {
  readonly light: number;
  readonly blueness: number;
}

/** What a person does and sees in a job's page. */
export class WorkspacePage {
  readonly page: Page;
  readonly stage: Locator;

  constructor(page: Page) {
    this.page = page;
    this.stage = page.getByTestId('stage');
  }

  async waitForCut(number: number): Promise<void> {
    await this.page.locator(`[data-testid=stage][data-cut="${number}"]`).waitFor({ timeout: 180_000 });
  }

  async say(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Message' }).fill(text);
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
  }

  /** Pixels of the conversation below what is in sight. */
  async readUnseenChat(): Promise<number> {
    const log = this.page.getByRole('log', { name: 'Conversation' });
    return log.evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight);
  }

  /** The snapshot as the server tells it. */
  async readJob(): Promise<JobSnapshot> {
    const jobId = new URL(this.page.url()).pathname.split('/').at(-1);
    return this.page.evaluate(async (id) => (await fetch(`/api/v1/jobs/${id}`)).json() as Promise<JobSnapshot>, jobId);
  }

  /** The video that is on screen. */
  get front(): Locator {
    return this.page.locator('[data-testid=stage] video[data-front=true]');
  }

  /**
   * Looks at the picture that the player shows in the middle of a clip: seeks there and reads the pixels that are on
   * the screen.
   */
  async lookAtClip(number: number): Promise<Seen> {
    const { cut } = await this.readJob();
    const place = cut!.clips.find((clip) => clip.number === number)!;
    const { num, den } = cut!.format.rate;
    await this.showTime(((place.startFrame + place.frames / 2) * den) / num);
    return this.look();
  }

  /** Stops the player and goes to a time in seconds. */
  async showTime(seconds: number): Promise<void> {
    await this.front.evaluate(async (element, time) => {
      const video = element as HTMLVideoElement;
      video.pause();
      const painted = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
      video.currentTime = time;
      await painted;
    }, seconds);
  }

  /** Looks at the picture that the player shows now. */
  async look(): Promise<Seen> {
    const pixels = await this.front.evaluate((element) => {
      const canvas = document.createElement('canvas');
      canvas.width = 64;
      canvas.height = 64;
      const context = canvas.getContext('2d')!;
      context.drawImage(element as HTMLVideoElement, 0, 0, 64, 64);
      return Array.from(context.getImageData(0, 0, 64, 64).data);
    });
    return toSeen(pixels);
  }

  /** Looks at what is on the screen in a part of an element, across from and to so much of its width. */
  async lookAtScreen(element: Locator, [from, to]: readonly [number, number]): Promise<Seen> {
    const shot = (await element.screenshot()).toString('base64');
    const pixels = await this.page.evaluate(
      async ({ shot, from, to }) => {
        const bytes = Uint8Array.from(atob(shot), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes]));
        const canvas = new OffscreenCanvas(64, 64);
        const context = canvas.getContext('2d')!;
        context.drawImage(image, from * image.width, 0, (to - from) * image.width, image.height, 0, 0, 64, 64);
        return Array.from(context.getImageData(0, 0, 64, 64).data);
      },
      { shot, from, to },
    );
    return toSeen(pixels);
  }

  /** Looks at the picture that stands over the scrub bar. */
  async lookAtScrubPicture(): Promise<Seen> {
    const pixels = await this.page.getByTestId('scrub-picture').evaluate(async (element) => {
      const { backgroundImage, backgroundSize, backgroundPosition, width, height } = getComputedStyle(element);
      const toNumbers = (text: string) => text.split(' ').map(Number.parseFloat) as [number, number];
      const image = new Image();
      image.src = backgroundImage.slice(5, -2);
      await image.decode();
      const [across, down] = toNumbers(backgroundSize);
      const [left, top] = toNumbers(backgroundPosition);
      const [scaleX, scaleY] = [image.naturalWidth / across, image.naturalHeight / down];
      const canvas = document.createElement('canvas');
      canvas.width = 64;
      canvas.height = 64;
      const context = canvas.getContext('2d')!;
      const size = [Number.parseFloat(width) * scaleX, Number.parseFloat(height) * scaleY] as const;
      context.drawImage(image, -left * scaleX, -top * scaleY, ...size, 0, 0, 64, 64);
      return Array.from(context.getImageData(0, 0, 64, 64).data);
    });
    return toSeen(pixels);
  }
}

/** Of pixels as a canvas gives them: red, green, blue, opacity. */
function toSeen(pixels: readonly number[]): Seen {
  let [red, green, blue] = [0, 0, 0];
  for (let index = 0; index < pixels.length; index += 4) {
    red += pixels[index]!;
    green += pixels[index + 1]!;
    blue += pixels[index + 2]!;
  }
  return {
    light: (0.2126 * red + 0.7152 * green + 0.0722 * blue) / (pixels.length / 4),
    blueness: ((blue - red) / (red + green + blue)) * 100,
  };
}
