/** A process → the most memory that it and its children held, watched through Linux's /proc. */

import { readdirSync, readFileSync } from 'node:fs';

export interface PeakWatch {
  /** Ends the watch; no number where there is no /proc. */
  stop(): number | undefined;
}

/** Milliseconds: seldom enough to take nothing from who is watched. */
const every = 100;

export function residentPeak(pid: number): PeakWatch {
  let most = 0;
  const timer = setInterval(() => {
    // The kernel's own high-water marks, so that only a child's last moments can be missed.
    most = Math.max(
      most,
      familyOf(pid).reduce((sum, one) => sum + highWater(one), 0),
    );
  }, every);
  return {
    stop: () => {
      clearInterval(timer);
      return most || undefined;
    },
  };
}

function familyOf(pid: number): number[] {
  const children = listThreads(pid).flatMap((thread) =>
    readOrNothing(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(familyOf)];
}

function listThreads(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function highWater(pid: number): number {
  const [, kibibytes = '0'] = /^VmHWM:\s+(\d+) kB$/m.exec(readOrNothing(`/proc/${pid}/status`)) ?? [];
  return Number(kibibytes) * 1024;
}

/** The process may be gone by now. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
