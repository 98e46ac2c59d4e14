/** Who holds a lock: a process told apart from a later one with the same number; written as a file name. */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { errorCode } from './error-code.ts';

export interface LockHolder {
  readonly pid: number;
  /** When the process began, in the kernel's ticks since boot; empty where the system does not tell. */
  readonly began: string;
  readonly host: string;
  /** When it took the lock, in milliseconds since 1970. */
  readonly since: number;
  /** Tells apart two holders within one process. */
  readonly nonce: string;
}

export async function thisHolder(): Promise<LockHolder> {
  const { pid } = process;
  const began = (await processStatus(pid))?.began ?? '';
  return { pid, began, host: hostname(), since: Date.now(), nonce: randomBytes(4).toString('hex') };
}

export function holderName({ pid, began, host, since, nonce }: LockHolder): string {
  return [pid, began, encodeURIComponent(host), since, nonce].join('@');
}

export function parseHolder(name: string): LockHolder | undefined {
  const [, pid, began = '', host = '', since, nonce] =
    /^([1-9]\d*)@(\d*)@([\w.%-]+)@(\d+)@([\da-f]+)$/.exec(name) ?? [];
  if (!pid || !nonce) return undefined;
  return { pid: Number(pid), began, host: decodeURIComponent(host), since: Number(since), nonce };
}

/** A process on another machine cannot be asked and counts as alive. */
export async function isAlive(holder: LockHolder): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return holder.since >= performance.timeOrigin;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives and is somebody else's.
    if (errorCode(error) === 'ESRCH') return false;
  }
  const status = await processStatus(holder.pid);
  if (!status) return true;
  if (status.state === 'Z' || status.state === 'X') return false;
  return holder.began === '' || holder.began === status.began;
}

/** Linux only: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, fields 3 and 22. */
async function processStatus(pid: number): Promise<{ state: string; began: string } | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is the program's name in brackets and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, began] = [fields[0], fields[19]];
  return state && began ? { state, began } : undefined;
}
