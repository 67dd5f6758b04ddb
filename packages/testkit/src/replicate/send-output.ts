import { readFile } from 'node:fs/promises';
import { breakConnection, type Exchange, sendNotFound } from './http-exchange.ts';
import type { StandInPrediction } from './stand-in-prediction.ts';

/** Answers the download of a prediction's file, with what goes wrong with it. */
export async function sendOutput(exchange: Exchange, prediction: StandInPrediction | undefined): Promise<void> {
  const { response } = exchange;
  const fault = prediction?.faults.output;
  if (prediction?.outputPath === undefined || prediction.isDataRemoved || fault?.kind === 'output-expired') {
    return sendNotFound(exchange);
  }
  if (fault?.kind === 'redirect') return void response.writeHead(302, { location: fault.to ?? '/' }).end();
  if (fault?.kind === 'output-unavailable') return void response.writeHead(503).end();
  if (fault?.kind === 'html') {
    const page = '<!doctype html><title>Just a moment</title><p>Checking your browser before you go on.';
    return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  }
  const video = await readFile(prediction.outputPath);
  const half = video.subarray(0, video.length / 2);
  const head = (bytes: number) => response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': bytes });
  if (fault?.kind === 'cut') return void head(half.length).end(half);
  head(video.length);
  if (fault?.kind === 'truncated') return void response.write(half, () => breakConnection(exchange));
  response.end(video);
}
