import { setTimeout as wait } from 'node:timers/promises';
import type { OutputOrder } from './make-output.ts';
import { hasEnded, type StandInPrediction, type StandInStatus } from './stand-in-prediction.ts';

export interface CourseTimes {
  /** From creation to `processing`. */
  readonly startMs: number;
  /** From `processing` to the end, without what making the output takes. */
  readonly processMs: number;
}

interface CourseParts {
  readonly times: CourseTimes;
  readonly makeOutput: (order: OutputOrder) => Promise<string>;
  readonly onStart: (prediction: StandInPrediction) => Promise<void>;
  readonly onEnd: (prediction: StandInPrediction) => Promise<void>;
  readonly signal: AbortSignal;
}

const moderated = 'The input or output was flagged as sensitive. Please try again with different inputs. (E005)';

/** Takes predictions from the line to their end, as time passes. */
export function createPredictionCourse({ times, makeOutput, onStart, onEnd, signal }: CourseParts) {
  /** False when the stand-in was stopped meanwhile. */
  const pause = (ms: number) => wait(ms, true, { signal, ref: false }).catch(() => false);
  let gate = Promise.withResolvers<void>();

  const end = async (prediction: StandInPrediction, status: StandInStatus) => {
    if (hasEnded(prediction)) return;
    prediction.status = status;
    prediction.completedAt = new Date();
    const isCharged = status === 'succeeded' || status === 'canceled';
    prediction.chargeMicros = isCharged ? prediction.priceMicros : 0;
    if (prediction.faults.output?.kind === 'output-removed') prediction.isDataRemoved = true;
    await onEnd(prediction);
  };

  const process = async (prediction: StandInPrediction) => {
    const { course, output } = prediction.faults;
    if (!(await pause(times.processMs + (course?.kind === 'slow' ? (course.delayMs ?? 1_000) : 0)))) return;
    if (course?.kind === 'moderation' || course?.kind === 'failure') {
      prediction.error = course.kind === 'moderation' ? moderated : (course.error ?? 'Prediction failed.');
      return end(prediction, 'failed');
    }
    if (course?.kind === 'held') await gate.promise;
    const stretch = { longer: output?.factor ?? 1.5, shorter: output?.factor ?? 0.5 }[String(output?.kind)] ?? 1;
    try {
      prediction.outputPath = await makeOutput({
        inputPath: prediction.inputPath,
        isImage: prediction.isImage,
        seconds: prediction.outputSeconds * stretch,
        codec: output?.kind === 'wrong-codec' ? 'mpeg2video' : 'libx264',
      });
    } catch (cause) {
      prediction.error = `The model cannot read its input. ${String(cause).slice(0, 300)}`;
      return end(prediction, 'failed');
    }
    return end(prediction, 'succeeded');
  };

  /** A cancel, or the deadline: `aborted` and free before it runs, `canceled` and charged while it runs. */
  const stop = (prediction: StandInPrediction) =>
    end(prediction, prediction.status === 'starting' ? 'aborted' : 'canceled');

  const stopAtDeadline = async (prediction: StandInPrediction) => {
    const { deadline } = prediction;
    if (deadline && (await pause(Math.max(0, deadline.getTime() - Date.now())))) await stop(prediction);
  };

  /** Sets a prediction on its way; resolves when it has ended or the stand-in was stopped. */
  const run = async (prediction: StandInPrediction) => {
    void stopAtDeadline(prediction);
    if (prediction.faults.course?.kind === 'stuck') return;
    if (!(await pause(times.startMs)) || hasEnded(prediction)) return;
    prediction.status = 'processing';
    prediction.startedAt = new Date();
    const started = onStart(prediction);
    await process(prediction);
    await started;
  };
  /** Lets go on what has been held until now. */
  const release = () => {
    gate.resolve();
    gate = Promise.withResolvers();
  };
  return { run, stop, release };
}
