import { expect, test } from "vitest";
import { createReadingMeter, IDLE_LIMIT } from "#renderer/features/scoring/reading-meter.ts";

function startMeter(isVisible = true) {
  let now = 5000;
  const meter = createReadingMeter(() => now, isVisible);
  const wait = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { meter, wait };
}

test("counts whole seconds and keeps the rest for the next time", () => {
  const { meter, wait } = startMeter();
  wait(1700);
  expect(meter.take()).toBe(1);
  wait(1400);
  expect(meter.take()).toBe(2);
});

test("stops a minute after the last use, however late somebody asks", () => {
  const { meter, wait } = startMeter();
  wait(10 * IDLE_LIMIT);
  expect(meter.take()).toBe(60);
  wait(10 * IDLE_LIMIT);
  expect(meter.take()).toBe(0);
});

test("counts again from the next use on, without the pause before it", () => {
  const { meter, wait } = startMeter();
  wait(10 * IDLE_LIMIT);
  meter.use();
  wait(5000);
  expect(meter.take()).toBe(65);
});

test("a hidden window does not read", () => {
  const { meter, wait } = startMeter();
  wait(4000);
  meter.setVisible(false);
  wait(30_000);
  meter.use();
  wait(10_000);
  expect(meter.take()).toBe(4);
  meter.setVisible(true);
  wait(3000);
  expect(meter.take()).toBe(3);
});

test("asking often loses nothing", () => {
  const { meter, wait } = startMeter();
  let sum = 0;
  for (let index = 0; index < 100; index += 1) {
    meter.use();
    wait(333);
    sum += meter.take();
  }
  expect(sum).toBe(33);
});
