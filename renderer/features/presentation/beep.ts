import type { Urgency } from "#shared/presentation/urgency.ts";

/** One tone per number, in hertz: more and higher the nearer the end, so that they differ by ear alone. */
const TONES: Readonly<Record<Exclude<Urgency, "plenty">, readonly number[]>> = {
  "two-minutes": [660],
  "thirty-seconds": [660, 660],
  over: [880, 880, 880],
};

const TONE_SECONDS = 0.18;
const PAUSE_SECONDS = 0.14;
const LOUDNESS = 0.25;
/** A tone that starts and ends at full strength clicks. */
const FADE_SECONDS = 0.015;

let context: AudioContext | null = null;

/** Makes sound possible; browsers allow it only from a click or a key. */
export function wakeSound(): void {
  context ??= new AudioContext();
  // Where sound stays forbidden, colour and words still tell the time.
  void context.resume().catch(() => undefined);
}

/** Sounds the signal of a step; silent as long as nobody has touched the page. */
export function beep(step: Exclude<Urgency, "plenty">): void {
  if (context?.state !== "running") return;
  const begin = context.currentTime;
  for (const [index, pitch] of TONES[step].entries())
    playTone(context, pitch, begin + index * (TONE_SECONDS + PAUSE_SECONDS));
}

function playTone(audio: AudioContext, pitch: number, start: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  const end = start + TONE_SECONDS;
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUDNESS, start + FADE_SECONDS);
  volume.gain.setValueAtTime(LOUDNESS, end - FADE_SECONDS);
  volume.gain.linearRampToValueAtTime(0, end);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(end);
}
