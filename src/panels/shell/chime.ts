let sound: AudioContext | null = null;

function strike(context: AudioContext, pitch: number, at: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.06, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.6);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.65);
}

/** A soft bell for a new notice: one stroke, or two where it is urgent. */
export function chime(urgent: boolean): void {
  sound ??= new AudioContext();
  const now = sound.currentTime;
  strike(sound, 880, now);
  if (urgent) strike(sound, 1_174, now + 0.18);
}
