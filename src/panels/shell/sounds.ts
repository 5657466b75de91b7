import { settings } from './settings.ts';

/** The sounds of the house: of notices, of a cut-off that is near, of somebody at the counter, and of what the trainee did. */
export type Sound = 'notice' | 'alarm' | 'bell' | 'stamp' | 'tape' | 'truck';

interface Score {
  /** Seconds. */
  readonly lasts: number;
  play(context: AudioContext, at: number): void;
}

/** A volume that rises within `rise` seconds and dies away until `lasts`. */
function swell(context: AudioContext, at: number, peak: number, rise: number, lasts: number): GainNode {
  const volume = context.createGain();
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.linearRampToValueAtTime(peak, at + rise);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + lasts);
  volume.connect(context.destination);
  return volume;
}

/** A tone that glides from a pitch to another, Hz. */
function tone(context: AudioContext, at: number, pitch: readonly [number, number], volume: AudioNode, lasts: number) {
  const source = context.createOscillator();
  source.frequency.setValueAtTime(pitch[0], at);
  source.frequency.exponentialRampToValueAtTime(pitch[1], at + lasts);
  source.connect(volume);
  source.start(at);
  source.stop(at + lasts);
  return source;
}

/** Noise around a pitch that glides, Hz: paper, tape, an engine. */
function rustle(
  context: AudioContext,
  at: number,
  pitch: readonly [number, number],
  volume: AudioNode,
  lasts: number,
): void {
  const source = context.createBufferSource();
  const samples = context.createBuffer(1, Math.ceil(context.sampleRate * lasts), context.sampleRate);
  const data = samples.getChannelData(0);
  for (let i = 0; i < data.length; i += 1) data[i] = Math.random() * 2 - 1;
  source.buffer = samples;
  const band = context.createBiquadFilter();
  band.type = 'bandpass';
  band.frequency.setValueAtTime(pitch[0], at);
  band.frequency.exponentialRampToValueAtTime(pitch[1], at + lasts);
  source.connect(band).connect(volume);
  source.start(at);
}

const stroke = (context: AudioContext, at: number, pitch: number, peak: number, lasts: number): void => {
  tone(context, at, [pitch, pitch], swell(context, at, peak, 0.02, lasts), lasts);
};

const SCORES: Readonly<Record<Sound, Score>> = {
  notice: { lasts: 0.6, play: (context, at) => stroke(context, at, 880, 0.06, 0.6) },
  alarm: {
    lasts: 0.8,
    play: (context, at) => {
      stroke(context, at, 880, 0.06, 0.6);
      stroke(context, at + 0.18, 1_175, 0.06, 0.6);
    },
  },
  /** The bell on a counter: its note, and a thinner one above. */
  bell: {
    lasts: 1,
    play: (context, at) => {
      stroke(context, at, 1_568, 0.045, 1);
      stroke(context, at, 4_186, 0.012, 0.5);
    },
  },
  /** Rubber on paper on wood. */
  stamp: {
    lasts: 0.16,
    play: (context, at) => {
      tone(context, at, [150, 55], swell(context, at, 0.16, 0.005, 0.14), 0.14);
      rustle(context, at, [900, 400], swell(context, at, 0.05, 0.003, 0.06), 0.06);
    },
  },
  /** A strip drawn off the roll, and torn. */
  tape: {
    lasts: 0.5,
    play: (context, at) => {
      rustle(context, at, [1_400, 3_200], swell(context, at, 0.12, 0.3, 0.42), 0.42);
      rustle(context, at + 0.4, [3_800, 2_400], swell(context, at + 0.4, 0.14, 0.005, 0.08), 0.08);
    },
  },
  /** An engine that drives away. */
  truck: {
    lasts: 1.5,
    play: (context, at) => {
      tone(context, at, [48, 78], swell(context, at, 0.09, 0.4, 1.5), 1.5).type = 'triangle';
      rustle(context, at, [160, 320], swell(context, at, 0.05, 0.4, 1.4), 1.4);
    },
  },
};

let context: AudioContext | null = null;
/** When each sound that was begun ends, in the time of the context. */
const ends = new Map<Sound, number>();

/** Plays a sound where sound is on. A sound that is still heard is not begun again. All is made by code, so there are no files. */
export function play(sound: Sound): void {
  if (!settings().sound) return;
  context ??= new AudioContext();
  const now = context.currentTime;
  const { lasts, play: begin } = SCORES[sound];
  if (now < (ends.get(sound) ?? 0)) return;
  ends.set(sound, now + lasts);
  begin(context, now);
}
