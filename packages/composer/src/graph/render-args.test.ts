import { describe, expect, it } from 'vitest';
import { toRenderUnits } from '../plan/render-units.ts';
import { toSegments } from '../plan/segments.ts';
import { toRenderArgs } from './render-args.ts';
import { type SourceTraits, toFit } from './source-traits.ts';

const format = { width: 320, height: 180, rate: { num: 30, den: 1 } };
const mezzanine: SourceTraits = {
  displayWidth: 320,
  displayHeight: 180,
  rate: { num: 30, den: 1 },
  isVariableRate: false,
  pixelFormat: 'yuv420p',
  colorTransfer: 'bt709',
  colorSpace: 'bt709',
  colorPrimaries: 'bt709',
  colorRange: 'tv',
  isUpright: true,
  seekableFrames: 60,
};
const foreign: SourceTraits = {
  ...mezzanine,
  displayWidth: 100,
  displayHeight: 180,
  rate: { num: 24, den: 1 },
  colorSpace: null,
  seekableFrames: null,
};

describe('toRenderArgs', () => {
  it('is one ffmpeg for the windows and the body of a clip', () => {
    const clips = ['a', 'b', 'c'].map((hash) => ({
      path: `/clips/${hash}.mp4`,
      hash,
      headFrames: hash === 'a' ? 10 : 0,
      slotFrames: 30,
      transitionAfter: { kind: hash === 'a' ? ('crossfade' as const) : ('fade' as const), frames: 8 },
      hasSound: false,
    }));
    const segments = toSegments({ format, clips });
    const [unit] = toRenderUnits(segments, ({ startFrame }) => startFrame >= 26 && startFrame < 64);
    const args = toRenderArgs(unit!, format, (clip) => ({
      path: clips[clip]!.path,
      traits: clip === 2 ? foreign : mezzanine,
    }));
    const number = 'settb=1/30,setpts=N';
    const conform = 'setpts=PTS-STARTPTS,setsar=1,format=yuv420p,fps=30/1:start_time=0';
    expect(args).toEqual([
      ...['-threads', '2', '-ss', '1.183333', '-i', 'file:/clips/a.mp4'],
      ...['-i', 'file:/clips/b.mp4', '-threads', '2', '-i', 'file:/clips/c.mp4'],
      '-filter_complex',
      [
        `[0:v:0]${conform},tpad=start_mode=clone:start=0:stop_mode=clone:stop=-1,trim=start_frame=0:end_frame=8,${number}[clip0at36]`,
        `[1:v:0]${conform},tpad=start_mode=clone:start=4:stop_mode=clone:stop=-1,trim=start_frame=0:end_frame=34,${number},split=3[copy1of0][copy1of1][copy1of2]`,
        '[copy1of0]trim=start_frame=0:end_frame=8,setpts=N[clip1atminus4]',
        '[copy1of1]trim=start_frame=8:end_frame=30,setpts=N[clip1at4]',
        '[copy1of2]trim=start_frame=30:end_frame=34,setpts=N[clip1at26]',
        `[2:v:0]setpts=PTS-STARTPTS,scale=100:180:in_color_matrix=bt709:out_color_matrix=bt709:out_range=tv,format=yuv420p,pad=320:180:110:0:black,setsar=1,settb=1/1536,setpts='if(lte(abs(PTS-64*round(PTS/64)),2),64*round(PTS/64),PTS)',fps=30/1:start_time=0,tpad=start_mode=clone:start=0:stop_mode=clone:stop=-1,trim=start_frame=0:end_frame=4,${number}[clip2at0]`,
        '[clip1atminus4]format=yuva420p,fade=t=in:start_frame=0:nb_frames=8:alpha=1[veil26]',
        '[clip0at36][veil26]overlay=format=yuv420:eof_action=repeat[blend26]',
        '[clip1at26]fade=t=out:start_frame=0:nb_frames=4[down56]',
        '[clip2at0]fade=t=in:start_frame=0:nb_frames=4[up56]',
        `[blend26][clip1at4][down56][up56]concat=n=4:v=1:a=0,${number},format=yuv420p,setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709[out]`,
      ].join(';\n'),
      ...['-map', '[out]', '-an', '-r', '30/1', '-fps_mode', 'cfr'],
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-profile:v', 'high', '-level', '4.1'],
      ...['-pix_fmt', 'yuv420p', '-g', '60', '-keyint_min', '1', '-sc_threshold', '0'],
      ...['-flags', '+cgop+bitexact', '-bf', '2', '-threads:v', '4'],
      ...['-color_range', 'tv', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
      ...['-force_key_frames', 'expr:eq(n,8)+eq(n,30)'],
      ...['-avoid_negative_ts', 'disabled', '-fflags', '+bitexact', '-map_metadata', '-1'],
      ...['-video_track_timescale', '15360', '-f', 'mp4'],
      ...['-movflags', '+frag_every_frame+empty_moov+default_base_moof', '-flush_packets', '1', 'pipe:1'],
    ]);
  });

  it('thins a faster source out before it is scaled', () => {
    const clips = [
      {
        path: '/a.mov',
        hash: 'a',
        headFrames: 0,
        slotFrames: 30,
        transitionAfter: { kind: 'cut' as const, frames: 0 },
        hasSound: false,
      },
    ];
    const [unit] = toRenderUnits(toSegments({ format, clips }), () => true);
    const traits = { ...foreign, rate: { num: 60, den: 1 } };
    const graph = toRenderArgs(unit!, format, () => ({ path: '/a.mov', traits }))[3]!;
    expect(graph.indexOf('fps=')).toBeLessThan(graph.indexOf('scale='));
  });
});

describe('toFit', () => {
  it('keeps shapes, centres, and stays even', () => {
    expect(toFit(1920, 1080, { width: 1080, height: 1920 })).toEqual({ width: 1080, height: 608, left: 0, top: 656 });
    expect(toFit(101, 57, { width: 320, height: 320 })).toEqual({ width: 320, height: 180, left: 0, top: 70 });
    expect(toFit(4000, 10, { width: 320, height: 180 })).toEqual({ width: 320, height: 2, left: 0, top: 88 });
  });
});
