import { expect, test } from 'vitest';
import { displayWidth } from '../../src/report/display-width.ts';
import { plainProgress } from '../../src/report/plain-progress.ts';
import { terminalProgress } from '../../src/report/terminal-progress.ts';

/** What stands on the line after each drawing. */
function watch(columns: number) {
  const seen: string[] = [];
  const clock = { now: 0 };
  const terminal = { columns, write: (text: string) => seen.push(text.replace('\r\u{1B}[2K', '')) };
  return { seen, clock, progress: terminalProgress(terminal, () => clock.now) };
}

test('a terminal shows stage, count and seconds, and a clean line at the end', () => {
  const { seen, clock, progress } = watch(80);
  progress.stage('编译', 200);
  clock.now = 1500;
  progress.step();
  progress.stage('写出');
  progress.end();
  expect(seen).toEqual(['编译 0/200 · 0.0 秒', '编译 1/200 · 1.5 秒', '写出 · 1.5 秒', '']);
});

test('a terminal is not flooded by quick steps', () => {
  const { seen, clock, progress } = watch(80);
  progress.stage('编译', 10_000);
  for (; clock.now < 1000; clock.now += 0.1) progress.step();
  progress.end();
  expect(seen.length).toBeLessThan(20);
});

test('a narrow terminal never gets a line that would wrap', () => {
  const { seen, progress } = watch(10);
  progress.stage('编译所有的笔记', 200);
  progress.end();
  expect(seen[0]).toBe('编译所有');
  expect(displayWidth(seen[0] ?? '')).toBeLessThan(10);
});

test('a log gets one line a stage', () => {
  const lines: string[] = [];
  const progress = plainProgress((text) => lines.push(text));
  progress.stage('编译', 2);
  progress.step();
  progress.stage('写出');
  expect(lines).toEqual(['编译（2）\n', '写出\n']);
});
