/** Computes the power of the frequencies in a stretch of samples. Holds its own work space, so one call at a time. */
export interface Spectrum {
  /** Power of each frequency from 0 up to half the sample rate; overwritten by the next call. */
  measure(samples: Float32Array): Float32Array;
}

/** A spectrum of `size` samples, a power of two, under a Hann window. */
export function createSpectrum(size: number): Spectrum {
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  const power = new Float32Array(size / 2);
  const turn = (index: number) => (2 * Math.PI * index) / size;
  const window = Float64Array.from({ length: size }, (_, index) => 0.5 - 0.5 * Math.cos(turn(index)));
  const cosines = Float64Array.from({ length: size / 2 }, (_, index) => Math.cos(turn(index)));
  const sines = Float64Array.from({ length: size / 2 }, (_, index) => -Math.sin(turn(index)));
  const places = toReversedPlaces(size);
  return {
    measure(samples) {
      for (let index = 0; index < size; index++) {
        real[places[index]!] = samples[index]! * window[index]!;
        imaginary[index] = 0;
      }
      transform(real, imaginary, cosines, sines);
      for (let bin = 0; bin < power.length; bin++) power[bin] = real[bin]! ** 2 + imaginary[bin]! ** 2;
      return power;
    },
  };
}

/** The order in which the transform takes its samples: the bits of each place read backwards. */
function toReversedPlaces(size: number): Uint32Array {
  const places = new Uint32Array(size);
  for (let index = 1; index < size; index++) {
    places[index] = (places[index >> 1]! >> 1) | (index & 1 ? size >> 1 : 0);
  }
  return places;
}

/** The fast Fourier transform in place, radix 2. */
function transform(real: Float64Array, imaginary: Float64Array, cosines: Float64Array, sines: Float64Array): void {
  const size = real.length;
  for (let half = 1; half < size; half *= 2) {
    const step = size / (2 * half);
    for (let start = 0; start < size; start += 2 * half) {
      for (let offset = 0; offset < half; offset++) {
        const low = start + offset;
        const high = low + half;
        const [cosine, sine] = [cosines[offset * step]!, sines[offset * step]!];
        const re = real[high]! * cosine - imaginary[high]! * sine;
        const im = real[high]! * sine + imaginary[high]! * cosine;
        real[high] = real[low]! - re;
        imaginary[high] = imaginary[low]! - im;
        real[low]! += re;
        imaginary[low]! += im;
      }
    }
  }
}
